import type { SayWord } from './letter-rules'
import type { Phone } from './phone-set'

/** A word inside a run of signs: its place in the run, half open, and its phones (never empty). */
export interface SoundedSign {
  readonly from: number
  readonly to: number
  readonly phones: readonly Phone[]
}

/** Says a run of hanzi, kana or hangul, where a sign's sound may hang on its neighbours. `before` is the character before it. */
export type SaySigns = (run: string, before: string) => readonly SoundedSign[]

/** How one language sounds. Signs it has no reading for are passed over. */
export interface LanguageSounds {
  readonly sayWord: SayWord
  readonly saySigns: SaySigns
}

export const noSigns: SaySigns = () => []
