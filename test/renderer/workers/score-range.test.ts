// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { scoreRange } from '../../../renderer/workers/score-range'
import { createScoreKernel } from '../../../shared/align/score-kernel'
import { createResampler } from '../../../shared/audio/resample'
import type { SoundPiece } from '../../../shared/audio/speech-line'
import { scoreColumns, silence } from '../../../shared/phonetics/phone-set'
import { kernelBytes, loadModel } from '../../support/acoustic-model'
import { readWav } from '../../support/read-wav'

const rate = 16_000
const tools = { kernel: createScoreKernel(loadModel(), kernelBytes), makeResampler: createResampler }
const speech = readWav(new URL('../../fixtures/speech-16k.wav', import.meta.url))
/** 100 s of speech, louder and softer. */
const track = Float32Array.from(
  { length: 100 * rate },
  (_, i) => speech[i % speech.length]! * (0.3 + 0.7 * Math.abs(Math.sin(i / 500_000))),
)

describe('scoreRange', () => {
  it('gives of a range in the middle what it has in the whole, the outline too', async () => {
    const whole = await score({ from: 0, to: Number.POSITIVE_INFINITY })
    const middle = await score({ from: 40, to: 60 })
    expect(whole.soundEnd).toBe(100)
    expect(middle.piece.levels).toEqual(whole.piece.levels.subarray(40 * 50, 60 * 50))
    const wanted = whole.piece.below.subarray(40 * 50 * scoreColumns, 60 * 50 * scoreColumns)
    const apart = middle.piece.below.reduce((most, value, i) => Math.max(most, Math.abs(value - wanted[i]!)), 0)
    expect(apart).toBeLessThanOrEqual(1)
    expect(middle.peaks).toEqual(whole.peaks.subarray(40 * 200, 60 * 200))
  })

  it('fills up with silence what lies behind the end of the sound, and says where that was', async () => {
    const { piece, peaks, soundEnd } = await score({ from: 90, to: 210 })
    expect(soundEnd).toBe(100)
    expect(piece.levels.length).toBe(120 * 50)
    expect(peaks.length).toBe(120 * 200)
    const last = piece.below.subarray(-scoreColumns)
    expect(last[silence]).toBe(0)
    expect(last.filter((value) => value === 255).length).toBe(scoreColumns - 1)
    expect(peaks.subarray(10 * 200).every((value) => value === 0)).toBe(true)
  })

  it('keeps what was heard before the decoder failed', async () => {
    const broken = async function* () {
      yield* sound(0)
      throw new Error('damaged')
    }
    const { soundEnd, piece } = await scoreRange(broken, { from: 0, to: 120 }, tools, () => {})
    expect(soundEnd).toBe(100)
    expect(piece.levels.length).toBe(120 * 50)
  })

  it('fails when the decoder fails before it gave anything', async () => {
    // biome-ignore lint/correctness/useYield: it fails before.
    const failing = async function* (): AsyncGenerator<SoundPiece> {
      throw new Error('no audio')
    }
    await expect(scoreRange(failing, { from: 0, to: 120 }, tools, () => {})).rejects.toThrow('no audio')
  })

  it('reads no further than it must, of a stream without an end neither', async () => {
    let given = 0
    const endless = async function* (): AsyncGenerator<SoundPiece> {
      for (;;) yield { samples: track.subarray(0, rate), rate, time: given++ }
    }
    const heard: number[] = []
    const { piece } = await scoreRange(endless, { from: 0, to: 20 }, tools, (until) => heard.push(until))
    expect(given).toBeLessThan(60)
    expect(piece.levels.length).toBe(20 * 50)
    expect(heard.length).toBeGreaterThan(2)
    expect(Math.max(...heard)).toBeLessThanOrEqual(20)
  })

  it('stays valid when rates and channels change on the way and times are lies', async () => {
    const hostile = async function* (): AsyncGenerator<SoundPiece> {
      yield { samples: track.subarray(0, rate), rate, time: 0 }
      yield { samples: new Float32Array(8000).fill(Number.NaN), rate: 8000, time: Number.NaN }
      yield { samples: track.subarray(0, 44_100), rate: 44_100, time: -1e12 }
      yield { samples: new Float32Array(0), rate: 48_000, time: 0 }
      yield { samples: track.subarray(0, 100), rate: 0, time: 5 }
      yield { samples: track.subarray(0, rate), rate, time: 1e12 }
    }
    const { piece, soundEnd } = await scoreRange(hostile, { from: 0, to: Number.POSITIVE_INFINITY }, tools, () => {})
    expect(soundEnd).toBeCloseTo(4, 6)
    expect(piece.levels.length).toBeGreaterThan(190)
    expect(piece.below.length).toBe(piece.levels.length * scoreColumns)
  })
})

function score(range: { from: number; to: number }) {
  return scoreRange(sound, range, tools, () => {})
}

/** As a decoder gives it: pieces of 1152 samples, beginning somewhat before the time asked for. */
async function* sound(from: number): AsyncGenerator<SoundPiece> {
  const first = Math.max(0, Math.floor((from * rate - 5000) / 1152)) * 1152
  for (let at = first; at < track.length; at += 1152)
    yield { samples: track.subarray(at, at + 1152), rate, time: at / rate }
}
