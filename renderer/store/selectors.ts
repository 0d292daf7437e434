import type { Segment } from '../../shared/model/transcript'
import { useStore } from '.'
import { placeIn, placeInLoop } from './place-in-lines'

const noSegments: readonly Segment[] = []

export const useEpisode = () => useStore((s) => s.episode)
export const useSegments = () => useStore((s) => s.episode?.text?.transcript.segments ?? noSegments)
export const useTimeline = () => useStore((s) => s.episode?.timeline ?? null)
export const useSpoken = () => useStore((s) => s.episode?.spoken ?? null)
/**
 * The language that stands as the original: the spoken one or, where two recordings alternate, that of the first of them,
 * for the lines stay as they are while the voice goes to and fro.
 */
export const useOriginal = () => useStore((s) => s.alternating?.original ?? s.episode?.spoken?.language)
export const useRecent = () => useStore((s) => s.recent)
export const useAdding = () => useStore((s) => s.adding)
export const useLibrary = () => useStore((s) => s.library)
/** Whether the library is what is seen: it was asked for, or nothing else is open and there is something in it. */
export const useIsLibraryShown = () =>
  useStore((s) => s.isLibraryOpen || (s.episode === null && s.library.length > 0 && s.isLibraryKnown))
export const useIsOpening = () => useStore((s) => s.isOpening)
export const useIsPlaying = () => useStore((s) => s.isPlaying)
export const useDuration = () => useStore((s) => s.duration)
export const useSpeed = () => useStore((s) => s.speed)
export const useVolume = () => useStore((s) => s.volume)
export const useIsMuted = () => useStore((s) => s.isMuted)
export const useActiveCue = () => useStore((s) => s.activeCue)
/** Whether this segment is the active one: renders its caller only when that changes. */
export const useIsActiveCue = (index: number) => useStore((s) => s.activeCue === index && !s.isInGap)
/** Whether the gap after this segment (-1: before the first) is playing; none is when all is over. */
export const useIsActiveGap = (after: number) => useStore((s) => s.isInGap && s.activeCue === after && !s.isEnded)
/**
 * Where in the band of likely lines this one is; null outside, and for a line that is sure. A word and no object, so that
 * its caller is rendered only when it changes.
 */
export const useLikelyPart = (index: number) =>
  useStore(({ likely: { from, to } }) => {
    if (to - from < 2 || index < from || index >= to) return null
    return index === from ? 'first' : index === to - 1 ? 'last' : 'middle'
  })
export const useIsPeeked = (index: number) => useStore((s) => s.peeked === index)
export const useIsFollowing = () => useStore((s) => s.isFollowing)
export const useSettings = () => useStore((s) => s.settings)
export const useSettingsDeed = () => useStore((s) => s.settingsDeed)
export const useRefining = () => useStore((s) => s.refining)
export const useNotices = () => useStore((s) => s.notices)
export const useLoop = () => useStore((s) => s.loop)
export const useLoopFrom = () => useStore((s) => s.loopFrom)
export const useDrill = () => useStore((s) => s.drill)
export const useIsDrillsOpen = () => useStore((s) => s.isDrillsOpen)
/** Whether the voice is to be heard at present, the silence between two passes of a drill included. */
export const useIsRunning = () => useStore((s) => s.isPlaying || s.drill.phase === 'waiting')
export const useFinding = () => useStore((s) => s.finding)
export const useShowsCloseUp = () => useStore((s) => s.settings.showsCloseUp)
export const useIsMini = () => useStore((s) => s.settings.isMini)
export const useBookmarks = () => useStore((s) => s.bookmarks)
export const useFindMarking = () => useStore((s) => s.findMarking)
export const useFindRequests = () => useStore((s) => s.findRequests)
export const useFindHidden = () => useStore((s) => s.findHidden)
export const useUpdate = () => useStore((s) => s.update)
export const useQuiet = () => useStore((s) => s.quiet)
export const useMenuLines = () => useStore((s) => s.menuLines)
export const useIsBookmarked = (index: number) => useStore((s) => s.bookmarks.includes(index))
/** Whether the texts of a line are fields now. */
export const useIsCorrected = (index: number) => useStore((s) => s.correcting?.line === index)
/** Whether the listener fixed where a line starts. */
export const useIsFixed = (index: number) => useStore((s) => s.episode?.timeline?.cues[index]?.source === 'anchored')
/** Where in the lines that are drawn over a line is; null outside of them. */
export const usePlaceInChosen = (index: number) =>
  useStore(({ chosenLines }) => chosenLines && placeIn(chosenLines.first, chosenLines.last, index))
/** Where in the lines that are played over and over a line is: those whose middle is in the loop. */
export const usePlaceInLoop = (index: number) => useStore(({ loop, episode }) => placeInLoop(loop, episode, index))
/** The outline of the open track's sound, as far as it is known. */
export const useTrackPeaks = () => useStore((s) => (s.peaks?.trackId === s.episode?.track?.id ? s.peaks : null))
