import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createResampler, type Resampler } from '../../../shared/audio/resample'
import { createResampleKernel } from '../../../shared/audio/resample-kernel'
import { inPieces } from '../../support/in-pieces'
import { noise } from '../../support/noise'

const wasm = new URL('../../../assets/wasm/resample.wasm', import.meta.url)
const makeResampler = createResampleKernel(new Uint8Array(readFileSync(wasm)))

describe('createResampleKernel', () => {
  it.each([8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 44_099])(
    'gives from %i Hz what the plain resampler gives',
    (rate) => {
      const samples = noise(rate, 3)
      const fast = resample(makeResampler(rate, 16_000), [samples])
      expect(fast.length).toBe(16_000)
      expect(farthest(fast, resample(createResampler(rate, 16_000), [samples]))).toBeLessThan(1e-5)
    },
  )

  test.prop([fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 12 })])(
    'does not care in what pieces the samples come',
    (sizes) => {
      const samples = noise(9000, 4)
      const parts = inPieces(samples, sizes)
      const whole = resample(makeResampler(44_100, 16_000), [samples])
      expect(farthest(resample(makeResampler(44_100, 16_000), parts), whole)).toBe(0)
    },
  )

  it('takes minutes at once', () => {
    expect(resample(makeResampler(48_000, 16_000), [new Float32Array(60 * 48_000)]).length).toBe(60 * 16_000)
  })

  it.each([0, -1, Number.NaN])('refuses a rate of %f', (rate) => {
    expect(() => makeResampler(rate, 16_000)).toThrow(RangeError)
  })
})

function resample(resampler: Resampler, parts: readonly Float32Array[]): Float32Array {
  const out = parts.map((part) => resampler.push(part))
  out.push(resampler.finish())
  return Float32Array.from(out.flatMap((part) => [...part]))
}

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length)
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0)
}
