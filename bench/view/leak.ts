import type { CDPSession } from 'playwright-core'
import type { LaunchedApp } from '../../test/support/launch-app'

/** What the page holds after everything that can be thrown away was. */
export interface Held {
  readonly heapMb: number
  readonly nodes: number
  readonly listeners: number
}

/** How much more an hour of playing leaves in the page. */
export interface Growth {
  readonly heapMbPerHour: number
  readonly nodes: number
  readonly listeners: number
  readonly hours: number
}

/** As fast as the browser plays. */
const fastest = 16

/**
 * Plays an hour (of audio, at sixteen times its speed) and compares what the page holds before and after. The first
 * minutes do not count: caches fill.
 */
export async function growthWhilePlaying({ page }: LaunchedApp, hours: number): Promise<Growth> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(async (rate) => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('nothing plays')
    audio.currentTime = 60
    audio.playbackRate = rate
    await audio.play()
  }, fastest)
  await page.waitForTimeout(20_000)
  const before = await heldNow(session)
  const from = await page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)
  await page.waitForTimeout((hours * 3600 * 1000) / fastest)
  const after = await heldNow(session)
  const to = await page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)
  await session.detach()
  const played = (to - from) / 3600
  return {
    heapMbPerHour: (after.heapMb - before.heapMb) / played,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    hours: played,
  }
}

async function heldNow(session: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapMb: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') }
}
