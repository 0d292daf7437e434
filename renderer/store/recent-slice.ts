import type { StateCreator } from 'zustand'
import type { RecentEpisode } from '../../shared/model/recent'
import type { Store } from '.'

export interface RecentSlice {
  /** What was opened lately, the latest first, as main keeps it. */
  recent: readonly RecentEpisode[]
  setRecent(recent: readonly RecentEpisode[]): void
}

export const createRecentSlice: StateCreator<Store, [], [], RecentSlice> = (set) => ({
  recent: [],
  setRecent: (recent) => set({ recent }),
})
