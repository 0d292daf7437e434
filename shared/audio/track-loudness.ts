import type { Seconds, TimeRange } from '../model/time'
import { peakRate } from './peaks'

/**
 * How loud a recording is as a whole, from the outline of its sound. As in ITU-R BS.1770 it is the mean power of blocks of
 * 400 ms, first of those that are not silence, then of those no more than 10 dB below that mean: so pauses, and a long
 * quiet introduction, do not make speech count as quiet. The outline holds the highest values and not the power; between
 * two recordings of speech, which is all that is asked of it, that comes to the same.
 */
export const loudnessTunables = {
  /** A block and the way to the next, in steps of the outline. */
  block: 0.4 * peakRate,
  hop: 0.2 * peakRate,
  /** Below this a block is silence, dB of full scale. */
  silence: -50,
  /** So much below the mean of what is heard a block is a pause, dB. */
  pause: 10,
  /** Of less sound nothing is said. */
  least: 5 satisfies Seconds,
  /** No recording is made quieter by more than this, dB: what is left of the difference can be heard, and a whisper is not
   * what anybody wants of a recording that is right. */
  most: 12,
} as const

const fullScale = 127

/**
 * @param pairs as `createPeaks` makes them
 * @param known what of them is known
 * @returns dB of full scale; null where too little is known, or all is silence
 */
export function trackLoudness(pairs: Int8Array, known: readonly TimeRange[]): number | null {
  const { block, hop, silence, pause, least } = loudnessTunables
  const powers: number[] = []
  let heard = 0
  for (const { start, end } of known) {
    const to = Math.min(Math.round(end * peakRate), Math.floor(pairs.length / 2))
    const from = Math.round(start * peakRate)
    heard += Math.max(0, to - from)
    for (let at = from; at + block <= to; at += hop) powers.push(powerOf(pairs, at, at + block))
  }
  if (heard < least * peakRate) return null
  const sounding = powers.filter((power) => decibels(power) > silence)
  if (sounding.length === 0) return null
  const gate = decibels(meanOf(sounding)) - pause
  return decibels(meanOf(sounding.filter((power) => decibels(power) >= gate)))
}

/**
 * How much of the volume each recording is played with (0 to 1) so that all are as loud as the quietest, as far as that
 * goes. One whose loudness is not known is left as it is.
 */
export function matchedGains(loudness: readonly (number | null)[]): readonly number[] {
  const known = loudness.filter((each) => each !== null)
  const target = Math.min(...known)
  return loudness.map((each) =>
    each === null || known.length < 2 ? 1 : 10 ** (Math.max(-loudnessTunables.most, target - each) / 20),
  )
}

function powerOf(pairs: Int8Array, from: number, to: number): number {
  let squares = 0
  for (let step = from; step < to; step++) {
    // Heights were rounded away from silence: half a step, which counts where a recording is quiet.
    const height = Math.max(0, Math.max(-pairs[2 * step]!, pairs[2 * step + 1]!) - 0.5) / fullScale
    squares += height * height
  }
  return squares / (to - from)
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function decibels(power: number): number {
  return 10 * Math.log10(Math.max(power, 1e-12))
}
