import type { StoreApi } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import { carryTime } from '../../shared/tracks/carry-time'
import type { Store } from '../store'
import { heardRecording, restingRecording } from '../store/tracks-slice'
import type { Retime } from './heard-side'
import type { AskKeptOf } from './recall-timeline'
import {
  createRefineSession,
  type RefineSession,
  type RefineSessionParts,
  type RestingRefineSession,
} from './refine-session'
import { trackView } from './track-view'

export interface RefineTracksParts extends Pick<RefineSessionParts, 'startWorker' | 'failed' | 'playhead'> {
  readonly store: StoreApi<Store>
  readonly recall: AskKeptOf
  readonly keep: (episodeId: string, timeline: Timeline, key: string) => void
  readonly retime: (key: string, ...asked: Parameters<Retime>) => ReturnType<Retime>
}

/**
 * Finds the times of all recordings of the open episode, one at a time: the one that is heard first, and whichever the
 * listener changes to at once. The search of the one before rests meanwhile, with all it knows, and goes on from there.
 * Who looks for times anew does so for the recording that is heard; who stops the search stops that of all.
 */
export function createRefineTracks(parts: RefineTracksParts): RefineSession {
  const { store, playhead } = parts
  const sessions = new Map<string, RestingRefineSession>()
  let atWork: string | undefined
  let episodeId = ''

  const begin = (key: string) => {
    if (sessions.has(key)) return
    const session = createRefineSession({
      store: trackView(store, key),
      startWorker: parts.startWorker,
      recall: (id) => parts.recall(id, key),
      keep: (id, timeline) => parts.keep(id, timeline, key),
      retime: (...asked) => parts.retime(key, ...asked),
      playhead: () => placeIn(store.getState(), key, playhead()),
      ...(parts.failed && { failed: parts.failed }),
    })
    sessions.set(key, session)
  }
  const end = (key: string) => {
    sessions.get(key)?.dispose()
    sessions.delete(key)
  }

  let isFollowing = false
  const follow = () => {
    // What begins here changes the store, which is asked anew once that is done.
    if (isFollowing) return
    isFollowing = true
    const { episode } = store.getState()
    const keys = episode?.tracks.map(({ track }) => track.key) ?? []
    const isOther = episode?.id !== episodeId
    for (const key of [...sessions.keys()]) if (isOther || !keys.includes(key)) end(key)
    episodeId = episode?.id ?? ''
    if (episode?.track) arrange(episode.track.key, keys)
    isFollowing = false
  }

  const isUnderWay = (key: string) => sessions.has(key) && !isSettled(store.getState(), key)

  const nextOf = (heard: string, keys: readonly string[]): string | undefined => {
    const { alternating, refining } = store.getState()
    // In turn, both are heard: what is looked for in one is not put off for the other.
    if (alternating && atWork !== undefined && isUnderWay(atWork)) return atWork
    if (!sessions.has(heard) || isUnderWay(heard)) return heard
    const begun = keys.find(isUnderWay)
    // Whoever stopped the search wants none of another recording either.
    if (begun !== undefined || refining.state === 'cancelled') return begun
    return keys.find((key) => !sessions.has(key))
  }

  const arrange = (heard: string, keys: readonly string[]) => {
    for (;;) {
      const next = nextOf(heard, keys)
      atWork = next
      for (const [key, session] of sessions) session.rest(key !== next)
      if (next === undefined || sessions.has(next)) return
      begin(next)
    }
  }

  const unsubscribe = store.subscribe(follow)
  follow()
  const heard = () => sessions.get(store.getState().episode?.track?.key ?? '')
  return {
    cancel() {
      // The one that is heard last: with its end the next one would be begun.
      for (const session of sessions.values()) if (session !== heard()) session.cancel()
      heard()?.cancel()
    },
    searchAgain: () => heard()?.searchAgain(),
    take: (times) => heard()?.take(times),
    dispose() {
      unsubscribe()
      for (const key of [...sessions.keys()]) end(key)
    },
  }
}

/** Whether nothing is being searched in a recording, nor about to be. */
function isSettled({ episode, refining, otherRefining, resting, found, exact }: Store, key: string): boolean {
  const isHeard = episode?.track?.key === key
  const { state } = (isHeard ? refining : otherRefining[key]) ?? { state: 'idle' }
  if (state === 'running') return false
  const hasTimes = isHeard ? (found ?? exact) !== null : resting[key]?.found != null
  return state !== 'idle' || !episode?.text || !hasTimes
}

function placeIn(now: Store, key: string, at: Seconds): Seconds {
  if (now.episode?.track?.key === key) return at
  return carryTime(at, heardRecording(now), restingRecording(now, key))
}
