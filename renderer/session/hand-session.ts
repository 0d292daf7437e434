import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Player } from '../player/player'
import type { Store } from '../store'
import { type AnchorSession, createAnchorSession } from './anchor-session'
import { type BookmarkSession, createBookmarkSession } from './bookmark-session'
import { createHistory, type Deed } from './history'

/** What the listener does to single lines; and taking back this and whatever else was noted. */
export interface HandSession {
  toggleBookmark: BookmarkSession['toggle']
  startsNow: AnchorSession['startsNow']
  freeStart: AnchorSession['freeStart']
  /** Notes something else that was done and can be taken back. */
  note(deed: Deed): void
  undo(): void
  redo(): void
  /** Puts text on the system's clipboard, and says so. */
  copy(text: string): Promise<void>
  dispose(): void
}

export function createHandSession(parts: {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'clock'>
}): HandSession {
  const { bridge, store, player } = parts
  const history = createHistory()
  const bookmarks = createBookmarkSession({
    store,
    history,
    recall: (episodeId) => bridge.invoke('marks:recall', { episodeId }),
    keep: (episodeId, marks) => bridge.invoke('marks:keep', { episodeId, marks: [...marks] }),
  })
  const anchors = createAnchorSession({
    store,
    player,
    history,
    keep: (episodeId, { spoken, also, cues }, isFinished) =>
      bridge.invoke('timeline:keep', { episodeId, spoken, also, cues: [...cues], isFinished }),
  })
  const unsubscribe = store.subscribe(({ episode }, before) => {
    if (episode?.id !== before.episode?.id) history.forget()
  })
  return {
    toggleBookmark: bookmarks.toggle,
    startsNow: anchors.startsNow,
    freeStart: anchors.freeStart,
    note: history.note,
    undo() {
      if (!history.undo()) store.getState().say({ words: 'nothingToUndo' })
    },
    redo() {
      if (!history.redo()) store.getState().say({ words: 'nothingToRedo' })
    },
    async copy(text) {
      const { say } = store.getState()
      try {
        await bridge.invoke('clipboard:write', text)
        say({ words: 'copied' })
      } catch {
        say({ words: 'notCopied' })
      }
    },
    dispose() {
      unsubscribe()
      bookmarks.dispose()
      anchors.dispose()
    },
  }
}
