import type { StoreApi } from 'zustand'
import type { Listening } from '../../shared/model/listening'
import type { Store } from '../store'

/**
 * Tells main what is being heard, whenever that has changed: a few words a line, and a word per whole percent while times
 * are searched. Until the returned function is called.
 */
export function reportListening(store: StoreApi<Store>, tell: (listening: Listening) => void): () => void {
  let told = ''
  const report = (now: Store) => {
    const listening = heard(now)
    const words = JSON.stringify(listening)
    if (words === told) return
    told = words
    tell(listening)
  }
  report(store.getState())
  return store.subscribe(report)
}

function heard({ isPlaying, drill, episode, activeCue, isInGap, refining }: Store): Listening {
  return {
    // The silence between two passes of a drill is part of the playing.
    isPlaying: isPlaying || drill.phase === 'waiting',
    segment: episode?.timeline && activeCue >= 0 ? activeCue : null,
    isInGap,
    aligned: refining.state === 'running' ? Math.floor(refining.fraction * 100) / 100 : null,
  }
}
