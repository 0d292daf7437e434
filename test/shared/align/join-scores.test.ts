import { describe, expect, it } from 'vitest'
import { createScoreKernel } from '../../../shared/align/score-kernel'
import { createPhoneScorer, createPieceScorer, joinScores, pieceMargin } from '../../../shared/align/score-phones'
import { kernelBytes, loadModel } from '../../support/acoustic-model'
import { readWav } from '../../support/read-wav'

const model = loadModel()
const second = 16_000
const framesPerSecond = 50
const speech = readWav(new URL('../../fixtures/speech-16k.wav', import.meta.url))

describe('joinScores', () => {
  it('makes of pieces scored apart what the whole scored at once has', () => {
    const recording = longRecording(170)
    const whole = createPhoneScorer({ model, wasm: kernelBytes })
    whole.push(recording)
    const expected = whole.finish()

    const kernel = createScoreKernel(model, kernelBytes)
    const ends = [0, 50, 110, Number.POSITIVE_INFINITY]
    const pieces = ends.slice(1).map((to, i) => {
      const from = ends[i]!
      const start = Math.max(0, from - pieceMargin)
      const scorer = createPieceScorer(kernel, {
        from: (from - start) * framesPerSecond,
        to: (to - start) * framesPerSecond,
      })
      scorer.push(recording.subarray(start * second, Math.min(recording.length, (to + pieceMargin) * second)))
      return scorer.finish()
    })
    const joined = joinScores(pieces)

    expect(joined.frames).toBe(expected.frames)
    expect(joined.quiet).toEqual(expected.quiet)
    expect(joined.loudness).toEqual(expected.loudness)
    const apart = joined.below.reduce((most, value, i) => Math.max(most, Math.abs(value - expected.below[i]!)), 0)
    // A running sum that began elsewhere is rounded otherwise in its last digit: a step at most.
    expect(apart).toBeLessThanOrEqual(1)
    const different = joined.below.reduce((count, value, i) => count + (value === expected.below[i] ? 0 : 1), 0)
    expect(different / joined.below.length).toBeLessThan(1e-4)
  })

  it('takes the pieces of nothing', () => {
    expect(joinScores([]).frames).toBe(0)
  })
})

/** Speech again and again, each time of another loudness, so that no two minutes have the same mean. */
function longRecording(seconds: number): Float32Array {
  const samples = new Float32Array(seconds * second)
  for (let i = 0; i < samples.length; i++)
    samples[i] = speech[i % speech.length]! * (0.2 + 0.8 * Math.abs(Math.sin(i / 700_000)))
  return samples
}
