import type { Alignment } from '../../shared/align/align-segments'
import type { Turns } from '../../shared/align/align-sides'
import type { Anchor, Spoken } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'

/** What the worker needs to align one track. One worker does one job and ends. */
export interface AlignJob {
  /** `media://track/...` */
  readonly audioUrl: string
  /**
   * What may be spoken. One: it is known. Several: the audio decides, and the first is the best guess. Each has one text
   * per segment, empty where the segment has none.
   */
  readonly sides: readonly { readonly language: LanguageTag; readonly texts: readonly string[] }[]
  /** All sides are spoken, one after the other in every segment. */
  readonly turns?: Turns
  readonly anchors: readonly Anchor[]
  /** As the container says it; only for the progress. */
  readonly duration: number
}

export type AlignMessage =
  /** 0 to 1 of the whole work. */
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'aligned'; readonly spoken: Spoken; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly detail: string }
