import type { Alignment } from '../../shared/align/align-segments'
import type { StretchSegment } from '../../shared/align/align-stretch'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor, Spoken } from '../../shared/model/timeline'
import type { SidesToTry } from '../../shared/timing/sides-to-try'

/** What is needed to align one track. */
export interface AlignJob extends SidesToTry {
  /** `media://track/...` */
  readonly audioUrl: string
  readonly anchors: readonly Anchor[]
  /** Where nothing of the text is spoken, as the listener said: nothing is heard there. */
  readonly gaps?: readonly TimeRange[]
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
  /**
   * What can be said already of the segments heard in a stretch, which speaks one language as far as can be heard there:
   * one entry per segment, as far as the stretch tells.
   */
  | {
      readonly kind: 'partial'
      readonly spoken: Spoken
      readonly stretch: TimeRange
      readonly segments: readonly StretchSegment[]
    }
  /** The outline of a part of the track (`createPeaks`), beginning at a whole second. */
  | { readonly kind: 'peaks'; readonly from: Seconds; readonly peaks: Int8Array }
  /** What is spoken, and when. */
  | { readonly kind: 'aligned'; readonly spoken: Spoken; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly detail: string }
