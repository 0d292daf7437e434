import type { Cue } from '../../shared/model/timeline'

/** One segment of a truth file. Without a start, or `spoken: false`: text that is not in the audio. */
export interface TrueSegment {
  readonly start: number | null
  readonly end: number | null
  readonly spoken?: boolean
}

export interface Score {
  readonly segments: number
  readonly median: number
  readonly mean: number
  readonly p90: number
  readonly max: number
  /** Share of the spoken time during which the latest segment started is the right one. */
  readonly onRightLine: number
  /** Share of starts within half a second, to hold the stated confidence against. */
  readonly withinHalfSecond: number
}

/** Sampled this often (seconds) to find the share of time on the right line. */
const sampleStep = 0.05

/**
 * Error of predicted starts against true ones, in seconds, over the segments that are in the audio. A segment that
 * is said not to be spoken though it is counts as infinitely wrong.
 */
export function scoreTimings(truth: readonly TrueSegment[], cues: readonly Cue[]): Score {
  if (truth.length !== cues.length) throw new Error(`${cues.length} cues for ${truth.length} true segments`)
  const spoken = truth
    .map((segment, index) => ({ ...segment, index }))
    .filter((segment) => segment.spoken !== false && segment.start !== null)
    .map(({ start, end, index }) => ({ start: start!, end: end!, index }))
  const errors = spoken
    .map(({ start, index }) => {
      const cue = cues[index]!
      return cue.source === 'absent' ? Number.POSITIVE_INFINITY : Math.abs(cue.start - start)
    })
    .sort((a, b) => a - b)
  const quantile = (share: number): number => errors[Math.min(errors.length - 1, Math.floor(share * errors.length))]!
  return {
    segments: errors.length,
    median: quantile(0.5),
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    p90: quantile(0.9),
    max: errors.at(-1)!,
    onRightLine: shareOnRightLine(spoken, cues),
    withinHalfSecond: errors.filter((error) => error <= 0.5).length / errors.length,
  }
}

function shareOnRightLine(
  spoken: readonly { readonly start: number; readonly end: number; readonly index: number }[],
  cues: readonly Cue[],
): number {
  const starts = cues
    .flatMap((cue, index) => (cue.source === 'absent' ? [] : [{ index, start: cue.start }]))
    .sort((a, b) => a.start - b.start || a.index - b.index)
  let right = 0
  let samples = 0
  let started = -1
  for (const segment of spoken.toSorted((a, b) => a.start - b.start)) {
    for (let t = segment.start; t < segment.end; t += sampleStep) {
      while (started + 1 < starts.length && starts[started + 1]!.start <= t) started++
      samples++
      if (starts[started]?.index === segment.index) right++
    }
  }
  return right / samples
}
