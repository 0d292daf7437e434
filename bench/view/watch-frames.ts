import type { Page } from 'playwright-core'

/** What a listener would see of the frames, milliseconds. */
export interface Frames {
  /** From frame to frame, in order of size. At 60 Hz none can be shorter than 16.7. */
  readonly intervals: readonly number[]
  /** What the page's main thread needed for each: scripts, style, layout, paint records; in order of size. */
  readonly work: readonly number[]
}

/** Watches a page's frames while something happens to it. */
export async function framesDuring(page: Page, happen: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const watch = { intervals: [] as number[], work: [] as number[], isOn: true }
    let last = Number.NaN
    const tick = (now: number) => {
      if (!Number.isNaN(last)) watch.intervals.push(now - last)
      last = now
      if (!watch.isOn) return
      requestAnimationFrame(tick)
      // A message is delivered when the frame's own work, up to its painting, is done.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => watch.work.push(performance.now() - now)
      port2.postMessage(null)
    }
    requestAnimationFrame(tick)
    Object.assign(window, { frameWatch: watch })
  })
  await happen()
  const seen = await page.evaluate(() => {
    const { frameWatch } = window as unknown as { frameWatch: { intervals: number[]; work: number[]; isOn: boolean } }
    frameWatch.isOn = false
    return { intervals: frameWatch.intervals, work: frameWatch.work }
  })
  return { intervals: inOrder(seen.intervals), work: inOrder(seen.work) }
}

/** The value that this share (0..1) of them does not exceed. They come in order of size. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function inOrder(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}
