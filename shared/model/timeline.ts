import type { Seconds } from './time'
import type { LanguageTag } from './transcript'

/** Where a cue's times come from. */
export type CueSource =
  /** From how long the text takes to say: right on average, seconds to tens of seconds off here and there. */
  | 'estimated'
  /** From the audio. */
  | 'aligned'
  /** Fixed by the listener. */
  | 'anchored'
  /** Came with the transcript file. */
  | 'imported'

/** A stretch of a segment's spoken text that is said in one go, and when: mostly a word. */
export interface WordTime {
  /** Character range of the spoken text, half open, in UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly start: Seconds
  readonly end: Seconds
}

/** Which of a transcript's languages a track speaks: one or, segment by segment, two in turn. */
export interface Spoken {
  readonly language: LanguageTag
  /** Spoken in each segment after `language`: first the one, then the other. */
  readonly also?: LanguageTag
}

/** What of a segment is spoken in one language, on a track that speaks two in turn. */
export interface CuePart {
  readonly language: LanguageTag
  readonly start: Seconds
  readonly end: Seconds
  /** Of the second language's part: its words, as the cue has those of the first. */
  readonly words?: readonly WordTime[]
}

/** A segment that is spoken on this track, with its time range (half open, seconds). */
export interface SpokenCue {
  readonly source: CueSource
  readonly start: Seconds
  readonly end: Seconds
  /** 0..1: the chance that `start` is within half a second of the truth. */
  readonly confidence: number
  /**
   * The words that can be said, where their times were found: in order in text and time, within the cue. Where two
   * languages are spoken in turn, those of the first.
   */
  readonly words?: readonly WordTime[]
  /**
   * Only where two languages are spoken in turn and the audio told when: the parts, in order, none overlapping, within the
   * cue. One part where the segment is spoken in one of the two.
   */
  readonly parts?: readonly CuePart[]
}

/** A segment whose text is not in the audio. */
export interface AbsentCue {
  readonly source: 'absent'
  readonly confidence: number
}

export type Cue = SpokenCue | AbsentCue

/**
 * All cues of one track: `cues[i]` belongs to the transcript's `segments[i]`.
 * Spoken cues are in order, never overlap and never leave `0..duration`.
 */
export interface Timeline {
  readonly duration: Seconds
  /** The language of the transcript that this track speaks; of two in turn, the first. */
  readonly spoken: LanguageTag
  /** The language that is spoken after it in each segment, where a track speaks two in turn. */
  readonly also?: LanguageTag
  readonly cues: readonly Cue[]
}

/** "This segment starts here", said by the listener: a hard limit that nothing but the listener moves. */
export interface Anchor {
  /** Index of the segment. */
  readonly segment: number
  readonly start: Seconds
}

/** "Nothing in my text is being spoken here", said by the listener: no segment is laid into it. */
export interface Gap {
  readonly start: Seconds
  /** Null as long as the listener has not said where the text goes on. */
  readonly end: Seconds | null
}
