import { scoreColumns } from '../phonetics/phone-set'

/**
 * How well each phone fits each moment of a recording, quantised so that an hour takes under 8 MB.
 * Made from the audio once (`score-phones.ts`), read by every pass of the search.
 */
export interface PhoneScores {
  /** Frames per second; 50. */
  readonly rate: number
  readonly frames: number
  /**
   * `frames x scoreColumns` (shared/phonetics/phone-set.ts), row by row: how far a column's log likelihood lies below
   * the best phone of its frame, in steps of 0.1 nats; 255 stands for 25.5 and more. 0 is the best.
   */
  readonly below: Uint8Array
  /** One per frame: 1 where the energy is that of a pause. Energy cannot tell quiet speech from loud music. */
  readonly quiet: Uint8Array
  /** One per frame: energy in steps of half a decibel above the quietest frame; for snapping to onsets. */
  readonly loudness: Uint8Array
}

/** A part of a recording: the frames from `from` up to `to`. */
export function cutScores(scores: PhoneScores, from: number, to: number): PhoneScores {
  return {
    rate: scores.rate,
    frames: to - from,
    below: scores.below.subarray(from * scoreColumns, to * scoreColumns),
    quiet: scores.quiet.subarray(from, to),
    loudness: scores.loudness.subarray(from, to),
  }
}
