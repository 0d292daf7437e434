import type { CDPSession, Page } from 'playwright-core'

/** How smoothly something ran. Times in milliseconds. */
export interface Smoothness {
  readonly median: number
  readonly p95: number
  readonly worst: number
  /** Tasks over 50 ms. */
  readonly longTasks: number
  /** Share of one processor that the page's main thread took, 0..1. */
  readonly busy: number
  /** How many times React changed the page. */
  readonly commits: number
  readonly seconds: number
}

/** Watches the page's frames while something happens to it. */
export async function smoothnessDuring(page: Page, happen: () => Promise<unknown>): Promise<Smoothness> {
  await page.evaluate(() => {
    const frames: number[] = []
    const watch = { frames, longTasks: 0, isOn: true, commits: window.harness.commits, began: performance.now() }
    const observer = new PerformanceObserver((list) => {
      watch.longTasks += list.getEntries().length
    })
    observer.observe({ type: 'longtask' })
    let last = performance.now()
    const tick = (now: number) => {
      frames.push(now - last)
      last = now
      if (watch.isOn) requestAnimationFrame(tick)
      else observer.disconnect()
    }
    requestAnimationFrame(tick)
    Object.assign(window, { watch })
  })
  const watch = await watchProcessor(page)
  await happen()
  const worked = await watch.lap()
  await watch.end()
  const seen = await page.evaluate(() => {
    const { watch } = window as unknown as {
      watch: { frames: number[]; longTasks: number; isOn: boolean; commits: number; began: number }
    }
    watch.isOn = false
    // The first is the time since the watch was set up.
    const frames = watch.frames.slice(1).sort((a, b) => a - b)
    const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(share * frames.length))] ?? Number.NaN
    return {
      median: at(0.5),
      p95: at(0.95),
      worst: at(1),
      longTasks: watch.longTasks,
      commits: window.harness.commits - watch.commits,
      seconds: (performance.now() - watch.began) / 1000,
    }
  })
  return { ...seen, busy: worked / seen.seconds }
}

/** Processor time of the page's main thread, not time on the clock: what else the machine does is not the page's doing. */
export async function watchProcessor(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = await taskSeconds(session)
  return {
    /** Seconds that it worked since this was asked last. */
    async lap(): Promise<number> {
      const now = await taskSeconds(session)
      const worked = now - before
      before = now
      return worked
    },
    end: () => session.detach(),
  }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
