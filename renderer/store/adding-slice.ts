import type { StateCreator } from 'zustand'
import type { FoundFiles, ImportFailure } from '../../shared/ipc/import-calls'
import type { ImportPlan } from '../../shared/model/import'
import type { Store } from '.'

/** How far adding many files is. */
export type Adding =
  | { readonly step: 'looking'; readonly found: number }
  /** What is proposed, as the listener changed it. */
  | {
      readonly step: 'planned'
      readonly scan: FoundFiles
      readonly plan: ImportPlan
      /** What it was before each change, the latest last. */
      readonly past: readonly ImportPlan[]
    }
  | { readonly step: 'adding'; readonly done: number; readonly total: number }
  | { readonly step: 'failed'; readonly failures: readonly ImportFailure[]; readonly addedCount: number }

export interface AddingSlice {
  /** Null while nothing is being added. */
  adding: Adding | null
  setAdding(adding: Adding | null): void
}

export const createAddingSlice: StateCreator<Store, [], [], AddingSlice> = (set) => ({
  adding: null,
  setAdding: (adding) => set({ adding }),
})
