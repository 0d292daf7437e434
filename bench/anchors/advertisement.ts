import type { Anchor, Cue, Gap, Timeline } from '../../shared/model/timeline'
import { anchorTimeline } from '../../shared/timing/anchor-timeline'
import { estimateTimings } from '../../shared/timing/estimate-timings'
import type { TimingCase } from '../timing/cases'
import { scoreTimings, type TrueSegment } from '../timing/score'

/** Seconds of something that is not in the text, put into the middle of a recording. */
const length = 60

/** The share of the spoken time on the right line, 0 to 1. */
export interface GapRow {
  readonly case: string
  readonly estimate: number
  /** The first line behind the advertisement is fixed. */
  readonly anchor: number
  /** As well the last one before it. */
  readonly twoAnchors: number
  /** The gap was said to begin and to end, as two presses of a key say it, which fixes the first line behind it. */
  readonly gap: number
}

/** What saying "nothing in my text is being spoken" and "back to the text" is worth, beside fixing lines alone. */
export function measureGap({ name, transcript, spoken, duration, truth }: TimingCase): GapRow {
  const starts = truth.flatMap(({ start, spoken: isSpoken }, segment): Anchor[] =>
    start === null || isSpoken === false ? [] : [{ segment, start }],
  )
  const behind = starts[Math.floor(starts.length / 2)]!
  const before = starts[Math.floor(starts.length / 2) - 1]!
  const at = Math.max(before.start, Math.min(truth[before.segment]!.end ?? behind.start, behind.start))
  const later = truth.map(
    (line): TrueSegment =>
      line.start === null || line.start < at
        ? line
        : { ...line, start: line.start + length, ...(line.end !== null && { end: line.end + length }) },
  )
  const found = estimateTimings({ segments: transcript.segments, spoken, duration: duration + length })
  const sizeOf = (segment: number) => (transcript.segments[segment]?.texts[spoken] ?? '').length
  const share = (anchors: readonly Anchor[], gaps: readonly Gap[] = []) =>
    shareOf(anchorTimeline(found, anchors, sizeOf, gaps), later)
  const back = { segment: behind.segment, start: behind.start + length }
  return {
    case: name,
    estimate: share([]),
    anchor: share([back]),
    twoAnchors: share([before, back]),
    gap: share([back], [{ start: at, end: back.start }]),
  }
}

function shareOf({ cues }: Timeline, truth: readonly TrueSegment[]): number {
  const times = cues.map((cue: Cue) => (cue.source === 'absent' ? { start: null, end: null } : cue))
  return scoreTimings(truth, times).onRightLine
}

export function printGaps(rows: readonly GapRow[]): void {
  const width = Math.max(4, ...rows.map((row) => row.case.length))
  const cells = (...texts: readonly string[]) => texts.map((text) => text.padStart(22)).join('')
  console.log(`\nthe same with ${length} s put into the middle that are not in the text\n`)
  console.log(`${'case'.padEnd(width)}${cells('estimate', 'line behind fixed', 'and the one before', 'gap, and back')}`)
  for (const row of rows) {
    const shares = [row.estimate, row.anchor, row.twoAnchors, row.gap]
    console.log(`${row.case.padEnd(width)}${cells(...shares.map((share) => (100 * share).toFixed(1)))}`)
  }
}
