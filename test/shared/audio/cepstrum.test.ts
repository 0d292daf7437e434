import { describe, expect, it } from 'vitest'
import { cepstrumSize, createCepstrum, windowSize } from '../../../shared/audio/cepstrum'
import { melFilters } from '../../../shared/audio/mel-filters'
import { noise } from '../../support/noise'

describe('createCepstrum', () => {
  it.each([
    ['loud noise', noise(windowSize + 1, 1).map((v) => v * 20_000)],
    ['faint noise', noise(windowSize + 1, 2).map((v) => v * 3)],
    ['a tone of 440 Hz', tone(440)],
    ['a tone between two filters', tone(3137)],
    ['digital silence', new Float32Array(windowSize + 1)],
  ])('equals the definition, sum by sum: %s', (_name, samples) => {
    const expected = byDefinition(samples)
    expect(expected.every(Number.isFinite)).toBe(true)
    for (const [i, value] of cepstrumOf(samples).entries()) expect(value).toBeCloseTo(expected[i]!, 3)
  })

  it('hears a louder sound in the zeroth number only', () => {
    const quiet = cepstrumOf(noise(windowSize + 1, 3).map((v) => v * 1000))
    const loud = cepstrumOf(noise(windowSize + 1, 3).map((v) => v * 10_000))
    expect(loud[0]! - quiet[0]!).toBeCloseTo(5 * Math.log(100), 3)
    for (let i = 1; i < cepstrumSize; i++) expect(loud[i]).toBeCloseTo(quiet[i]!, 3)
  })
})

function cepstrumOf(samples: Float32Array): Float32Array {
  const out = new Float32Array(cepstrumSize)
  createCepstrum()(samples, 1, out, 0)
  return out
}

/** No fast transform, no tables: as the books write it. */
function byDefinition(samples: Float32Array): number[] {
  const n = 512
  const weighed = Array.from({ length: windowSize }, (_, i) => {
    const hamming = 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (windowSize - 1))
    return (samples[i + 1]! - 0.97 * samples[i]!) * hamming
  })
  const power = (bin: number) => {
    const part = (wave: (x: number) => number) =>
      weighed.reduce((sum, v, i) => sum + v * wave((2 * Math.PI * bin * i) / n), 0)
    return part(Math.cos) ** 2 + part(Math.sin) ** 2
  }
  const filters = melFilters({ count: 25, lowest: 130, highest: 6800, binWidth: 16_000 / n })
  const logs = filters.map(({ firstBin, weights }) =>
    Math.log(
      Math.max(
        0.1,
        weights.reduce((sum, w, i) => sum + w * power(firstBin + i), 0),
      ),
    ),
  )
  return Array.from({ length: cepstrumSize }, (_, c) => {
    const sum = logs.reduce((total, v, f) => total + v * Math.cos((Math.PI * c * (f + 0.5)) / 25), 0)
    return sum * Math.sqrt((c === 0 ? 1 : 2) / 25) * (1 + 11 * Math.sin((c * Math.PI) / 22))
  })
}

function tone(hertz: number): Float32Array {
  return Float32Array.from({ length: windowSize + 1 }, (_, i) => 8000 * Math.sin((2 * Math.PI * hertz * i) / 16_000))
}
