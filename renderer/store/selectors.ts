import type { Segment } from '../../shared/model/transcript'
import { useStore } from '.'
import { placeIn, placeInLoop } from './place-in-lines'

const noSegments: readonly Segment[] = []

export const useEpisode = () => useStore((s) => s.episode)
export const useSegments = () => useStore((s) => s.episode?.text?.transcript.segments ?? noSegments)
export const useTimeline = () => useStore((s) => s.episode?.timeline ?? null)
export const useSpoken = () => useStore((s) => s.episode?.spoken ?? null)
export const useIsOpening = () => useStore((s) => s.isOpening)
export const useIsPlaying = () => useStore((s) => s.isPlaying)
export const useDuration = () => useStore((s) => s.duration)
export const useSpeed = () => useStore((s) => s.speed)
export const useVolume = () => useStore((s) => s.volume)
export const useIsMuted = () => useStore((s) => s.isMuted)
export const useActiveCue = () => useStore((s) => s.activeCue)
/** Whether this segment is the active one: renders its caller only when that changes. */
export const useIsActiveCue = (index: number) => useStore((s) => s.activeCue === index)
export const useIsFollowing = () => useStore((s) => s.isFollowing)
export const useSettings = () => useStore((s) => s.settings)
export const useShow = () => useStore((s) => s.settings.show)
export const useRefining = () => useStore((s) => s.refining)
export const useNotices = () => useStore((s) => s.notices)
export const useLoop = () => useStore((s) => s.loop)
export const useFinding = () => useStore((s) => s.finding)
export const useBookmarks = () => useStore((s) => s.bookmarks)
export const useQuiet = () => useStore((s) => s.quiet)
export const useMenuLines = () => useStore((s) => s.menuLines)
export const useIsBookmarked = (index: number) => useStore((s) => s.bookmarks.includes(index))
/** Whether the listener fixed where a line starts. */
export const useIsFixed = (index: number) => useStore((s) => s.episode?.timeline?.cues[index]?.source === 'anchored')
/** Where in the lines that are drawn over a line is; null outside of them. */
export const usePlaceInChosen = (index: number) =>
  useStore(({ chosenLines }) => chosenLines && placeIn(chosenLines.first, chosenLines.last, index))
/** Where in the lines that are played over and over a line is: those whose middle is in the loop. */
export const usePlaceInLoop = (index: number) => useStore(({ loop, episode }) => placeInLoop(loop, episode, index))
