import type { ScoreKernel } from '../../shared/align/score-kernel'
import { createPieceScorer, padPiece, pieceMargin } from '../../shared/align/score-phones'
import { sampleRate } from '../../shared/audio/cepstrum'
import { featureHop } from '../../shared/audio/features'
import { createPeaks, peakRate } from '../../shared/audio/peaks'
import type { ResamplerMaker } from '../../shared/audio/resample-kernel'
import { createSpeechLine, type SoundPiece } from '../../shared/audio/speech-line'
import type { Seconds } from '../../shared/model/time'
import type { ScoredRange, ScoreRange } from './score-messages'

/** Nothing that is called a recording is longer: an endless stream ends here. */
export const longestAudio: Seconds = 24 * 3600

/** Sound is handed on in pieces of at least this many samples: a decoder's own are so small that each costs more than it holds. */
const pieceSize = 16_384

const framesPerSecond = sampleRate / featureHop

/** What scoring goes by; made once, used again and again. */
export interface ScoreTools {
  readonly kernel: ScoreKernel
  readonly makeResampler: ResamplerMaker
}

/**
 * Scores one range of a track, with its outline. What it needs of the sound around it, it reads as well, so the frames
 * are those of the whole track scored in one go. Where the sound ends or cannot be read any further, silence follows to
 * the end of the range.
 *
 * @param sound the track's sound from about a time on
 * @param onHeard told now and then how far it has come
 */
export async function scoreRange(
  sound: (from: Seconds) => AsyncGenerator<SoundPiece>,
  { from, to }: ScoreRange,
  { kernel, makeResampler }: ScoreTools,
  onHeard: (until: Seconds) => void,
): Promise<ScoredRange> {
  const start = Math.max(0, from - pieceMargin)
  const line = createSpeechLine({ from: start, to: Math.min(longestAudio, to + pieceMargin), makeResampler })
  const scorer = createPieceScorer(kernel, {
    from: (from - start) * framesPerSecond,
    to: (to - start) * framesPerSecond,
  })
  const peaks = createPeaks()
  /** Samples of the line that lie before the range, and in it. */
  let before = (from - start) * sampleRate
  let within = (to - from) * sampleRate

  const hear = (samples: Float32Array) => {
    scorer.push(samples)
    const rest = samples.subarray(Math.min(before, samples.length))
    before -= samples.length - rest.length
    const heard = rest.subarray(0, Math.min(within, rest.length))
    within -= heard.length
    peaks.push(heard)
  }

  let told = from
  for await (const piece of gather(sound(start))) {
    hear(line.push(piece))
    if (line.until >= Math.min(longestAudio, to + pieceMargin)) break
    if (line.until - told < 5) continue
    told = line.until
    onHeard(Math.min(to, told))
  }
  hear(line.finish())
  const outline = peaks.finish()
  const piece = scorer.finish()
  const scored = { kind: 'scored', range: { from, to }, soundEnd: line.until } as const
  if (to === Number.POSITIVE_INFINITY) return { ...scored, piece, peaks: outline }
  const filled = new Int8Array((to - from) * peakRate * 2)
  filled.set(outline)
  return { ...scored, piece: padPiece(piece, (to - from) * framesPerSecond), peaks: filled }
}

/**
 * Pieces that follow each other, as one; each is good until the next, and memory is used again. An error after sound is
 * an end: what was heard before it is good.
 */
async function* gather(pieces: AsyncGenerator<SoundPiece>): AsyncGenerator<SoundPiece> {
  let buffer = new Float32Array(2 * pieceSize)
  let size = 0
  let rate = 0
  let time: Seconds = 0
  let isFirst = true
  const release = () => {
    const samples = buffer.subarray(0, size)
    size = 0
    return { samples, rate, time }
  }
  try {
    for await (const piece of pieces) {
      isFirst = false
      const follows = piece.rate === rate && Math.abs(time + size / rate - piece.time) < 0.001
      if (size > 0 && !follows) yield release()
      if (size === 0) {
        rate = piece.rate
        time = piece.time
      }
      if (size + piece.samples.length > buffer.length) {
        const longer = new Float32Array(2 * (size + piece.samples.length))
        longer.set(buffer.subarray(0, size))
        buffer = longer
      }
      buffer.set(piece.samples, size)
      size += piece.samples.length
      if (size >= pieceSize) yield release()
    }
  } catch (error) {
    if (isFirst) throw error
  }
  if (size > 0) yield release()
}
