import type { StateCreator } from 'zustand'
import type { Store } from '.'

export interface PlaceSlice {
  /** The segment at the height where one reads, when the list last came to rest away from the voice; null before that. */
  readingLine: number | null
  /** A segment that the list is to bring to where one reads; null once it has. */
  lineToShow: number | null
  setReadingLine(line: number | null): void
  showLine(line: number | null): void
}

export const createPlaceSlice: StateCreator<Store, [], [], PlaceSlice> = (set) => ({
  readingLine: null,
  lineToShow: null,
  setReadingLine: (readingLine) => set({ readingLine }),
  showLine: (lineToShow) => set({ lineToShow }),
})
