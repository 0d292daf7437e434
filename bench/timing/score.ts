/** One segment of a truth file. Without a start, or `spoken: false`: text that is not in the audio. */
export interface TrueSegment {
  readonly start: number | null
  readonly end: number | null
  readonly spoken?: boolean
}

/** What a method says of a segment, in the form of a truth file. */
export type TimedSegment = TrueSegment

export interface Score {
  /** Segments that are in the audio; the errors are of their starts, in seconds. */
  readonly segments: number
  readonly median: number
  readonly mean: number
  readonly p90: number
  readonly max: number
  /** Shares of the starts that are at most so many seconds wrong. */
  readonly within: { readonly '0.2': number; readonly '0.5': number; readonly '1': number; readonly '2': number }
  /** Share of the spoken time during which the latest segment started is the right one. */
  readonly onRightLine: number
  /** Of text that is not in the audio; null where there is nothing to take a share of. */
  readonly absent: { readonly precision: number | null; readonly recall: number | null }
  /** The most spoken segments in a row that are wrong by more than half a second. */
  readonly longestWrongRun: number
}

/** Sampled this often (seconds) to find the share of time on the right line. */
const sampleStep = 0.05

/** A start further away than this (seconds) is wrong to a listener. */
const wrong = 0.5

/**
 * Holds times against the true ones, as the corpus's own scorer does: a segment that is said not to be spoken though it
 * is counts as infinitely wrong. Where nothing of the text is spoken there are no errors, and their figures are NaN.
 */
export function scoreTimings(truth: readonly TrueSegment[], timed: readonly TimedSegment[]): Score {
  if (truth.length !== timed.length) throw new Error(`${timed.length} segments for ${truth.length} true ones`)
  const spoken = truth.flatMap((segment, index) =>
    isSpoken(segment) ? [{ start: segment.start!, end: segment.end!, index }] : [],
  )
  const inOrder = spoken.map(({ start, index }) => errorOf(timed[index]!, start))
  const errors = inOrder.toSorted((a, b) => a - b)
  const quantile = (share: number) =>
    errors[Math.min(errors.length - 1, Math.floor(share * errors.length))] ?? Number.NaN
  const within = (limit: number) => errors.filter((error) => error <= limit).length / errors.length
  return {
    segments: errors.length,
    median: quantile(0.5),
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    p90: quantile(0.9),
    max: errors.at(-1) ?? Number.NaN,
    within: { '0.2': within(0.2), '0.5': within(0.5), '1': within(1), '2': within(2) },
    onRightLine: shareOnRightLine(spoken, timed),
    absent: absentScore(truth, timed),
    longestWrongRun: longestRun(inOrder.map((error) => error > wrong)),
  }
}

function isSpoken({ spoken, start }: TrueSegment): boolean {
  return spoken !== false && start !== null
}

function errorOf({ start }: TimedSegment, trueStart: number): number {
  return start === null ? Number.POSITIVE_INFINITY : Math.abs(start - trueStart)
}

function absentScore(truth: readonly TrueSegment[], timed: readonly TimedSegment[]): Score['absent'] {
  const isAbsent = truth.map((segment) => !isSpoken(segment))
  const isSaid = timed.map((segment) => !isSpoken(segment))
  const count = (flags: readonly boolean[]) => flags.filter(Boolean).length
  const both = count(isAbsent.map((absent, index) => absent && isSaid[index]!))
  const share = (whole: number) => (whole === 0 ? null : both / whole)
  return { precision: share(count(isSaid)), recall: share(count(isAbsent)) }
}

function longestRun(flags: readonly boolean[]): number {
  let [longest, run] = [0, 0]
  for (const flag of flags) {
    run = flag ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

function shareOnRightLine(
  spoken: readonly { readonly start: number; readonly end: number; readonly index: number }[],
  timed: readonly TimedSegment[],
): number {
  const starts = timed
    .flatMap((segment, index) => (isSpoken(segment) ? [{ index, start: segment.start! }] : []))
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
