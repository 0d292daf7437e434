import type { StoreApi } from 'zustand'
import { knownLength } from '../../shared/audio/loudness'
import { peakRate } from '../../shared/audio/peaks'
import type { Episode } from '../../shared/model/episode'
import type { Seconds } from '../../shared/model/time'
import type { Store } from '../store'
import type { Peaks } from '../store/peaks-slice'
import type { OutlineJob } from '../workers/outline-track'

export interface PeaksSessionParts {
  readonly store: StoreApi<Store>
  /** Hands the whole outline of a track to main, which keeps it. */
  readonly keep: (trackId: string, peaks: Uint8Array<ArrayBuffer>) => void
  /** The outline that main kept of a track; null when it has none. */
  readonly load: (episode: Episode, trackId: string) => Promise<Int8Array | null>
  /** Begins to make the outline of a track; `end` says whether it is whole. Returns what stops it. */
  readonly outline: (
    job: OutlineJob,
    to: { tell: (from: Seconds, peaks: Int8Array) => void; end: (isWhole: boolean) => void },
  ) => () => void
}

/** What may be missing of an outline that counts as whole: a container rarely says the length of its sound exactly. */
const tolerance: Seconds = 2

/**
 * Sees to it that the sound of the open track has an outline. It is made while the times of the lines are found; when
 * that is over, or there are no lines, main is asked for what it kept, and what is missing then is made for its own sake.
 * A whole one is given to main. Returns what ends the session.
 */
export function createPeaksSession({ store, keep, load, outline }: PeaksSessionParts): () => void {
  /** The track whose outline is whole, or could not be had. */
  let settled = ''
  let working = ''
  let stop = () => {}

  const settle = (trackId: string) => {
    settled = trackId
    working = ''
    const { peaks } = store.getState()
    if (peaks?.trackId === trackId) keep(trackId, bytesOf(peaks))
  }

  const follow = ({ episode, refining, peaks }: Store) => {
    const trackId = episode?.track?.id ?? ''
    const isOver = refining.state !== 'running' && (refining.state !== 'idle' || !hasLines(episode))
    if (working !== '' && (trackId !== working || !isOver)) {
      stop()
      working = ''
    }
    if (!episode?.track || !isOver || trackId === settled || trackId === working) return
    working = trackId
    if (isWhole(peaks, trackId, episode.track.duration)) settle(trackId)
    else stop = complete(episode, trackId)
  }

  /** Asks main, and makes what main has not. */
  function complete(episode: Episode, trackId: string): () => void {
    let isStopped = false
    let stopOutline = () => {}
    const make = () => {
      const { peaks, addPeaks } = store.getState()
      const { url, duration } = episode.track!
      const known = peaks?.trackId === trackId ? peaks.known : []
      stopOutline = outline(
        { audioUrl: url, duration, known },
        {
          tell: (from, pairs) => addPeaks(trackId, from, pairs),
          end: (isComplete) => {
            if (isComplete) settle(trackId)
            else settled = trackId
          },
        },
      )
    }
    load(episode, trackId).then(
      (pairs) => {
        if (isStopped) return
        if (!pairs) return make()
        settled = trackId
        store.getState().addPeaks(trackId, 0, pairs)
      },
      // A waveform that is not there is no reason to say anything.
      () => !isStopped && make(),
    )
    return () => {
      isStopped = true
      stopOutline()
    }
  }

  follow(store.getState())
  const unsubscribe = store.subscribe(follow)
  return () => {
    unsubscribe()
    stop()
  }
}

/** Whether times are, were or will be searched for in this episode. */
function hasLines(episode: Episode | null): boolean {
  return Boolean(episode?.text && episode.spoken && episode.timeline)
}

function isWhole(peaks: Peaks | null, trackId: string, duration: Seconds): boolean {
  return peaks?.trackId === trackId && knownLength(peaks.known) >= duration - tolerance
}

/** As long as is known: the buffer may have room for more. */
function bytesOf({ pairs, known }: Peaks): Uint8Array<ArrayBuffer> {
  const end = Math.max(0, ...known.map((range) => range.end))
  return new Uint8Array(pairs.slice(0, Math.round(end * peakRate) * 2).buffer)
}
