import type { Seconds } from '../../shared/model/time'
import type { AudioLayout, ScoreRange } from './score-messages'

/** What an outline worker is asked. One thing at a time. */
export type OutlineRequest =
  | { readonly kind: 'survey'; readonly audioUrl: string }
  | { readonly kind: 'outline'; readonly audioUrl: string; readonly layout: AudioLayout; readonly range: ScoreRange }

export type OutlineAnswer =
  | { readonly kind: 'surveyed'; readonly layout: AudioLayout }
  /** The outline of a part of the range (`createPeaks`), beginning at a whole second. */
  | { readonly kind: 'peaks'; readonly from: Seconds; readonly peaks: Int8Array }
  /** All of the range has been told. Where the sound ended, when before the end of the range. */
  | { readonly kind: 'ended'; readonly soundEnd: Seconds }
  | { readonly kind: 'failed'; readonly detail: string }
