import type { AppError } from '../../shared/model/app-error'
import type { Episode, SpokenSide } from '../../shared/model/episode'
import type { Result } from '../../shared/model/result'
import { isSameSide } from '../../shared/model/same-side'
import type { Spoken, Timeline } from '../../shared/model/timeline'

/** An estimate and the side it was made for. */
export interface TimedSide {
  readonly timeline: Timeline
  readonly spoken: SpokenSide
}

/** Has main time an episode for another spoken side. */
export type Retime = (
  episodeId: string,
  spoken: Spoken,
  because: 'chosen' | 'audio',
) => Promise<Result<TimedSide, AppError>>

/**
 * The estimate for the side that was heard: the one at hand when that is the side it was made for, else one that main
 * makes now. What the listener chose stays chosen, in whichever order it is spoken. Null when main cannot.
 */
export async function retimeAsHeard(
  { id, spoken, timeline }: Pick<Episode, 'id' | 'spoken' | 'timeline'>,
  heard: Spoken,
  retime: Retime,
): Promise<TimedSide | null> {
  if (!spoken || !timeline) return null
  if (isSameSide(spoken, heard)) return { timeline, spoken }
  try {
    const again = await retime(id, heard, spoken.because === 'chosen' ? 'chosen' : 'audio')
    return again.ok ? again.value : null
  } catch {
    return null
  }
}
