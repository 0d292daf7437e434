import type { Seconds } from '../model/time'
import type { AbsentCue, CueSource, Gap, Spoken } from '../model/timeline'
import type { LanguageTag } from '../model/transcript'
import type { PrintRule, TextPrints } from './text-prints'
import type { CountedWords } from './words-by-count'

/** The version this program writes. */
export const packVersion = 2

/** How the name of a pack ends. */
export const packExtension = '.diglot-times.json'

/** Two languages of a day's talk word by word, and the loudness of as much. */
export const mostPackBytes = 30_000_000

/** What a recording is known by. */
export interface SoundFacts {
  /** The SHA-256 of the file; null where it is not known. */
  readonly sha256: string | null
  readonly duration: Seconds
  /** `soundPrint`; null where the outline of the sound is not known. */
  readonly sound: string | null
}

/** When a segment is said. */
export interface PackedCue {
  readonly source: CueSource
  readonly start: Seconds
  readonly end: Seconds
  readonly confidence: number
  readonly words?: CountedWords
  readonly parts?: readonly PackedPart[]
}

/** What of a segment is said in one of two languages in turn: `CuePart`. */
export interface PackedPart {
  readonly language: LanguageTag
  readonly start: Seconds
  readonly end: Seconds
  readonly words?: CountedWords
}

/** The times of a text on one recording. */
export interface PackTrack {
  readonly audio: SoundFacts
  readonly spoken: Spoken
  /** Those of the sound itself, whatever the offset. */
  readonly cues: readonly (PackedCue | AbsentCue)[]
  /** Where its maker said that nothing of the text is spoken. */
  readonly gaps: readonly Gap[]
  /** How much later its maker has captions shown; null where that is in the times already and nobody knows how much it is. */
  readonly offset: Seconds | null
}

/** The times of an episode, for others who have the same: no text in it, and no audio. */
export interface Pack {
  readonly salt: string
  /** How the prints were made. */
  readonly rule: PrintRule
  readonly prints: TextPrints
  readonly tracks: readonly PackTrack[]
}
