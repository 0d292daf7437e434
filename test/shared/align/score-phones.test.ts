import { describe, expect, it } from 'vitest'
import type { PhoneScores } from '../../../shared/align/phone-scores'
import { createPhoneScorer } from '../../../shared/align/score-phones'
import { noise, type PhoneName, phones, scoreColumns, silence } from '../../../shared/phonetics/phone-set'
import { kernelBytes, loadModel } from '../../support/acoustic-model'
import { noise as noiseSamples } from '../../support/noise'
import { readWav } from '../../support/read-wav'

const model = loadModel()
const second = 16_000
const speech = readWav(new URL('../../fixtures/speech-16k.wav', import.meta.url))

describe('createPhoneScorer', () => {
  it.each<[string, Float32Array, frames: number]>([
    ['nothing', new Float32Array(), 0],
    ['less than a window', speech.subarray(0, 409), 0],
    ['one window', speech.subarray(0, 410), 1],
    ['digital silence', new Float32Array(second), 49],
    ['a constant', new Float32Array(second).fill(0.5), 49],
    ['no numbers', new Float32Array(second).fill(Number.NaN), 49],
    ['infinite samples', new Float32Array(second).fill(Number.NEGATIVE_INFINITY), 49],
    ['clipped speech', speech.map((v) => Math.max(-1, Math.min(1, v * 100))), 147],
    ['noise', noiseSamples(second, 5), 49],
    ['more than one piece of the result', noiseSamples(70 * second, 6), 3499],
  ])('makes a valid table of %s', (_name, samples, frames) => {
    const scores = scoresOf([samples])
    expect(scores.rate).toBe(50)
    expect(scores.frames).toBe(frames)
    expect(scores.below).toHaveLength(frames * scoreColumns)
    expect(scores.quiet).toHaveLength(frames)
    expect(scores.loudness).toHaveLength(frames)
    expect(scores.quiet.every((v) => v <= 1)).toBe(true)
    if (frames > 0) expect(Math.min(...scores.loudness)).toBe(0)
    for (let i = 0; i < frames; i++) expect(Math.min(...rowOf(scores, i))).toBe(0)
  })

  it.each([
    ['digital silence', new Float32Array(3 * second)],
    ['no numbers', new Float32Array(3 * second).fill(Number.NaN)],
    ['the faintest noise', noiseSamples(3 * second, 1).map((v) => v / 20_000)],
  ])('calls %s quiet', (_name, samples) => {
    const { quiet } = scoresOf([samples])
    expect(quiet.every((v) => v === 1)).toBe(true)
  })

  it('hears silence or noise, no phone, in the digital silence between sounds', () => {
    const gap = new Float32Array(second)
    const { below, frames } = scoresOf([speech, gap, speech])
    const first = Math.ceil(speech.length / 320) + 2
    expect(frames).toBeGreaterThan(first + 40)
    for (let i = first; i < first + 40; i++) {
      const row = below.subarray(i * scoreColumns, (i + 1) * scoreColumns)
      expect(Math.min(row[silence]!, row[noise]!)).toBe(0)
    }
  })

  it('does not care in what pieces the samples come', () => {
    const pieces: Float32Array[] = []
    for (let at = 0; at < speech.length; at += 997) pieces.push(speech.subarray(at, at + 997))
    expect(scoresOf(pieces)).toEqual(scoresOf([speech]))
  })

  it('tells loudness in half decibels', () => {
    const swell = noiseSamples(2 * second, 9).map((v, i) => v * (i < second ? 0.01 : 0.1))
    const { loudness } = scoresOf([swell])
    const mean = (from: number, to: number) => loudness.subarray(from, to).reduce((a, b) => a + b, 0) / (to - from)
    expect(mean(55, 95) - mean(5, 45)).toBeCloseTo(40, 0)
  })
})

describe('real speech: "So let us begin there. Why four minutes?"', () => {
  const scores = scoresOf([speech])
  const said = 'S OW L EH T AH S B IH G IH N DH EH R SIL W AY F AO R M IH N AH T S'

  it('fits the phones of its words, and not the same phones in another order', () => {
    const words = fitOf(scores, said)
    const backwards = fitOf(scores, said.split(' ').reverse().join(' '))
    expect(words).toBeLessThan(1.5)
    expect(backwards).toBeGreaterThan(words + 2)
  })

  it('is quiet before, between and after the sentences', () => {
    const { quiet } = scores
    expect([...quiet.subarray(0, 5)]).toEqual([1, 1, 1, 1, 1])
    expect(quiet.at(-1)).toBe(1)
    const speechShare = 1 - quiet.reduce((a, b) => a + b, 0) / quiet.length
    expect(speechShare).toBeGreaterThan(0.6)
    expect(speechShare).toBeLessThan(0.95)
  })
})

function scoresOf(pieces: readonly Float32Array[]): PhoneScores {
  const scorer = createPhoneScorer({ model, wasm: kernelBytes })
  for (const piece of pieces) scorer.push(piece)
  return scorer.finish()
}

function rowOf(scores: PhoneScores, frame: number): Uint8Array {
  return scores.below.subarray(frame * scoreColumns, (frame + 1) * scoreColumns)
}

/** Nats below the best per frame when these sounds, between silences, are laid over the recording as well as can be. */
function fitOf(scores: PhoneScores, sounds: string): number {
  const columns = `SIL ${sounds} SIL`
    .split(' ')
    .map((name) => (name === 'SIL' ? silence : phones.indexOf(name as PhoneName)))
  expect(columns).not.toContain(-1)
  let costs = columns.map((_, i) => (i === 0 ? 0 : Number.POSITIVE_INFINITY))
  for (let frame = 0; frame < scores.frames; frame++) {
    const row = rowOf(scores, frame)
    costs = costs.map((cost, i) => Math.min(cost, costs[i - 1] ?? cost) + row[columns[i]!]! / 10)
  }
  return costs.at(-1)! / scores.frames
}
