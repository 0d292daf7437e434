import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cepstrumSize, createCepstrum, windowSize } from '../../../shared/audio/cepstrum'
import { createFeatures, featureLimit, featureSize } from '../../../shared/audio/features'
import { noise } from '../../support/noise'

const second = 16_000
/** A second of noise that swells and fades, so that no two windows are alike. */
const swelling = noise(second, 7).map((v, i) => v * 0.3 * (1.1 + Math.sin(i / 700)))

describe('createFeatures', () => {
  it.each([
    [0, 0],
    [windowSize - 1, 0],
    [windowSize, 1],
    [windowSize + 319, 1],
    [windowSize + 320, 2],
    [second, 49],
  ])('makes of %i samples %i vectors', (samples, count) => {
    expect(vectorsOf([swelling.subarray(0, samples)])).toHaveLength(count)
  })

  it('equals the plain computation over a whole file longer than its memory', () => {
    const samples = noise(100 * second, 11).map((v, i) => v * (0.02 + 0.3 * Math.abs(Math.sin(i / 90_000))))
    const found = vectorsOf([samples])
    const expected = plainFeatures(samples)
    expect(found).toHaveLength(expected.length)
    const worst = found.map(({ vector }, i) => Math.max(...vector.map((v, k) => Math.abs(v - expected[i]![k]!))))
    expect(Math.max(...worst)).toBeLessThan(2e-3)
  })

  test.prop([fc.array(fc.integer({ min: 1, max: 5000 }), { maxLength: 20 })])(
    'does not care in what pieces the samples come',
    (sizes) => {
      const pieces: Float32Array[] = []
      let at = 0
      for (const size of sizes) {
        pieces.push(swelling.subarray(at, at + size))
        at += size
      }
      pieces.push(swelling.subarray(at))
      expect(vectorsOf(pieces)).toEqual(vectorsOf([swelling]))
    },
  )

  it('does not care how loud the recording is', () => {
    const loud = vectorsOf([swelling])
    const quiet = vectorsOf([swelling.map((v) => v / 8)])
    for (const [i, { vector, level }] of loud.entries()) {
      for (const [k, v] of vector.entries()) expect(quiet[i]!.vector[k]).toBeCloseTo(v, 2)
      expect(level - quiet[i]!.level).toBeCloseTo(20 * Math.log10(8), 1)
    }
  })

  it('measures the level of a sound without its constant offset', () => {
    const centred = vectorsOf([swelling]).map(({ level }) => level)
    const shifted = vectorsOf([swelling.map((v) => v + 0.25)]).map(({ level }) => level)
    for (const [i, level] of shifted.entries()) expect(level).toBeCloseTo(centred[i]!, 1)
  })

  it('takes what is no number for silence, and bounds the infinite', () => {
    const broken = swelling.map((v, i) => (i % 4000 < 50 ? Number.NaN : v))
    const mended = swelling.map((v, i) => (i % 4000 < 50 ? 0 : v))
    expect(vectorsOf([broken])).toEqual(vectorsOf([mended]))

    const infinite = swelling.map((v, i) => (i === 5000 ? Number.POSITIVE_INFINITY : v))
    for (const { vector, level } of vectorsOf([infinite])) {
      expect(Number.isFinite(level)).toBe(true)
      for (const v of vector) expect(Math.abs(v)).toBeLessThanOrEqual(featureLimit)
    }
  })
})

function vectorsOf(pieces: readonly Float32Array[]): { vector: number[]; level: number }[] {
  const vectors: { vector: number[]; level: number }[] = []
  const stream = createFeatures((vector, level) => vectors.push({ vector: [...vector], level }))
  for (const piece of pieces) stream.push(piece)
  stream.finish()
  return vectors
}

/** All cepstra at once, means summed anew for each vector. */
function plainFeatures(samples: Float32Array): number[][] {
  const padded = new Float32Array(samples.length + 1)
  padded.set(
    samples.map((v) => v * 32768),
    1,
  )
  padded[0] = padded[1]!
  const count = Math.floor((samples.length - windowSize) / 160) + 1
  const cepstrum = createCepstrum()
  const cepstra = Array.from({ length: count }, (_, t) => {
    const out = new Float32Array(cepstrumSize)
    cepstrum(padded, 1 + t * 160, out, 0)
    return out
  })
  const at = (t: number, k: number) => cepstra[Math.min(count - 1, Math.max(0, t))]![k]!
  return Array.from({ length: Math.ceil(count / 2) }, (_, i) => {
    const t = 2 * i
    const around = cepstra.slice(Math.max(0, t - 3000), t + 3000)
    return Array.from({ length: featureSize }, (_, f) => {
      const k = f % cepstrumSize
      if (f < cepstrumSize) return at(t, k) - around.reduce((sum, c) => sum + c[k]!, 0) / around.length
      if (f < 2 * cepstrumSize) return at(t + 2, k) - at(t - 2, k)
      return at(t + 3, k) - at(t - 1, k) - (at(t + 1, k) - at(t - 3, k))
    }).map((v) => Math.min(featureLimit, Math.max(-featureLimit, v)))
  })
}
