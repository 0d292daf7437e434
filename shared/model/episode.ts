import type { AppError } from './app-error'
import type { KeptEdits } from './edits'
import type { Track } from './media'
import type { Resume } from './resume'
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
  /** Another recording of the episode speaks the other. */
  'other-track',
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

/** One recording of an episode, with the times of the text on it. */
export interface EpisodeTrack {
  readonly track: Track
  readonly spoken: SpokenSide | null
  readonly timeline: Timeline | null
}

/**
 * One thing to listen to, as main hands it to the renderer. Any part may be missing:
 * audio whose transcript was not found, or a transcript that still waits for its audio.
 */
export interface Episode {
  /** Of this opening: the same files opened again have another. */
  readonly id: string
  /** Its entry of the library; null for what is in none, as the sample. */
  readonly libraryId: string | null
  readonly title: string
  /** The recording that is heard, of all that there are (`tracks`). `spoken` and `timeline` are its own. */
  readonly track: Track | null
  /** All recordings, the one that is heard among them; empty without audio. */
  readonly tracks: readonly EpisodeTrack[]
  readonly text: OpenedTranscript | null
  readonly spoken: SpokenSide | null
  /** Null while either audio or transcript is missing. */
  readonly timeline: Timeline | null
  /** What the listener put right at earlier listening; `text` and `timeline` have it already. Null when there is nothing. */
  readonly edits: KeptEdits | null
  /** How the listener left it; null at its first opening. */
  readonly resume: Resume | null
  /** Doubts about files that did open (audio cut short, a transcript beside it that could not be read). */
  readonly warnings: readonly AppError[]
  /** What was handed over for it since it opened, for the window to take in. */
  readonly offered?: Offered
}

/** What belongs to an episode that is open already. */
export interface Offered {
  /** A text that is almost its own. */
  readonly text?: OpenedTranscript
  /** A file with times, as it is (`shared/packs`). */
  readonly times?: GivenTimes
}

/** A file with times, as it is. */
export interface GivenTimes {
  /** Without its folder. */
  readonly name: string
  readonly text: string
}
