import type { AppError } from './app-error'
import type { Track } from './media'
import type { Spoken, Timeline } from './timeline'
import type { Transcript, TranscriptProblem } from './transcript'

/** Why a language was taken for the spoken one. */
export const spokenReasons = [
  'only-language',
  'chosen',
  /** It was heard: the text of this language, or of these two in turn, is what the audio holds. */
  'audio',
  'audio-tag',
  'file-name',
  'disfluencies',
  'notes-language',
  'listener-language',
  'order',
] as const

/** How the spoken side was found, so that the listener can judge it. */
export interface SpokenSide extends Spoken {
  readonly because: (typeof spokenReasons)[number]
}

/** A transcript as it was read, with all that is doubtful about it. */
export interface OpenedTranscript {
  readonly fileName: string
  readonly transcript: Transcript
  readonly problems: readonly TranscriptProblem[]
}

/**
 * One thing to listen to, as main hands it to the renderer. Any part may be missing:
 * audio whose transcript was not found, or a transcript that still waits for its audio.
 */
export interface Episode {
  readonly id: string
  readonly title: string
  readonly track: Track | null
  readonly text: OpenedTranscript | null
  readonly spoken: SpokenSide | null
  /** Null while either audio or transcript is missing. */
  readonly timeline: Timeline | null
  /** Doubts about files that did open (audio cut short, a transcript beside it that could not be read). */
  readonly warnings: readonly AppError[]
}
