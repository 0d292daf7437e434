import type { StateCreator } from 'zustand'
import type { Store } from '.'

/** What lies over the window until it is closed; one at a time. */
export type Sheet = 'palette' | 'shortcuts' | 'report' | 'adding' | 'settings' | 'notes'

export interface SheetSlice {
  sheet: Sheet | null
  setSheet(sheet: Sheet | null): void
}

export const createSheetSlice: StateCreator<Store, [], [], SheetSlice> = (set) => ({
  sheet: null,
  setSheet: (sheet) => set({ sheet }),
})
