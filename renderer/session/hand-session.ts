import type { StoreApi } from 'zustand'
import type { Bridge } from '../../shared/ipc/bridge'
import type { Player } from '../player/player'
import type { Store } from '../store'
import { type AnchorSession, createAnchorSession } from './anchor-session'
import { type BookmarkSession, createBookmarkSession } from './bookmark-session'
import type { EditSession } from './edit-session'

/** What the listener does to single lines. */
export interface HandSession {
  toggleBookmark: BookmarkSession['toggle']
  startsNow: AnchorSession['startsNow']
  freeStart: AnchorSession['freeStart']
  /** Puts text on the system's clipboard, and says so. */
  copy(text: string): Promise<void>
}

export function createHandSession(parts: {
  readonly bridge: Bridge
  readonly store: StoreApi<Store>
  readonly player: Pick<Player, 'clock'>
  readonly edits: EditSession
}): HandSession {
  const { bridge, store, player, edits } = parts
  const bookmarks = createBookmarkSession({ store, edits })
  const anchors = createAnchorSession({ store, player, edits })
  return {
    toggleBookmark: bookmarks.toggle,
    startsNow: anchors.startsNow,
    freeStart: anchors.freeStart,
    async copy(text) {
      const { say } = store.getState()
      try {
        await bridge.invoke('clipboard:write', text)
        say({ words: 'copied' })
      } catch {
        say({ words: 'notCopied' })
      }
    },
  }
}
