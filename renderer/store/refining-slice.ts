import type { StateCreator } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import type { Store } from '.'

/** How far the alignment of the open episode to its audio has come. */
export type Refining =
  | { readonly state: 'idle' }
  /** `fraction` of the whole work, 0 to 1; `remaining` once it can be told. */
  | { readonly state: 'running'; readonly fraction: number; readonly remaining?: Seconds }
  | { readonly state: 'done' }
  /** The text is not what is spoken; the estimate stays. */
  | { readonly state: 'foreign' }
  | { readonly state: 'failed' }
  /** The listener did not want it. */
  | { readonly state: 'cancelled' }

export interface RefiningSlice {
  refining: Refining
  setRefining(refining: Refining): void
}

export const createRefiningSlice: StateCreator<Store, [], [], RefiningSlice> = (set) => ({
  refining: { state: 'idle' },
  setRefining: (refining) => set({ refining }),
})
