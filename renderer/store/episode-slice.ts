import type { StateCreator } from 'zustand'
import type { Episode, SpokenSide } from '../../shared/model/episode'
import type { Anchor, Timeline } from '../../shared/model/timeline'
import { anchorTimeline } from '../../shared/timing/anchor-timeline'
import { anchorsOf } from '../../shared/timing/anchors'
import { noLines } from '../../shared/timing/likely-lines'
import type { Store } from '.'

export interface EpisodeSlice {
  /** What is open; null before the first episode. A failed opening leaves it alone. Its times are those of `found` and `anchors`. */
  episode: Episode | null
  /** True from asking for files until they are open or refused. */
  isOpening: boolean
  /** The times as they were estimated or found, whatever the listener fixed. */
  found: Timeline | null
  /** What the listener fixed, in the order in which it was said. */
  anchors: readonly Anchor[]
  setEpisode(episode: Episode): void
  setOpening(isOpening: boolean): void
  /**
   * Better times for the open episode; ignored when another one was opened meanwhile. What the listener fixed stays, and
   * what is fixed in them (they were kept) is fixed from then on.
   */
  setTimeline(episodeId: string, timeline: Timeline, spoken: SpokenSide): void
  setAnchors(anchors: readonly Anchor[]): void
}

export const createEpisodeSlice: StateCreator<Store, [], [], EpisodeSlice> = (set) => ({
  episode: null,
  isOpening: false,
  found: null,
  anchors: [],
  setEpisode: (episode) =>
    set({
      episode,
      found: episode.timeline,
      anchors: anchorsOf(episode.timeline?.cues ?? []),
      activeCue: -1,
      isInGap: false,
      likely: noLines,
      peeked: -1,
      isFollowing: true,
      readingPlace: null,
      loop: null,
      loopFrom: null,
      finding: null,
      bookmarks: [],
      chosenLines: null,
      focusedLine: -1,
      readingLine: null,
      lineToShow: null,
      menuLines: null,
      quiet: null,
    }),
  setOpening: (isOpening) => set({ isOpening }),
  setTimeline: (episodeId, found, spoken) =>
    set(({ episode, anchors: said }) => {
      if (episode?.id !== episodeId) return {}
      const kept = anchorsOf(found.cues).filter(({ segment }) => !said.some((own) => own.segment === segment))
      const anchors = kept.length > 0 ? [...kept, ...said] : said
      return { found, anchors, episode: { ...episode, timeline: withAnchors(episode, found, anchors), spoken } }
    }),
  setAnchors: (anchors) =>
    set(({ episode, found }) => {
      if (!episode || !found) return {}
      return { anchors, episode: { ...episode, timeline: withAnchors(episode, found, anchors) } }
    }),
})

function withAnchors({ text }: Episode, found: Timeline, anchors: readonly Anchor[]): Timeline {
  const { spoken, also } = found
  return anchorTimeline(found, anchors, (segment) => {
    const texts = text?.transcript.segments[segment]?.texts ?? {}
    return (texts[spoken] ?? '').length + (also === undefined ? 0 : (texts[also] ?? '').length)
  })
}
