import type { StateCreator } from 'zustand'
import type { UpdateNotice } from '../../shared/model/update'
import type { Store } from '.'

export interface UpdateSlice {
  /** What main has to say of a newer Diglot; null while that is nothing. */
  update: UpdateNotice | null
  setUpdate(update: UpdateNotice | null): void
}

export const createUpdateSlice: StateCreator<Store, [], [], UpdateSlice> = (set) => ({
  update: null,
  setUpdate: (update) => set({ update }),
})
