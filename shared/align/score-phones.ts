import { sampleRate } from '../audio/cepstrum'
import { createFeatures, featureHop } from '../audio/features'
import type { Seconds } from '../model/time'
import { scoreColumns, silence } from '../phonetics/phone-set'
import type { AcousticModel } from './acoustic-model'
import { findQuiet } from './find-quiet'
import type { PhoneScores } from './phone-scores'
import { createScoreKernel, type ScoreKernel } from './score-kernel'

export interface PhoneScorer {
  /** Takes the next samples, mono, 16 kHz, full scale 1, any number of them. */
  push(samples: Float32Array): void
  /** The scores of all that was pushed; none of it for less than a window (26 ms). Call it once, at the end. */
  finish(): PhoneScores
}

/** Scores of some frames in a row, without what can only be told from the whole recording. */
export interface ScorePiece {
  /** As in `PhoneScores`. */
  readonly below: Uint8Array
  /** One per frame: energy in half decibels. */
  readonly levels: Uint8Array
}

export interface PieceScorer {
  push(samples: Float32Array): void
  finish(): ScorePiece
}

/** Frames of a stream that are wanted, counted from its beginning; half open. */
export interface FrameWindow {
  readonly from: number
  readonly to: number
}

/**
 * Sound on either side of a piece that must go through the scorer with it so that its scores are those of the whole:
 * features are measured against the mean of 30 s before and after, and a decoder that begins in the middle needs a
 * moment.
 */
export const pieceMargin: Seconds = 31

/** Frames per piece of the growing result: a minute. */
const pieceFrames = 3000

/**
 * Scores sound as it comes; memory besides the result (2.2 kB per second) is constant. Whatever the samples are, the
 * result is valid: silence is quiet and silence, what is no number is silence.
 *
 * @param wasm `assets/wasm/score-phones.wasm`
 */
export function createPhoneScorer({
  model,
  wasm,
}: {
  readonly model: AcousticModel
  readonly wasm: Uint8Array<ArrayBuffer>
}): PhoneScorer {
  const scorer = createPieceScorer(createScoreKernel(model, wasm))
  return { push: scorer.push, finish: () => joinScores([scorer.finish()]) }
}

/** Scores the frames of a stream that lie in `wanted`; the rest is only listened to. A kernel serves one at a time. */
export function createPieceScorer(
  kernel: ScoreKernel,
  wanted: FrameWindow = { from: 0, to: Number.POSITIVE_INFINITY },
): PieceScorer {
  const below = growingBytes(scoreColumns)
  const levels = growingBytes(1)
  const oneLevel = new Uint8Array(1)
  let frame = 0
  let waiting = 0

  const features = createFeatures((vector, level) => {
    const isWanted = frame >= wanted.from && frame < wanted.to
    frame += 1
    if (!isWanted) return
    oneLevel[0] = Math.round(level * 2)
    levels.append(oneLevel)
    kernel.put(waiting++, vector)
    if (waiting === kernel.capacity) flush()
  })

  function flush(): void {
    below.append(kernel.score(waiting))
    waiting = 0
  }

  return {
    push: features.push,
    finish() {
      features.finish()
      flush()
      return { below: below.join(), levels: levels.join() }
    },
  }
}

/** The scores of a recording, or of a stretch of it, from those of its pieces in order, without gaps. */
export function joinScores(pieces: readonly ScorePiece[]): PhoneScores {
  const levels = joinBytes(pieces.map(({ levels }) => levels))
  const least = levels.reduce((least, level) => Math.min(least, level), 255)
  return {
    rate: sampleRate / featureHop,
    frames: levels.length,
    below: joinBytes(pieces.map(({ below }) => below)),
    quiet: findQuiet(levels),
    loudness: levels.map((level) => level - least),
  }
}

/** The piece, and silence after it up to so many frames. */
export function padPiece({ below, levels }: ScorePiece, frames: number): ScorePiece {
  if (levels.length >= frames) return { below, levels }
  const padded = { below: new Uint8Array(frames * scoreColumns).fill(255), levels: new Uint8Array(frames) }
  padded.below.set(below)
  padded.levels.set(levels)
  for (let frame = levels.length; frame < frames; frame++) padded.below[frame * scoreColumns + silence] = 0
  return padded
}

/** So many frames of silence. */
export function silentPiece(frames: number): ScorePiece {
  return padPiece({ below: new Uint8Array(0), levels: new Uint8Array(0) }, frames)
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Bytes of unknown number, in pieces so that growing copies nothing. */
function growingBytes(perFrame: number): { append(bytes: Uint8Array): void; join(): Uint8Array } {
  const pieces: Uint8Array[] = []
  let used = pieceFrames * perFrame
  return {
    append(bytes) {
      for (let at = 0; at < bytes.length; ) {
        if (used === pieceFrames * perFrame) {
          pieces.push(new Uint8Array(used))
          used = 0
        }
        const taken = Math.min(bytes.length - at, pieceFrames * perFrame - used)
        pieces.at(-1)!.set(bytes.subarray(at, at + taken), used)
        used += taken
        at += taken
      }
    },
    join() {
      const all = new Uint8Array(Math.max(0, pieces.length - 1) * pieceFrames * perFrame + (pieces.length ? used : 0))
      for (const [i, piece] of pieces.entries())
        all.set(i === pieces.length - 1 ? piece.subarray(0, used) : piece, i * pieceFrames * perFrame)
      return all
    },
  }
}
