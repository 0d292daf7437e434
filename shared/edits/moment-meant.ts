import { nearestOnset } from '../audio/nearest-onset'
import type { Seconds, TimeRange } from '../model/time'

/** What takes somebody who waits for a sound to press a key when it comes: simple auditory reaction, a fifth of a second. */
const reaction: Seconds = 0.2
/** A reaction is no longer than that, nor begins it before the sound. */
const spread: Seconds = 0.18

/** The outline of a recording's sound, and what counts as loud in it. */
export interface KnownSound {
  readonly pairs: Int8Array
  readonly known: readonly TimeRange[]
  readonly loud: number
}

/**
 * The moment that somebody means who says "now" at `time`, listening to a sound that goes on at `rate`: where sound set in
 * about a reaction earlier, or, where none did or nothing is known of it, a reaction earlier. At a rate of 0, which is a
 * sound that stands still, it is the time itself: then the place was looked for at leisure.
 */
export function momentMeant(time: Seconds, rate: number, sound: KnownSound | null): Seconds {
  if (rate <= 0) return time
  const usual = Math.max(0, time - reaction * rate)
  const onset = sound && nearestOnset(sound, usual, Math.min(usual, spread * rate))
  return onset ?? usual
}
