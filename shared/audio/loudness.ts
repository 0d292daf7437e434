import type { Seconds, TimeRange } from '../model/time'
import { peakRate } from './peaks'

/** Stands for "nothing is known of this part yet". */
export const unknownLoudness = -1

const fullScale = 127

/**
 * Of a column's mean, and of the whole outline, only so many steps are looked at, evenly spread: what is drawn is the same
 * to the eye, and fourteen hours cost what one does, at every piece of the outline that comes.
 */
const mostPerMean = 256
const mostForShare = 100_000

export interface LoudnessAsked {
  /** As `createPeaks` makes them, from the track's beginning. */
  readonly pairs: Int8Array
  /** What of them is known. */
  readonly known: readonly TimeRange[]
  /** The part that is asked about, and in how many equal columns. It may reach beyond the track. */
  readonly range: TimeRange
  readonly count: number
  /** What a column shows: its loudest moment, as one wants it close by, or how loud it is on the whole. */
  readonly by: 'loudest' | 'mean'
}

/**
 * How loud a part of a track is, column by column: 0 to 1 of full scale, `unknownLoudness` where nothing is known. The
 * mean is the root of the mean square of the outline's heights: of a minute of talk the loudest moment says nothing, as
 * every minute has one. A column narrower than a step of the outline shows the step it lies in.
 */
export function loudnessColumns({ pairs, known, range, count, by }: LoudnessAsked): Float32Array {
  const columns = new Float32Array(count).fill(unknownLoudness)
  const perColumn = ((range.end - range.start) * peakRate) / count
  const first = range.start * peakRate
  const most = Math.floor(pairs.length / 2)
  const steps = mergeSteps(known, most)
  let at = 0
  for (let column = 0; column < count; column++) {
    const from = Math.max(0, Math.floor(first + column * perColumn))
    const to = Math.max(from + 1, Math.floor(first + (column + 1) * perColumn))
    while (at < steps.length && steps[at]!.to <= from) at++
    let squares = 0
    let highest = 0
    let heard = 0
    for (let piece = at; piece < steps.length && steps[piece]!.from < to; piece++) {
      const start = Math.max(from, steps[piece]!.from)
      const end = Math.min(to, steps[piece]!.to)
      const stride = by === 'mean' ? Math.ceil((to - from) / mostPerMean) : 1
      for (let step = start; step < end; step += stride) {
        const height = heightAt(pairs, step)
        squares += height * height
        if (height > highest) highest = height
        heard += 1
      }
    }
    if (heard > 0) columns[column] = (by === 'loudest' ? highest : Math.sqrt(squares / heard)) / fullScale
  }
  return columns
}

/**
 * The height below which `share` of the outline lies, 0 to 1 of full scale: what a loud moment of this recording is,
 * whether it was recorded high or low. 0 where nothing is known.
 */
export function heightOfShare(pairs: Int8Array, known: readonly TimeRange[], share: number): number {
  const counts = new Uint32Array(fullScale + 2)
  let total = 0
  const pieces = mergeSteps(known, Math.floor(pairs.length / 2))
  const stride = Math.max(1, Math.floor(pieces.reduce((sum, { from, to }) => sum + (to - from), 0) / mostForShare))
  for (const { from, to } of pieces) {
    for (let step = from; step < to; step += stride) {
      counts[heightAt(pairs, step)]!++
      total += 1
    }
  }
  let below = 0
  for (let height = 0; height < counts.length; height++) {
    below += counts[height]!
    if (total > 0 && below >= share * total) return Math.min(1, height / fullScale)
  }
  return 0
}

/** How much of a track's outline is known, in seconds. */
export function knownLength(known: readonly TimeRange[]): Seconds {
  return mergeSteps(known, Number.POSITIVE_INFINITY).reduce((sum, { from, to }) => sum + (to - from), 0) / peakRate
}

function heightAt(pairs: Int8Array, step: number): number {
  return Math.max(-pairs[2 * step]!, pairs[2 * step + 1]!)
}

/** Known ranges as ranges of steps: in order, none overlapping or touching, all inside the outline. */
function mergeSteps(known: readonly TimeRange[], most: number): readonly { from: number; to: number }[] {
  const sorted = known
    .map(({ start, end }) => ({ from: Math.round(start * peakRate), to: Math.min(most, Math.round(end * peakRate)) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const merged: { from: number; to: number }[] = []
  for (const piece of sorted) {
    const before = merged.at(-1)
    if (before && piece.from <= before.to) before.to = Math.max(before.to, piece.to)
    else merged.push(piece)
  }
  return merged
}
