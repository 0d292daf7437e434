import type { StateCreator } from 'zustand'
import type { Store } from '.'

/** The way through the doubtful places. */
export interface Walk {
  /** The line that is looked at. */
  readonly line: number
  /** The lines that were looked at before it, the latest last. */
  readonly seen: readonly number[]
  /** Those of them that were set right. */
  readonly solved: readonly number[]
  /** How many places are still doubtful, this one included. */
  readonly left: number
}

export interface WalkSlice {
  /** Null when nobody is on the way. */
  walk: Walk | null
  setWalk(walk: Walk | null): void
}

export const createWalkSlice: StateCreator<Store, [], [], WalkSlice> = (set) => ({
  walk: null,
  setWalk: (walk) => set({ walk }),
})
