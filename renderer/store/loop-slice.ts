import type { StateCreator } from 'zustand'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Store } from '.'

export interface LoopSlice {
  /** What is played over and over; null when playing goes on. Goes with its episode. */
  loop: TimeRange | null
  /** The first point of a loop whose second one is still to be set. */
  loopFrom: Seconds | null
  /** Ends the setting of another one. */
  setLoop(loop: TimeRange | null): void
  setLoopFrom(from: Seconds | null): void
}

export const createLoopSlice: StateCreator<Store, [], [], LoopSlice> = (set) => ({
  loop: null,
  loopFrom: null,
  setLoop: (loop) => set({ loop, loopFrom: null }),
  setLoopFrom: (loopFrom) => set({ loopFrom }),
})
