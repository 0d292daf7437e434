import type { StateCreator } from 'zustand'
import type { LanguageTag } from '../../shared/model/transcript'
import type { TextRange } from '../../shared/text/sentences'
import type { Store } from '.'

/** What is looked for in the text, and where it is. */
export interface Finding {
  readonly query: string
  /** Indices of the segments that hold it, in order. */
  readonly hits: readonly number[]
  /** Which of `hits` is shown; -1 for none. */
  readonly current: number
}

/** How the hits of a finding are marked in their texts. */
export interface FindMarking {
  readonly rangesIn: (text: string) => readonly TextRange[]
  /** Something was found by how it is read. */
  readonly isByReading: boolean
}

export interface FindSlice {
  /** Null when nothing is looked for. */
  finding: Finding | null
  /** Null as long as the search has not answered. */
  findMarking: FindMarking | null
  /** How often finding was asked for: each time the cursor goes into the field. */
  findRequests: number
  /** The segment that was being read when finding began: from there on the first hit is looked for. */
  findFrom: number
  /** The languages in which the shown hit holds what is looked for, and which the captions do not show now. */
  findHidden: readonly LanguageTag[]
  setFinding(finding: Finding | null, marking?: FindMarking | null): void
  askToFind(): void
  setFindFrom(segment: number): void
  setFindHidden(languages: readonly LanguageTag[]): void
}

export const createFindSlice: StateCreator<Store, [], [], FindSlice> = (set) => ({
  finding: null,
  findMarking: null,
  findRequests: 0,
  findFrom: 0,
  findHidden: [],
  setFinding: (finding, findMarking = null) => set({ finding, findMarking }),
  askToFind: () => set(({ findRequests }) => ({ findRequests: findRequests + 1 })),
  setFindFrom: (findFrom) => set({ findFrom }),
  setFindHidden: (findHidden) => set({ findHidden }),
})
