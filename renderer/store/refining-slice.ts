import type { StateCreator } from 'zustand'
import type { Seconds } from '../../shared/model/time'
import { shiftTimeline } from '../../shared/timeline/shift-timeline'
import type { Store } from '.'

/** How far the alignment of the open episode to its audio has come. */
export type Refining =
  | { readonly state: 'idle' }
  /** `fraction` of the whole work, 0 to 1; `remaining` once it can be told; resting while another track is searched. */
  | { readonly state: 'running'; readonly fraction: number; readonly remaining?: Seconds; readonly isResting?: true }
  | { readonly state: 'done' }
  /** The text is not what is spoken: the lines have no times, unless the listener wants the estimated ones. */
  | { readonly state: 'foreign' }
  | { readonly state: 'failed' }
  /** The listener did not want it. */
  | { readonly state: 'cancelled' }

export interface RefiningSlice {
  refining: Refining
  /** The same of the tracks that are not heard, by `Track.key`; what is not listed has not begun. */
  otherRefining: Readonly<Record<string, Refining>>
  /** `Track.key` of the recordings of which something is heard again, around a correction, or is about to be. */
  hearing: readonly string[]
  setHearing(isHearing: boolean, key?: string): void
  /** Of those in which lines have other words than were heard: their times are not finished. */
  unheard: readonly string[]
  setUnheard(isUnheard: boolean, key?: string): void
  /**
   * Where the text turns out not to be what is spoken, the estimated times are held back: a line that lights up says "this
   * is being said now". Not so when the listener has fixed a line, for then it is. It is of the track that is heard unless
   * `key` names another.
   */
  setRefining(refining: Refining, key?: string): void
  /** Gives the times back that were held back. */
  followAnyway(): void
}

export const createRefiningSlice: StateCreator<Store, [], [], RefiningSlice> = (set) => ({
  refining: { state: 'idle' },
  hearing: [],
  setHearing: (isHearing, key) =>
    set((state) => {
      const hearing = withKey(state.hearing, isHearing, key ?? state.episode?.track?.key)
      return hearing === state.hearing ? state : { hearing }
    }),
  unheard: [],
  setUnheard: (isUnheard, key) =>
    set((state) => {
      const unheard = withKey(state.unheard, isUnheard, key ?? state.episode?.track?.key)
      return unheard === state.unheard ? state : { unheard }
    }),
  otherRefining: {},
  setRefining: (refining, key) =>
    set(({ episode, fixed, otherRefining }) => {
      if (key !== undefined && key !== episode?.track?.key)
        return { otherRefining: { ...otherRefining, [key]: refining } }
      const isHeldBack = refining.state === 'foreign' && episode?.timeline && fixed.anchors.length === 0
      return isHeldBack ? { refining, episode: { ...episode, timeline: null } } : { refining }
    }),
  followAnyway: () =>
    set(({ episode, exact, fixed }) => {
      if (!episode || episode.timeline || !exact) return {}
      return { episode: { ...episode, timeline: shiftTimeline(exact, fixed.offset) } }
    }),
})

/** The list itself where nothing changes. */
function withKey(keys: readonly string[], isIn: boolean, key: string | undefined): readonly string[] {
  if (key === undefined || keys.includes(key) === isIn) return keys
  return isIn ? [...keys, key] : keys.filter((each) => each !== key)
}
