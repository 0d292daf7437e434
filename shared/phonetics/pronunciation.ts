import type { Phone } from './phone-set'

/** What may be heard after a word: nothing, or a pause of some length. */
export type Pause = 'none' | 'clause' | 'sentence'

/** One spoken word and the place of its text. A number or symbol that is said as several words gives several. */
export interface SpokenWord {
  /** Character range of the segment's text that this word says, half open (UTF-16 units). */
  readonly from: number
  readonly to: number
  /** Never empty. */
  readonly phones: readonly Phone[]
  readonly pauseAfter: Pause
}

/** A segment's text as it is said. Empty when nothing in it can be said. */
export type Pronunciation = readonly SpokenWord[]
