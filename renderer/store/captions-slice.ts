import type { StateCreator } from 'zustand'
import { type LikelyLines, noLines } from '../../shared/timing/likely-lines'
import type { Store } from '.'

/** A row of the list of captions, and how far below the list's upper edge its top was, pixels. */
export interface ReadingPlace {
  readonly place: number
  readonly top: number
}

export interface CaptionsSlice {
  /** Index of the segment being spoken, or of the last one that was; -1 before the first. */
  activeCue: number
  /** The stretch without text after the active segment is playing, one long enough to be a row of its own. */
  isInGap: boolean
  /** Segments that may be the one being spoken, as far as the times can be trusted; one behind the last. */
  likely: LikelyLines
  /** Index of the segment whose hidden text is being looked at; -1 for none. */
  peeked: number
  /** False while the listener looks elsewhere in the text. */
  isFollowing: boolean
  /** Where the list was when it went, for the one that comes back; null where it has not gone yet. */
  readingPlace: ReadingPlace | null
  setActiveCue(index: number, isInGap?: boolean): void
  setLikely(likely: LikelyLines): void
  setPeeked(index: number): void
  setFollowing(isFollowing: boolean): void
  setReadingPlace(place: ReadingPlace): void
}

export const createCaptionsSlice: StateCreator<Store, [], [], CaptionsSlice> = (set) => ({
  activeCue: -1,
  isInGap: false,
  likely: noLines,
  peeked: -1,
  isFollowing: true,
  readingPlace: null,
  setActiveCue: (activeCue, isInGap = false) => set({ activeCue, isInGap }),
  setLikely: (likely) => set({ likely }),
  setPeeked: (peeked) => set({ peeked }),
  setFollowing: (isFollowing) => set({ isFollowing }),
  setReadingPlace: (readingPlace) => set({ readingPlace }),
})
