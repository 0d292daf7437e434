import { isSameSide } from '../../../shared/model/same-side'
import type { Spoken } from '../../../shared/model/timeline'
import type { OpenEpisode } from './open-episode'

/**
 * What was found in the audio is better than any estimate of the same side, whatever length the audio claims. Null where
 * nothing was, or where the search is not over (`unfinished` names such tracks by their media ids).
 */
export function foundTimes(
  { audio, episode: { timeline, spoken } }: OpenEpisode,
  unfinished: ReadonlySet<string>,
  asked: Spoken | null = spoken,
) {
  if (!timeline || !spoken || !asked || !isSameSide(spoken, asked)) return null
  if (!audio || unfinished.has(audio.track.id)) return null
  return timeline.cues.some(({ source }) => source === 'aligned') ? { timeline, spoken } : null
}
