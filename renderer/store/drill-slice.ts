import type { StateCreator } from 'zustand'
import { type Drill, freshDrill } from '../../shared/drills/drill'
import type { Store } from '.'

export interface DrillSlice {
  /** Where the listening drill is. Only `renderer/session/drill-session.ts` writes it. */
  drill: DrillReport
  /** Whether the drills' panel is open. */
  isDrillsOpen: boolean
  reportDrill(drill: DrillReport): void
  setDrillsOpen(isOpen: boolean): void
}

/** What of a drill is shown. `isDone` tells the gap behind a line from the line itself. */
export type DrillReport = Pick<Drill, 'phase' | 'pass' | 'pace' | 'wait' | 'isDone'>

export const createDrillSlice: StateCreator<Store, [], [], DrillSlice> = (set) => ({
  drill: freshDrill,
  isDrillsOpen: false,
  reportDrill: (drill) => set({ drill }),
  setDrillsOpen: (isDrillsOpen) => set({ isDrillsOpen }),
})
