import { describe, expect, it } from 'vitest'
import { createSpeechLine, type SoundPiece } from '../../../shared/audio/speech-line'
import { noise } from '../../support/noise'

const speech = 16_000
const whole = { from: 0, to: Number.POSITIVE_INFINITY }

describe('createSpeechLine', () => {
  it('gives what comes at 16 kHz back as it is', () => {
    const samples = noise(speech, 1)
    expect(farthest(layOut(whole, cut(samples, speech, 1024)).samples, samples)).toBe(0)
  })

  it('cuts off what lies before the time 0: an encoder ran in', () => {
    const samples = noise(speech, 2)
    const pieces = cut(samples, speech, 1000).map((piece) => ({ ...piece, time: piece.time - 1105 / speech }))
    expect(farthest(layOut(whole, pieces).samples, samples.subarray(1105))).toBe(0)
  })

  it.each([8000, 22_050, 44_100, 48_000])(
    'gives the same from the middle on as from the beginning, at %i Hz',
    (rate) => {
      const samples = noise(6 * rate, 3)
      const all = layOut(whole, cut(samples, rate, 1152)).samples
      const late = cut(samples, rate, 1152).filter(({ time }) => time > 1.4)
      const middle = layOut({ from: 2, to: 5 }, late).samples
      expect(middle.length).toBe(3 * speech)
      // A filter's length after the beginning, and before the end.
      const settled = 200
      const inner = (from: Float32Array, start: number) => from.slice(start + settled, start + 3 * speech - settled)
      expect(farthest(inner(middle, 0), inner(all, 2 * speech))).toBe(0)
    },
  )

  it('keeps a hole as silence, and takes a small one for the rounding of times', () => {
    const second = noise(speech, 4)
    const holed = layOut(whole, [at(0, second), at(3, second)]).samples
    expect(holed.length).toBe(4 * speech)
    expect(holed.subarray(speech, 3 * speech).every((sample) => sample === 0)).toBe(true)
    expect(layOut(whole, [at(0, second), at(1.03, second)]).samples.length).toBe(2 * speech)
  })

  it.each([
    ['is no number', Number.NaN],
    ['is endless', Number.POSITIVE_INFINITY],
    ['lies in another age', 1e9],
    ['goes back', 0.2],
  ])('puts sound whose time %s where it stands in the file', (_name, time) => {
    const [a, b, c] = [noise(speech, 5), noise(speech, 6), noise(speech, 7)]
    const { samples, until } = layOut(whole, [at(0, a), { ...at(1, b), time }, at(2, c)])
    expect(farthest(samples, Float32Array.from([...a, ...b, ...c]))).toBe(0)
    expect(until).toBe(3)
  })

  it('goes on when the rate changes on the way', () => {
    const tone = (rate: number) =>
      Float32Array.from({ length: rate }, (_, i) => Math.sin((2 * Math.PI * 300 * i) / rate))
    const { samples, until } = layOut(whole, [
      { samples: tone(44_100), rate: 44_100, time: 0 },
      { samples: tone(8000), rate: 8000, time: 1 },
      { samples: tone(48_000), rate: 48_000, time: 2 },
    ])
    expect(until).toBeCloseTo(3, 9)
    expect(samples.length).toBe(3 * speech)
    const ideal = tone(speech)
    for (const second of [0, 1, 2])
      expect(
        farthest(samples.slice(second * speech + 400, (second + 1) * speech - 400), ideal.slice(400, speech - 400)),
      ).toBeLessThan(0.05)
  })

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('does not take sound of %f samples a second', (rate) => {
    const second = noise(speech, 8)
    expect(farthest(layOut(whole, [{ samples: second, rate, time: 0 }, at(0, second)]).samples, second)).toBe(0)
  })

  it('takes in nothing beyond its end, holes neither', () => {
    const second = noise(speech, 9)
    expect(layOut({ from: 0, to: 2 }, [at(0, second), at(500, second)]).samples.length).toBe(2 * speech)
    expect(layOut({ from: 0, to: 2 }, [at(0, second), at(1, second), at(2, second)]).until).toBe(2)
  })
})

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0)
}

function at(time: number, samples: Float32Array): SoundPiece {
  return { samples, rate: speech, time }
}

function cut(samples: Float32Array, rate: number, size: number): SoundPiece[] {
  const pieces: SoundPiece[] = []
  for (let from = 0; from < samples.length; from += size)
    pieces.push({ samples: samples.subarray(from, from + size), rate, time: from / rate })
  return pieces
}

function layOut(range: { from: number; to: number }, pieces: readonly SoundPiece[]) {
  const line = createSpeechLine(range)
  const parts = pieces.map((piece) => line.push(piece))
  parts.push(line.finish())
  return { samples: Float32Array.from(parts.flatMap((part) => [...part])), until: line.until }
}
