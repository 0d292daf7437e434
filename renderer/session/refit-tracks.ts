import type { StoreApi } from 'zustand'
import type { Timeline } from '../../shared/model/timeline'
import type { Store } from '../store'
import { createRefitSession, type RefitSessionParts } from './refit-session'
import { trackView } from './track-view'

export interface RefitTracksParts extends Pick<RefitSessionParts, 'hear' | 'after'> {
  readonly store: StoreApi<Store>
  /** Hands better times of a recording, by its `Track.key`, to main. */
  readonly keep: (episodeId: string, timeline: Timeline, key: string) => void
}

type Asked = Parameters<RefitSessionParts['hear']>

/** Something to be heard again, in one recording. */
interface Turn {
  readonly key: string
  readonly asked: Asked
}

/**
 * Hears again what was put right, in all recordings of the open episode: where the text is another, none of them was heard
 * saying it. One after the other, the one that is heard first.
 */
export function createRefitTracks({ store, hear, after, keep }: RefitTracksParts): { dispose(): void } {
  const sessions = new Map<string, { dispose(): void }>()
  let waiting: readonly Turn[] = []
  let now: { readonly turn: Turn; readonly stop: () => void } | null = null
  let episodeId = ''

  const goOn = () => {
    if (!now) {
      const heard = store.getState().episode?.track?.key
      const turn = waiting.find(({ key }) => key === heard) ?? waiting[0]
      if (turn) begin(turn)
    }
    store.getState().setHearing(now !== null)
  }
  const begin = (turn: Turn) => {
    waiting = waiting.filter((other) => other !== turn)
    const [job, end] = turn.asked
    const stop = hear(job, (heard) => {
      if (now?.turn === turn) now = null
      end(heard)
      goOn()
    })
    now = { turn, stop }
  }
  const inTurn = (key: string, ...asked: Asked) => {
    const turn = { key, asked }
    waiting = [...waiting, turn]
    goOn()
    return () => {
      waiting = waiting.filter((other) => other !== turn)
      if (now?.turn !== turn) return
      now.stop()
      now = null
      goOn()
    }
  }

  const follow = () => {
    const { episode } = store.getState()
    const isOther = episode?.id !== episodeId
    episodeId = episode?.id ?? ''
    const keys = new Set(episode?.tracks.map(({ track }) => track.key))
    const isGone = (key: string) => isOther || !keys.has(key)
    waiting = waiting.filter(({ key }) => !isGone(key))
    for (const [key, session] of [...sessions]) {
      if (!isGone(key)) continue
      sessions.delete(key)
      session.dispose()
    }
    for (const key of keys) {
      if (sessions.has(key)) continue
      const view = trackView(store, key)
      const parts = { store: view, after, hear: (...asked: Asked) => inTurn(key, ...asked), hearing: () => {} }
      sessions.set(key, createRefitSession({ ...parts, keep: (id, timeline) => keep(id, timeline, key) }))
    }
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.episode?.id !== before.episode?.id || state.episode?.tracks !== before.episode?.tracks) follow()
  })
  follow()
  return {
    dispose() {
      unsubscribe()
      for (const session of sessions.values()) session.dispose()
    },
  }
}
