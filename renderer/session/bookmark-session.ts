import type { StoreApi } from 'zustand'
import { toggleMark } from '../../shared/edits/mark-deeds'
import type { Store } from '../store'
import type { EditSession } from './edit-session'

export interface BookmarkSession {
  /** Sets a bookmark on a line, or takes it away with whatever is noted on it. */
  toggle(segment: number): void
}

/** The bookmarks of the open episode. One that is set before those of earlier are known is set into them. */
export function createBookmarkSession(parts: {
  readonly store: StoreApi<Store>
  readonly edits: Pick<EditSession, 'act' | 'whenKnown'>
}): BookmarkSession {
  const { store, edits } = parts
  return {
    toggle: (segment) => {
      if (!store.getState().episode?.text) return
      edits.whenKnown(() => edits.act(toggleMark(store.getState().marks, segment)))
    },
  }
}
