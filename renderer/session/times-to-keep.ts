import type { EditChange } from '../../shared/model/edits'
import type { Episode } from '../../shared/model/episode'
import type { Store } from '../store'
import { exactOf, refiningOf } from '../store/tracks-slice'
import type { KeptTimes } from './keep-edits'

/** What of the times of these recordings is to be kept, by `Track.key`; of those that have none, nothing. */
export function timesToKeep(now: Store, keys: readonly string[]): Readonly<Record<string, KeptTimes>> {
  const times = keys.flatMap((key) => {
    const timeline = exactOf(now, key)
    // Words that were not heard yet are looked for the next time, if this run ends before.
    const isFinished = refiningOf(now, key).state === 'done' && !now.unheard.includes(key)
    return timeline ? [[key, { timeline, isFinished }] as const] : []
  })
  return Object.fromEntries(times)
}

/** The recordings that have other times by these changes. Times are known by their text: another one means all of them. */
export function tracksTimedBy(changes: readonly EditChange[], { episode, resting }: Store): readonly string[] {
  if (changes.some(({ kind }) => kind === 'segments')) return [...heardTrack(episode), ...Object.keys(resting)]
  return changes.flatMap((change) => ('track' in change ? [change.track] : []))
}

/** The recording that is heard; none where there is no sound. */
export function heardTrack(episode: Episode | null): readonly string[] {
  return episode?.track ? [episode.track.key] : []
}
