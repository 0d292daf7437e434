import type { Seconds } from '../model/time'
import { sampleRate } from './cepstrum'
import { createResampler, type Resampler } from './resample'
import type { ResamplerMaker } from './resample-kernel'

/** Sound as a decoder gives it: one channel, some samples, and when the first is heard on the track. */
export interface SoundPiece {
  readonly samples: Float32Array
  /** Samples per second. */
  readonly rate: number
  /** What is no number counts as "where the last piece ended". */
  readonly time: Seconds
}

export interface SpeechLine {
  /** The samples, 16,000 per second, that are certain by now. */
  push(piece: SoundPiece): Float32Array
  /** The rest of them. */
  finish(): Float32Array
  /** Where the sound taken in so far ends; it lies beyond `to` when that has been reached. */
  readonly until: Seconds
}

/** A gap longer than this is kept as silence; shorter ones are the rounding of timestamps. */
const shortestGap: Seconds = 0.05

/** No file has holes longer than this; a time beyond is damage, and its sound goes where it stands. */
const longestGap: Seconds = 600

/** Silence is made in pieces no longer than this. */
const silencePiece: Seconds = 10

/**
 * Lays sound on the time of the track: what comes out begins exactly at `from` and goes on without a gap, whatever the
 * decoder does. What lies before `from` (or before time 0: an encoder's run-in) is cut off, holes are silence, times that
 * go back or are no numbers are not believed, and the rate may change on the way.
 *
 * @param from a whole second, so that it is a whole sample at any rate
 * @param to nothing at or beyond it is taken in
 */
export function createSpeechLine({
  from,
  to,
  makeResampler = createResampler,
}: {
  readonly from: Seconds
  readonly to: Seconds
  readonly makeResampler?: ResamplerMaker
}): SpeechLine {
  let resampler: Resampler | undefined
  let rate = 0
  /** Where the resampler's first sample lies, and how many it has been given. */
  let origin = from
  let taken = 0

  const until = () => (resampler ? origin + taken / rate : origin)

  function take(samples: Float32Array): Float32Array {
    const room = Math.max(0, Math.round((to - origin) * rate) - taken)
    const fitting = samples.length > room ? samples.subarray(0, room) : samples
    taken += fitting.length
    return resampler!.push(fitting)
  }

  /** Sound of another rate goes through another resampler, from where the last one ends. */
  function turnTo(next: number): Float32Array {
    const end = until()
    const rest = resampler?.finish()
    resampler = makeResampler(next, sampleRate)
    rate = next
    origin = end
    taken = 0
    return rest ?? new Float32Array(0)
  }

  return {
    push({ samples, rate: given, time }) {
      if (!(given > 0 && given < 1e6) || samples.length === 0) return new Float32Array(0)
      const pieces: Float32Array[] = []
      if (given !== rate) pieces.push(turnTo(given))
      const gap = Number.isFinite(time) ? time - until() : 0
      let heard = samples
      if (gap > shortestGap && gap < longestGap) {
        for (let left = Math.min(gap, to - until()); left > 0; left -= silencePiece)
          pieces.push(take(new Float32Array(Math.round(Math.min(left, silencePiece) * rate))))
      } else if (gap < 0 && taken === 0 && origin === from) {
        heard = samples.subarray(Math.min(samples.length, Math.round(-gap * rate)))
      }
      pieces.push(take(heard))
      return join(pieces)
    },
    finish: () => resampler?.finish() ?? new Float32Array(0),
    get until() {
      return until()
    },
  }
}

function join(pieces: readonly Float32Array[]): Float32Array {
  if (pieces.length === 1) return pieces[0]!
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
