import type { StoreApi } from 'zustand'
import { peakRate } from '../../shared/audio/peaks'
import type { Store } from '../store'
import type { Peaks } from '../store/peaks-slice'

export interface PeaksSessionParts {
  readonly store: StoreApi<Store>
  /** Hands the whole outline of a track to main, which keeps it. */
  readonly keep: (trackId: string, peaks: Uint8Array<ArrayBuffer>) => void
  /** The outline that main kept of a track; null when it has none. */
  readonly load: (trackId: string) => Promise<Int8Array | null>
}

/**
 * The outline of a track's sound is made while its times are found. When they are, it is given to main; when they came
 * from an earlier listening, main gives the outline back. Returns what ends the session.
 */
export function createPeaksSession({ store, keep, load }: PeaksSessionParts): () => void {
  let done = ''

  const follow = ({ episode, refining, peaks }: Store) => {
    const trackId = episode?.track?.id
    const isOver = refining.state === 'done' || refining.state === 'foreign'
    if (!isOver || trackId === undefined || trackId === done) return
    done = trackId
    if (peaks?.trackId === trackId) keep(trackId, bytesOf(peaks))
    else
      load(trackId).then(
        (pairs) => pairs && store.getState().episode?.track?.id === trackId && give(trackId, pairs),
        // A waveform that is not there is no reason to say anything: it is made again with the next times.
        () => {},
      )
  }
  const give = (trackId: string, pairs: Int8Array) => store.getState().addPeaks(trackId, 0, pairs)

  follow(store.getState())
  return store.subscribe(follow)
}

/** As long as is known: the buffer may have room for more. */
function bytesOf({ pairs, known }: Peaks): Uint8Array<ArrayBuffer> {
  const end = Math.max(0, ...known.map((range) => range.end))
  return new Uint8Array(pairs.slice(0, Math.round(end * peakRate) * 2).buffer)
}
