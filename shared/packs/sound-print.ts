import { peakRate } from '../audio/peaks'
import type { Seconds } from '../model/time'

/** Steps of the print in a second: a quarter of a second is coarse enough to hold no word. */
const stepRate = 4
/** Levels of loudness, a hexadecimal digit each, 4 dB apart. */
const quietest = -60
const levelSize = 4
/** An encoder, or an advertisement before it, moves the same recording by no more than this. */
const farthest: Seconds = 30
const leastShared: Seconds = 20
/** With another encoding of it a recording correlates by 0.7 and more, however the steps fall; with another, by 0.3 at most. */
export const leastCorrelation = 0.6

/**
 * How loud a recording is, a hexadecimal digit each quarter of a second (an hour in 14 kB): enough to know it again,
 * encoded otherwise or with something before it, and too coarse to hear a word in.
 *
 * @param pairs its outline (`shared/audio/peaks.ts`)
 */
export function soundPrint(pairs: Int8Array): string {
  const perStep = (2 * peakRate) / stepRate
  const digits: string[] = []
  for (let from = 0; from < pairs.length; from += perStep) {
    let sum = 0
    const to = Math.min(pairs.length, from + perStep)
    for (let at = from; at < to; at += 2) sum += (pairs[at + 1]! - pairs[at]!) ** 2
    const level = 10 * Math.log10(sum / (to - from) / 127 ** 2 + 1e-9)
    digits.push(Math.max(0, Math.min(15, Math.round((level - quietest) / levelSize))).toString(16))
  }
  return digits.join('')
}

/** How well two prints fit, -1 to 1, where they do best, and how much later the same sound comes in `ours`. */
export function compareSounds(theirs: string, ours: string): { readonly correlation: number; readonly later: Seconds } {
  const [a, b] = [levelsOf(theirs), levelsOf(ours)]
  const most = farthest * stepRate
  const at = (shift: number) => correlations[shift + most] ?? -1
  const correlations: number[] = []
  for (let shift = -most; shift <= most; shift++) correlations.push(correlation(a, b, shift))
  const best = correlations.indexOf(Math.max(...correlations)) - most
  const [left, middle, right] = [at(best - 1), at(best), at(best + 1)]
  // The top of the parabola through the three: finer than a step.
  const bend = left - 2 * middle + right
  const fine = bend < 0 ? Math.max(-0.5, Math.min(0.5, (left - right) / (2 * bend))) : 0
  return { correlation: middle, later: (best + fine) / stepRate }
}

function levelsOf(print: string): Float64Array {
  return Float64Array.from(print, (digit) => Number.parseInt(digit, 16))
}

/** Pearson's, of what both have when `b` begins `shift` steps earlier. */
function correlation(a: Float64Array, b: Float64Array, shift: number): number {
  const from = Math.max(0, -shift)
  const to = Math.min(a.length, b.length - shift)
  const count = to - from
  if (count < Math.min(leastShared * stepRate, a.length, b.length) || count <= 0) return -1
  let [sumA, sumB, sumAA, sumBB, sumAB] = [0, 0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const [x, y] = [a[i]!, b[i + shift]!]
    sumA += x
    sumB += y
    sumAA += x * x
    sumBB += y * y
    sumAB += x * y
  }
  const spread = Math.sqrt((sumAA - sumA ** 2 / count) * (sumBB - sumB ** 2 / count))
  return spread > 0 ? (sumAB - (sumA * sumB) / count) / spread : -1
}
