import type { StoreApi } from 'zustand'
import type { Timeline } from '../../shared/model/timeline'
import type { Store } from '../store'
import { refiningOf } from '../store/tracks-slice'
import { createHearingTurns } from './hearing-turns'
import { createRefitSession, type Hear, type RefitSessionParts } from './refit-session'
import { trackView } from './track-view'

export interface RefitTracksParts extends Pick<RefitSessionParts, 'after'> {
  readonly store: StoreApi<Store>
  readonly hear: Hear
  readonly keep: (episodeId: string, timeline: Timeline, key: string) => void
}

/**
 * Brings the times of every recording of the open episode right after a correction: other words are other words in all of
 * them, while a start that was fixed is of one. Each has its own memory of what was heard; what is to be heard again goes
 * one stretch after the other, beginning with the recording that the listener hears.
 */
export function createRefitTracks({ store, hear, keep, after }: RefitTracksParts): { dispose(): void } {
  const sessions = new Map<string, { dispose(): void }>()
  let episodeId = ''
  const keys = () => store.getState().episode?.tracks.map(({ track }) => track.key) ?? []
  const first = () => store.getState().episode?.track?.key
  const turns = createHearingTurns({
    hear,
    first,
    areHeld: () => {
      const now = store.getState()
      const isSearched = (key: string) => refiningOf(now, key).state === 'running'
      return now.unheard.includes(first() ?? '') || keys().some(isSearched)
    },
  })

  const follow = () => {
    const { episode } = store.getState()
    const isOther = episode?.id !== episodeId
    episodeId = episode?.id ?? ''
    if (isOther) turns.clear()
    const there = keys()
    for (const [key, session] of sessions) {
      if (!isOther && there.includes(key)) continue
      sessions.delete(key)
      session.dispose()
    }
    for (const key of there) {
      if (sessions.has(key)) continue
      // Known before it begins, for what it does at once comes back here.
      sessions.set(key, { dispose: () => {} })
      const session = createRefitSession({
        store: trackView(store, key),
        hear: turns.hearFor(key),
        after,
        keep: (id, timeline) => keep(id, timeline, key),
      })
      sessions.set(key, session)
    }
    turns.look()
  }
  const unsubscribe = store.subscribe(follow)
  follow()
  return {
    dispose() {
      unsubscribe()
      turns.clear()
      for (const session of sessions.values()) session.dispose()
      sessions.clear()
    },
  }
}
