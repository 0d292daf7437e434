import type { StoreApi } from 'zustand'
import type { Store } from '../store'
import { createPeaksSession, type PeaksSessionParts } from './peaks-session'
import { trackView } from './track-view'

export interface OutlineTracksParts extends Omit<PeaksSessionParts, 'load'> {
  readonly load: (key: string, ...asked: Parameters<PeaksSessionParts['load']>) => ReturnType<PeaksSessionParts['load']>
}

/** Sees to it that the sound of every recording of the open episode has an outline. Returns what ends it. */
export function createOutlineTracks({ store, load, ...parts }: OutlineTracksParts): () => void {
  const ends = new Map<string, () => void>()
  let episodeId = ''
  const follow = ({ episode }: Pick<Store, 'episode'>) => {
    const keys = episode?.tracks.map(({ track }) => track.key) ?? []
    for (const [key, end] of ends) {
      if (episode?.id === episodeId && keys.includes(key)) continue
      end()
      ends.delete(key)
    }
    episodeId = episode?.id ?? ''
    for (const key of keys) {
      if (ends.has(key)) continue
      // Known before it begins, for what it does at once comes back here.
      ends.set(key, () => {})
      const view: StoreApi<Store> = trackView(store, key)
      ends.set(key, createPeaksSession({ ...parts, store: view, load: (...asked) => load(key, ...asked) }))
    }
  }
  follow(store.getState())
  const unsubscribe = store.subscribe(follow)
  return () => {
    unsubscribe()
    for (const end of ends.values()) end()
  }
}
