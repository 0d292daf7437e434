import type { Seconds } from './time'
import type { LanguageTag } from './transcript'

/** A file of an episode that is no longer where it was. */
export interface MissingFile {
  readonly kind: 'audio' | 'transcript'
  /** Without its folder. */
  readonly name: string
}

/** An episode of the library, as the window may know it: by ids, never by path. Titles are text of strangers. */
export interface LibraryEntry {
  readonly id: string
  readonly title: string
  /** The podcast or album. */
  readonly show?: string
  /** `media://library-cover/<id>`, where there is a picture. */
  readonly coverUrl?: string
  readonly hasText: boolean
  /** How many recordings: the original and its dubs. */
  readonly trackCount: number
  /** Languages of the text. */
  readonly languages: readonly LanguageTag[]
  /** Of the recording heard last; null until it is known. */
  readonly duration: Seconds | null
  /** Where listening stopped in it. */
  readonly position: Seconds
  /** It was heard to its end, and not begun again. */
  readonly isFinished: boolean
  /** Milliseconds since 1970; `heard` is null for what was only added. */
  readonly added: number
  readonly heard: number | null
  /** How good its times are, as shares of its lines; null before any were made. */
  readonly timings: LibraryTimings | null
  readonly markCount: number
  /** As far as it was noticed. */
  readonly missing: readonly MissingFile[]
}

/** Shares of the spoken lines, 0 to 1. */
export interface LibraryTimings {
  /** Found in the audio, came with the file, or fixed by the listener. */
  readonly sure: number
  /** From the length of the text alone, or found with little confidence. */
  readonly doubtful: number
}

/** What changed in the library since it was told last. */
export interface LibraryChange {
  readonly changed: readonly LibraryEntry[]
  readonly removed: readonly string[]
}
