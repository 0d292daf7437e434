import type { StateCreator } from 'zustand'
import type { Segment } from '../../shared/model/transcript'
import type { Store } from '.'

export interface UnheardSlice {
  /**
   * By `Track.key`, the lines of which the words were not heard since the recording was searched: they were written
   * anew, or times came from elsewhere without them. Some may be in the text no longer.
   */
  unheard: Readonly<Record<string, ReadonlySet<Segment>>>
  setUnheard(key: string, lines: ReadonlySet<Segment>): void
}

const nothing: ReadonlySet<Segment> = new Set()

export const createUnheardSlice: StateCreator<Store, [], [], UnheardSlice> = (set) => ({
  unheard: {},
  setUnheard: (key, lines) =>
    set(({ unheard }) => {
      if (lines.size === 0 && unheard[key] === undefined) return {}
      return { unheard: { ...unheard, [key]: lines } }
    }),
})

/** Those of the recording that is heard, unless `key` names another. */
export function unheardOf({ episode, unheard }: Pick<Store, 'episode' | 'unheard'>, key = episode?.track?.key) {
  return (key === undefined ? undefined : unheard[key]) ?? nothing
}

/** The same as indices of the text as it is now. */
export function unheardLines(state: Pick<Store, 'episode' | 'unheard'>, key?: string): readonly number[] {
  const lines = unheardOf(state, key)
  if (lines.size === 0) return []
  return (state.episode?.text?.transcript.segments ?? []).flatMap((segment, i) => (lines.has(segment) ? [i] : []))
}
