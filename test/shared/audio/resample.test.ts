import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createResampler } from '../../../shared/audio/resample'

const rates = [8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000, 96000]

describe('createResampler', () => {
  it.each(rates)('keeps a 440 Hz tone of %i Hz where and as loud as it was, at 16 kHz', (rate) => {
    const out = resample(tone(440, rate, 1), rate, 16_000)
    const ideal = tone(440, 16_000, 1)
    // The ends hold the step from silence; the middle is the tone alone.
    for (let i = 800; i < 15_200; i++) expect(out[i]).toBeCloseTo(ideal[i] ?? 0, 2)
  })

  it.each([9000, 12_000, 20_000])('lets no %i Hz tone of 48 kHz through to 16 kHz', (frequency) => {
    const out = resample(tone(frequency, 48_000, 1), 48_000, 16_000).subarray(800, 15_200)
    expect(Math.max(...out.map(Math.abs))).toBeLessThan(0.003)
  })

  it('keeps a constant', () => {
    const out = resample(new Float32Array(44_100).fill(0.5), 44_100, 16_000)
    expect(out.length).toBe(16_000)
    for (let i = 400; i < 15_600; i++) expect(out[i]).toBeCloseTo(0.5, 4)
  })

  it('gives nothing for nothing', () => {
    expect(resample(new Float32Array(0), 44_100, 16_000).length).toBe(0)
  })

  test.prop([fc.constantFrom(...rates), fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 })])(
    'does not depend on how the stream is cut',
    (rate, cuts) => {
      const input = Float32Array.from({ length: 3000 }, (_, i) => Math.sin(i * i * 0.0007))
      const whole = resample(input, rate, 16_000)
      const resampler = createResampler(rate, 16_000)
      const parts: Float32Array[] = []
      let from = 0
      for (const cut of cuts) {
        parts.push(resampler.push(input.subarray(from, Math.min(from + cut, 3000))))
        from = Math.min(from + cut, 3000)
      }
      parts.push(resampler.push(input.subarray(from)), resampler.finish())
      const joined = Float32Array.from(parts.flatMap((part) => [...part]))
      expect(joined.length).toBe(Math.round((3000 * 16_000) / rate))
      expect(joined).toEqual(whole)
    },
  )
})

function resample(input: Float32Array, from: number, to: number): Float32Array {
  const resampler = createResampler(from, to)
  return Float32Array.from([...resampler.push(input), ...resampler.finish()])
}

function tone(frequency: number, rate: number, duration: number): Float32Array {
  return Float32Array.from({ length: rate * duration }, (_, i) => Math.sin((2 * Math.PI * frequency * i) / rate))
}
