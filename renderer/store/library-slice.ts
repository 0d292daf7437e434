import type { StateCreator } from 'zustand'
import type { LibraryChange, LibraryEntry } from '../../shared/model/library'
import type { Store } from '.'

export interface LibrarySlice {
  /** Every episode there is, in no order, as main keeps it. */
  library: readonly LibraryEntry[]
  /** Whether main has said what is in it. */
  isLibraryKnown: boolean
  /** Whether the listener asked for it. With nothing else open it is seen without being asked for. */
  isLibraryOpen: boolean
  setLibrary(library: readonly LibraryEntry[]): void
  changeLibrary(change: LibraryChange): void
  setLibraryOpen(isOpen: boolean): void
}

export const createLibrarySlice: StateCreator<Store, [], [], LibrarySlice> = (set) => ({
  library: [],
  isLibraryKnown: false,
  isLibraryOpen: false,
  setLibrary: (library) => set({ library, isLibraryKnown: true }),
  changeLibrary: ({ changed, removed }) =>
    set(({ library }) => {
      const gone = new Set(removed)
      const latest = new Map(changed.map((entry) => [entry.id, entry]))
      const kept = library.filter(({ id }) => !gone.has(id) || latest.has(id)).map((entry) => take(entry.id) ?? entry)
      return { library: [...kept, ...latest.values()] }

      function take(id: string) {
        const entry = latest.get(id)
        latest.delete(id)
        return entry
      }
    }),
  setLibraryOpen: (isLibraryOpen) => set({ isLibraryOpen }),
})
