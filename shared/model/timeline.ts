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

/** A segment that is spoken on this track, with its time range (half open, seconds). */
export interface SpokenCue {
  readonly source: CueSource
  readonly start: Seconds
  readonly end: Seconds
  /** 0..1: the chance that `start` is within half a second of the truth. */
  readonly confidence: number
  /** The words that can be said, where their times were found: in order in text and time, within the cue. */
  readonly words?: readonly WordTime[]
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
  /** The language of the transcript that this track speaks. */
  readonly spoken: LanguageTag
  readonly cues: readonly Cue[]
}

/** "This segment starts here", said by the listener: a hard limit that nothing but the listener moves. */
export interface Anchor {
  /** Index of the segment. */
  readonly segment: number
  readonly start: Seconds
}
