import type { Alignment } from '../../shared/align/align-segments'
import type { Anchor, Spoken } from '../../shared/model/timeline'
import type { SidesToTry } from '../../shared/timing/sides-to-try'

/** What the worker needs to align one track. One worker does one job and ends. */
export interface AlignJob extends SidesToTry {
  /** `media://track/...` */
  readonly audioUrl: string
  readonly anchors: readonly Anchor[]
  /** As the container says it; only for the progress. */
  readonly duration: number
}

export type AlignMessage =
  /** 0 to 1 of the whole work. */
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'aligned'; readonly spoken: Spoken; readonly alignment: Alignment }
  | { readonly kind: 'failed'; readonly detail: string }
