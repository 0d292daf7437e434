import type { CDPSession, Page } from 'playwright-core'

/** Processor time of a stretch of playing, seconds: of the page's own thread, and of turning its frames into pixels. */
export interface FrameCosts {
  readonly page: number
  readonly pixels: number
}

/** Raster of tiles in worker threads, and their drawing to the screen: with a graphics card that is not the processor's. */
const pixelTasks = new Set(['RasterTask', 'ImageDecodeTask', 'Display::DrawAndSwap', 'GPUTask'])

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly tdur?: number
  readonly dur?: number
}

/** Traces the browser while something happens. */
export async function costsDuring(page: Page, happen: () => Promise<unknown>): Promise<FrameCosts> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'viz', 'gpu'] },
  })
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await taskSeconds(session)
  await happen()
  const worked = (await taskSeconds(session)) - before
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const pixels = events
    .filter(({ name, ph }) => ph === 'X' && pixelTasks.has(name))
    .reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0)
  return { page: worked, pixels: pixels / 1e6 }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
