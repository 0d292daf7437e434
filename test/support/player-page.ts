import type { Page } from 'playwright-core'
import { expect, vi } from 'vitest'

/** What a listener sees and does, in the words of the interface's English. */
export function playerPage(page: Page) {
  const active = page.locator('[data-testid="captions"] [data-segment][aria-current="true"]')
  const readAudio = () =>
    page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (!audio) throw new Error('no audio element')
      const { currentTime, duration, paused, ended, playbackRate, volume, muted, preservesPitch, src } = audio
      const { readyState, seeking } = audio
      const hasFailed = audio.error !== null
      const defaultSpeed = audio.defaultPlaybackRate
      return {
        ...{ currentTime, duration, paused, ended, playbackRate, volume, muted, preservesPitch, src },
        ...{ readyState, seeking, hasFailed, defaultSpeed },
      }
    })
  type AudioState = Awaited<ReturnType<typeof readAudio>>
  return {
    captions: page.locator('[data-testid="captions"]'),
    rows: page.locator('[data-testid="captions"] [data-segment]'),
    active,
    alerts: page.locator('[role="alert"]'),
    row: (index: number) => page.locator(`[data-testid="captions"] [data-segment="${index}"]`),

    /** Index of the highlighted line; -1 when none is. */
    async activeSegment(): Promise<number> {
      if ((await active.count()) === 0) return -1
      return Number(await active.first().getAttribute('data-segment'))
    },
    audio: readAudio,
    /** Waits until the element says so. */
    async untilAudio(says: (audio: AudioState) => boolean): Promise<void> {
      await page.locator('audio').waitFor({ state: 'attached' })
      await vi.waitUntil(async () => says(await readAudio()), { timeout: 20_000, interval: 50 })
    },
    press: (key: string) => page.keyboard.press(key),
    async expectTitle(title: string): Promise<void> {
      await expect.poll(() => page.locator('header').textContent()).toContain(title)
    },
  }
}

/** Waits until the times of all lines come from the audio: seconds, or minutes on a machine that does much else. */
export async function untilAligned(page: Page, patience = 100_000): Promise<void> {
  const isAligned = () =>
    page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      const cues = (answer.ok && answer.value?.timeline?.cues) || []
      return cues.length > 0 && cues.every(({ source }) => source !== 'estimated')
    })
  const end = Date.now() + patience
  while (!(await isAligned())) {
    if (Date.now() > end) throw new Error('some times still do not come from the audio')
    await page.waitForTimeout(100)
  }
}

/** Waits until the search for better times is over, whether it found them or not. */
export async function untilSearched(page: Page): Promise<void> {
  await page.locator('[data-segment="0"]').waitFor()
  const isSearching = () => page.evaluate(() => /≈[\s\S]*\d+\s*%/.test(document.body.innerText))
  // It begins a moment after the captions are there, once main has looked for times that it kept.
  await vi.waitUntil(isSearching, { timeout: 5_000, interval: 50 }).catch(() => false)
  await vi.waitUntil(async () => !(await isSearching()), { timeout: 60_000, interval: 100 })
}

/**
 * What is read once it is twice the same, `apart` milliseconds between: what is still on its way, as a list that scrolls,
 * is nothing to measure.
 */
export async function onceStill<T>(read: () => Promise<T>, apart = 150): Promise<T> {
  const end = Date.now() + 10_000
  let before = await read()
  for (;;) {
    await new Promise((done) => setTimeout(done, apart))
    const now = await read()
    if (JSON.stringify(now) === JSON.stringify(before)) return now
    if (Date.now() > end) throw new Error(`still moving: ${JSON.stringify(before)}, then ${JSON.stringify(now)}`)
    before = now
  }
}

export type PlayerPage = ReturnType<typeof playerPage>
