import type { StateCreator } from 'zustand'
import type { Store } from '.'

export interface NotesSlice {
  /** The line on whose row a note is being written; null for none. */
  writtenLine: number | null
  /** Opens the field for a note on a line, or closes it. The line stays where it is meanwhile. */
  writeNote(line: number | null): void
}

export const createNotesSlice: StateCreator<Store, [], [], NotesSlice> = (set) => ({
  writtenLine: null,
  writeNote: (writtenLine) => set({ writtenLine }),
})
