import type { StoreApi } from 'zustand'
import type { RecalledTimeline } from '../../shared/ipc/contract'
import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import { carryTime } from '../../shared/tracks/carry-time'
import type { Store } from '../store'
import { heardRecording, restingRecording } from '../store/tracks-slice'
import type { Retime } from './heard-side'
import type { AskKeptOf } from './recall-timeline'
import { createRefineSession, type RefineSession, type RefineSessionParts } from './refine-session'
import { trackView } from './track-view'

export interface RefineTracks extends Omit<RefineSession, 'take'> {
  /** Takes times for a recording in place of whatever is being looked for: of the one that is heard, unless `key` names another. */
  take(times: RecalledTimeline, key?: string): void
}

export interface RefineTracksParts extends Pick<RefineSessionParts, 'startWorker' | 'failed' | 'playhead'> {
  readonly store: StoreApi<Store>
  readonly recall: AskKeptOf
  readonly keep: (episodeId: string, timeline: Timeline, key: string) => void
  readonly retime: (key: string, ...asked: Parameters<Retime>) => ReturnType<Retime>
}

/**
 * Finds the times of all recordings of the open episode, one after the other: the one that is heard first, and whichever
 * the listener changes to at once. Acts on the search are on that of the one that is heard.
 */
export function createRefineTracks(parts: RefineTracksParts): RefineTracks {
  const { store, playhead } = parts
  const sessions = new Map<string, RefineSession>()
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
    if (episode?.track) queue(episode.track.key, keys)
    isFollowing = false
  }

  const queue = (heard: string, keys: readonly string[]) => {
    const busy = () => [...sessions.keys()].filter((key) => !isSettled(store.getState(), key))
    // In turn, both are heard: neither search is broken off for the other.
    if (!sessions.has(heard) && (busy().length === 0 || !store.getState().alternating)) {
      for (const key of busy()) {
        end(key)
        store.getState().setRefining({ state: 'idle' }, key)
      }
      begin(heard)
    }
    // Whoever stopped the search wants none of another recording either.
    if (store.getState().refining.state === 'cancelled') return
    for (const key of keys) if (busy().length === 0) begin(key)
  }

  const unsubscribe = store.subscribe(follow)
  follow()
  const heard = () => sessions.get(store.getState().episode?.track?.key ?? '')
  return {
    cancel: () => heard()?.cancel(),
    searchAgain: () => heard()?.searchAgain(),
    take(times, key = store.getState().episode?.track?.key ?? '') {
      if (!store.getState().episode?.tracks.some(({ track }) => track.key === key)) return
      begin(key)
      sessions.get(key)?.take(times)
    },
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
