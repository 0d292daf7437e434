import type { StateCreator } from 'zustand'
import type { Segment } from '../../shared/model/transcript'
import type { Store } from '.'

export interface UnheardSlice {
  /**
   * By `Track.key`, the lines of which the words were not heard since the recording was searched: they were written
   * anew, or times came from elsewhere without them. Some may be in the text no longer.
   */
  unheardLines: Readonly<Record<string, ReadonlySet<Segment>>>
  setUnheardLines(key: string, lines: ReadonlySet<Segment>): void
}

const nothing: ReadonlySet<Segment> = new Set()

export const createUnheardSlice: StateCreator<Store, [], [], UnheardSlice> = (set) => ({
  unheardLines: {},
  setUnheardLines: (key, lines) =>
    set(({ unheardLines }) => {
      if (lines.size === 0 && unheardLines[key] === undefined) return {}
      return { unheardLines: { ...unheardLines, [key]: lines } }
    }),
})

type Known = Pick<Store, 'episode' | 'unheardLines'>

/** Those of the recording that is heard, unless `key` names another. */
export function unheardOf({ episode, unheardLines }: Known, key = episode?.track?.key): ReadonlySet<Segment> {
  return (key === undefined ? undefined : unheardLines[key]) ?? nothing
}

/** The same as indices of the text as it is now. */
export function unheardIndices(state: Known, key?: string): readonly number[] {
  const lines = unheardOf(state, key)
  if (lines.size === 0) return []
  return (state.episode?.text?.transcript.segments ?? []).flatMap((segment, i) => (lines.has(segment) ? [i] : []))
}
