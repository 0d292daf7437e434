import type { StateCreator } from 'zustand'
import type { Store } from '.'

/** What is looked for in the text, and where it is. */
export interface Finding {
  readonly query: string
  /** Indices of the segments that hold it, in order. */
  readonly hits: readonly number[]
  /** Which of `hits` is shown; -1 for none. */
  readonly current: number
}

export interface FindSlice {
  /** Null when nothing is looked for. */
  finding: Finding | null
  setFinding(finding: Finding | null): void
}

export const createFindSlice: StateCreator<Store, [], [], FindSlice> = (set) => ({
  finding: null,
  setFinding: (finding) => set({ finding }),
})
