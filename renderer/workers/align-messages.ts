import type { Alignment } from '../../shared/align/align-segments'
import type { Anchor } from '../../shared/model/timeline'
import type { LanguageTag } from '../../shared/model/transcript'

/** What the worker needs to align one track. One worker does one job and ends. */
export interface AlignJob {
  /** `media://track/...` */
  readonly audioUrl: string
  /** Text of the spoken side, one per segment; empty where the segment has none. */
  readonly texts: readonly string[]
  readonly spoken: LanguageTag
  readonly anchors: readonly Anchor[]
  /** As the container says it; only for the progress. */
  readonly duration: number
}

export type AlignMessage =
  /** 0 to 1 of the whole work. */
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'aligned'; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly detail: string }
