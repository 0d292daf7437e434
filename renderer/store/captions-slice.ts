import type { StateCreator } from 'zustand'
import type { Store } from '.'

export interface CaptionsSlice {
  /** Index of the segment being spoken, or of the last one that was; -1 before the first. */
  activeCue: number
  /** False while the listener looks elsewhere in the text. */
  isFollowing: boolean
  setActiveCue(index: number): void
  setFollowing(isFollowing: boolean): void
}

export const createCaptionsSlice: StateCreator<Store, [], [], CaptionsSlice> = (set) => ({
  activeCue: -1,
  isFollowing: true,
  setActiveCue: (activeCue) => set({ activeCue }),
  setFollowing: (isFollowing) => set({ isFollowing }),
})
