import type { StateCreator } from 'zustand'
import type { Episode, SpokenSide } from '../../shared/model/episode'
import type { Timeline } from '../../shared/model/timeline'
import type { Store } from '.'

export interface EpisodeSlice {
  /** What is open; null before the first episode. A failed opening leaves it alone. */
  episode: Episode | null
  /** True from asking for files until they are open or refused. */
  isOpening: boolean
  setEpisode(episode: Episode): void
  setOpening(isOpening: boolean): void
  /** Better times for the open episode; ignored when another one was opened meanwhile. */
  setTimeline(episodeId: string, timeline: Timeline, spoken: SpokenSide): void
}

export const createEpisodeSlice: StateCreator<Store, [], [], EpisodeSlice> = (set) => ({
  episode: null,
  isOpening: false,
  setEpisode: (episode) =>
    set({ episode, activeCue: -1, isFollowing: true, loop: null, loopFrom: null, finding: null, bookmarks: [] }),
  setOpening: (isOpening) => set({ isOpening }),
  setTimeline: (episodeId, timeline, spoken) =>
    set(({ episode }) => (episode?.id === episodeId ? { episode: { ...episode, timeline, spoken } } : {})),
})
