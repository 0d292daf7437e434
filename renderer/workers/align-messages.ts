import type { Alignment } from '../../shared/align/align-segments'
import type { StretchSegment } from '../../shared/align/align-stretch'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'

/** What is needed to align one track. */
export interface AlignJob {
  /** `media://track/...` */
  readonly audioUrl: string
  /** Text of the spoken side, one per segment; empty where the segment has none. */
  readonly texts: readonly string[]
  readonly spoken: LanguageTag
  readonly anchors: readonly Anchor[]
  /** As the container says it, and not believed: the sound ends where it ends. */
  readonly duration: Seconds
  /** Where the listener is: results come from here outwards. Without it there is but one result, at the end. */
  readonly playhead?: Seconds
  /** Where each segment is thought to start: an early result looks only among those that may be there. */
  readonly estimate?: readonly Seconds[]
}

export type AlignMessage =
  /** 0 to 1 of the whole work; how long the rest will take, once that can be told. */
  | { readonly kind: 'progress'; readonly fraction: number; readonly remaining?: Seconds }
  /** What can be said already of the segments heard in a stretch: one entry per segment, as far as the stretch tells. */
  | { readonly kind: 'partial'; readonly stretch: TimeRange; readonly segments: readonly StretchSegment[] }
  /** The outline of a part of the track (`createPeaks`), beginning at a whole second. */
  | { readonly kind: 'peaks'; readonly from: Seconds; readonly peaks: Int8Array }
  | { readonly kind: 'aligned'; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly detail: string }
