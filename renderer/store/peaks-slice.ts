import type { StateCreator } from 'zustand'
import { peakRate } from '../../shared/audio/peaks'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Store } from '.'

/** The outline of the open track's sound, as far as it is known (`shared/audio/peaks.ts`). */
export interface Peaks {
  readonly trackId: string
  /** From the track's beginning; zeros where nothing is known yet. The buffer is written on as more comes. */
  readonly pairs: Int8Array
  /** What is known, in the order in which it came. */
  readonly known: readonly TimeRange[]
}

export interface PeaksSlice {
  peaks: Peaks | null
  /** The same of the tracks that are not heard, by their id. */
  otherPeaks: Readonly<Record<string, Peaks>>
  /** Adds a part, which begins at a whole second. Another track than before begins anew. */
  addPeaks(trackId: string, from: Seconds, pairs: Int8Array): void
}

export const createPeaksSlice: StateCreator<Store, [], [], PeaksSlice> = (set) => ({
  peaks: null,
  otherPeaks: {},
  addPeaks: (trackId, from, part) =>
    set(({ peaks, otherPeaks, episode }) => {
      const isOther = trackId !== episode?.track?.id && episode?.tracks.some(({ track }) => track.id === trackId)
      if (!isOther) return { peaks: withPart(peaks, trackId, from, part) }
      return { otherPeaks: { ...otherPeaks, [trackId]: withPart(otherPeaks[trackId] ?? null, trackId, from, part) } }
    }),
})

function withPart(peaks: Peaks | null, trackId: string, from: Seconds, part: Int8Array): Peaks {
  const before = peaks?.trackId === trackId ? peaks : { trackId, pairs: new Int8Array(0), known: [] }
  const at = from * peakRate * 2
  const pairs = withRoom(before.pairs, at + part.length)
  pairs.set(part, at)
  return { trackId, pairs, known: [...before.known, { start: from, end: from + part.length / 2 / peakRate }] }
}

function withRoom(pairs: Int8Array, length: number): Int8Array {
  if (pairs.length >= length) return pairs
  const longer = new Int8Array(Math.max(length, pairs.length * 1.5))
  longer.set(pairs)
  return longer
}
