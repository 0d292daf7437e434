import type { ScorePiece } from '../../shared/align/score-phones'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Anchor } from '../../shared/model/timeline'
import type { AlignJob, AlignMessage } from './align-messages'

/** What the search worker is told. Work that is under way is finished first. */
export type SearchRequest =
  | { readonly kind: 'job'; readonly job: AlignJob }
  | { readonly kind: 'piece'; readonly from: Seconds; readonly piece: ScorePiece }
  /** In place of the job's, for what is not under way yet. */
  | { readonly kind: 'anchors'; readonly anchors: readonly Anchor[]; readonly gaps: readonly TimeRange[] }
  /** Align what has been scored of a stretch; among the segments that are likely there, which the job's estimate tells otherwise. */
  | {
      readonly kind: 'stretch'
      readonly range: TimeRange
      readonly likely?: { readonly from: number; readonly to: number }
    }
  /** Everything has been scored; the sound ends here. */
  | { readonly kind: 'whole'; readonly soundEnd: Seconds }

export type SearchAnswer =
  | { readonly kind: 'searching'; readonly fraction: number }
  | { readonly kind: 'tried' }
  | Extract<AlignMessage, { kind: 'partial' | 'aligned' | 'failed' }>
