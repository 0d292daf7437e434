import { sampleRate } from '../audio/cepstrum'
import { createFeatures, featureHop } from '../audio/features'
import { scoreColumns } from '../phonetics/phone-set'
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
  return createScorer(createScoreKernel(model, wasm))
}

/** The same with any kernel. */
export function createScorer(kernel: ScoreKernel): PhoneScorer {
  const below = growingBytes(scoreColumns)
  const levels = growingBytes(1)
  const oneLevel = new Uint8Array(1)
  let waiting = 0

  const features = createFeatures((vector, level) => {
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
      const absolute = levels.join()
      const least = absolute.reduce((least, level) => Math.min(least, level), 255)
      return {
        rate: sampleRate / featureHop,
        frames: absolute.length,
        below: below.join(),
        quiet: findQuiet(absolute),
        loudness: absolute.map((level) => level - least),
      }
    },
  }
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
