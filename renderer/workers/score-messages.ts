import type { ScorePiece } from '../../shared/align/score-phones'
import type { FrameIndex } from '../../shared/audio/frame-index'
import type { Seconds } from '../../shared/model/time'

/** What must be known of a file before reading can begin anywhere in it. */
export interface AudioLayout {
  /** Of a stream without a container: where its frames lie. */
  readonly index: { readonly framing: 'mp3' | 'adts'; readonly frames: FrameIndex } | null
  /** Whether reading from the middle gives the same sound at the same times as reading from the beginning. */
  readonly canSeek: boolean
  /** Counted, or else unknown. */
  readonly duration: Seconds | null
}

/** A part of the track to be scored, in whole seconds; the last part has no end. */
export interface ScoreRange {
  readonly from: Seconds
  readonly to: Seconds
}

/** What a score worker is asked. One thing at a time. */
export type ScoreRequest =
  | { readonly kind: 'survey'; readonly audioUrl: string }
  | { readonly kind: 'score'; readonly audioUrl: string; readonly layout: AudioLayout; readonly range: ScoreRange }

export type ScoreAnswer =
  | { readonly kind: 'surveyed'; readonly layout: AudioLayout }
  /** How far into the range the sound has been scored; also a sign of life. */
  | { readonly kind: 'heard'; readonly until: Seconds }
  | ScoredRange
  | { readonly kind: 'failed'; readonly detail: string }

/** All frames of a range: where the sound ended before it, they are of silence. */
export interface ScoredRange {
  readonly kind: 'scored'
  readonly range: ScoreRange
  readonly piece: ScorePiece
  /** As `createPeaks` makes them. */
  readonly peaks: Int8Array
  /** Where the sound ended, when before the end of the range; not after its beginning when there was none. */
  readonly soundEnd: Seconds
}
