import type { StoreApi } from 'zustand'
import type { Player } from '../player/player'
import type { Store } from '../store'

export interface PeekSession {
  /** Reveals the active line and holds the voice. Nothing where nothing is spoken yet. */
  begin(): void
  /** Covers it again; what was playing goes on from the beginning of the line. */
  end(): void
  /** For a key that is held, a menu that is not, and a second press of either. */
  toggle(): void
  dispose(): void
}

/**
 * Peeking at the hidden language: the voice waits while one looks, and says the line again afterwards, for the sentence
 * was lost meanwhile. A paused voice stays where it is. Whoever plays on in any other way has seen enough.
 */
export function createPeekSession({ player, store }: { player: Player; store: StoreApi<Store> }): PeekSession {
  let goesOn = false
  /** False until the element has said that it stands. */
  let hasPaused = false

  const begin = () => {
    const { activeCue, isPlaying, drill, peeked, setPeeked } = store.getState()
    if (peeked >= 0 || activeCue < 0) return
    // The silence between two passes of a drill would end while one looks.
    goesOn = isPlaying || drill.phase === 'waiting'
    hasPaused = !isPlaying
    if (goesOn) player.pause()
    setPeeked(activeCue)
  }

  const end = () => {
    const { peeked, setPeeked, episode } = store.getState()
    if (peeked < 0) return
    setPeeked(-1)
    if (!goesOn) return
    const cue = episode?.timeline?.cues[peeked]
    if (cue && cue.source !== 'absent') player.seek(cue.start)
    player.play()
  }

  const unsubscribe = store.subscribe(({ peeked, isPlaying, activeCue, setPeeked }) => {
    if (peeked < 0) return
    if (!isPlaying) hasPaused = true
    if (isPlaying && hasPaused) setPeeked(-1)
    // Sought, or told better: what is looked at is the line that is active.
    else if (activeCue !== peeked) setPeeked(activeCue)
  })

  return {
    begin,
    end,
    toggle: () => (store.getState().peeked >= 0 ? end() : begin()),
    dispose: unsubscribe,
  }
}
