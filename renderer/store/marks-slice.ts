import type { StateCreator } from 'zustand'
import type { Mark } from '../../shared/model/mark'
import type { Store } from '.'

export interface MarksSlice {
  /** What the listener marked in the open episode, in the order of its lines. */
  marks: readonly Mark[]
  /** The lines of `marks`. */
  bookmarks: readonly number[]
  setMarks(marks: readonly Mark[]): void
}

export const createMarksSlice: StateCreator<Store, [], [], MarksSlice> = (set) => ({
  ...withLines([]),
  setMarks: (marks) => set(withLines(marks)),
})

/** Marks as the store holds them. */
export function withLines(marks: readonly Mark[]): Pick<MarksSlice, 'marks' | 'bookmarks'> {
  return { marks, bookmarks: marks.map(({ segment }) => segment) }
}
