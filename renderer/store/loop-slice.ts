import type { StateCreator } from 'zustand'
import type { TimeRange } from '../../shared/model/time'
import type { Store } from '.'

export interface LoopSlice {
  /** What is played over and over; null when playing goes on. Goes with its episode. */
  loop: TimeRange | null
  setLoop(loop: TimeRange | null): void
}

export const createLoopSlice: StateCreator<Store, [], [], LoopSlice> = (set) => ({
  loop: null,
  setLoop: (loop) => set({ loop }),
})
