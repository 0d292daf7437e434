import type { StateCreator } from 'zustand'
import type { Store } from '.'

export interface MarksSlice {
  /** Indices of the bookmarked segments of the open episode, in order. */
  bookmarks: readonly number[]
  setBookmarks(bookmarks: readonly number[]): void
}

export const createMarksSlice: StateCreator<Store, [], [], MarksSlice> = (set) => ({
  bookmarks: [],
  setBookmarks: (bookmarks) => set({ bookmarks }),
})
