import type { Page } from 'playwright-core'

/** What the frames of a stretch of time cost, and when they came. Milliseconds, each list in order of size. */
export interface Frames {
  /** From one frame that was drawn to the next. At 60 Hz none can be shorter than 16.7; idle ones are not drawn. */
  readonly intervals: readonly number[]
  /** Time on the clock that the page's main thread was at each: scripts, style, layout, painting, handing over. */
  readonly work: readonly number[]
  /** The same without the time in which others had the processor. */
  readonly processor: readonly number[]
  /** Of all processor time that page and pixels took, the share that went into pixels, which a graphics card would take. */
  readonly pixelShare: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: when, how long on the clock, how long on the processor. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

/** Raster of tiles in worker threads, and their drawing to the screen. */
const pixelTasks = new Set(['RasterTask', 'ImageDecodeTask', 'Display::DrawAndSwap', 'GPUTask'])
const tasks = new Set(['RunTask', 'ThreadControllerImpl::RunTask'])

/** Traces the browser while something happens. A frame is the task of the main thread that hands one over (`Commit`). */
export async function traceFrames(page: Page, happen: () => Promise<unknown>): Promise<Frames> {
  const events = await trace(page, happen)
  const commits = events.filter(({ name, ph }) => name === 'Commit' && ph === 'X')
  const [first] = commits
  if (!first) throw new Error('not one frame was drawn')
  const isMain = ({ pid, tid }: TraceEvent) => pid === first.pid && tid === first.tid
  const run = events.filter((event) => isMain(event) && event.ph === 'X' && tasks.has(event.name)).sort(byTime)
  const frames = commits
    .filter(isMain)
    .sort(byTime)
    .flatMap((commit) => taskAround(commit, run) ?? [])
  const ownTime = total(run.filter(({ name }) => name === run[0]?.name))
  const pixels = total(events.filter(({ name, ph }) => ph === 'X' && pixelTasks.has(name)))
  return {
    intervals: inOrder(frames.slice(1).map((frame, i) => (frame.ts - frames[i]!.ts) / 1000)),
    work: inOrder(frames.map(({ dur = 0 }) => dur / 1000)),
    processor: inOrder(frames.map(({ tdur = 0 }) => tdur / 1000)),
    pixelShare: pixels / (pixels + ownTime),
  }
}

/** The value that this share (0..1) of them does not exceed. They come in order of size. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function inOrder(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

async function trace(page: Page, happen: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'Commit' || tasks.has(event.name) || pixelTasks.has(event.name)) events.push(event)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'viz'] },
  })
  await happen()
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return events
}

/** The shortest task that holds an event. */
function taskAround(event: TraceEvent, run: readonly TraceEvent[]): TraceEvent | undefined {
  let low = 0
  let high = run.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (run[middle]!.ts <= event.ts) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= Math.max(0, low - 8); at--) {
    const task = run[at]!
    if (task.ts + (task.dur ?? 0) >= event.ts + (event.dur ?? 0)) return task
  }
  return undefined
}

function total(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur, 0)
}

function byTime(a: TraceEvent, b: TraceEvent): number {
  return a.ts - b.ts
}
