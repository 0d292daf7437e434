import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { coarserPeaks, createPeaks, peakRate } from '../../../shared/audio/peaks'
import { inPieces } from '../../support/in-pieces'
import { noise } from '../../support/noise'

const hundredth = 160

describe('createPeaks', () => {
  it('keeps the lowest and the highest of each hundredth of a second', () => {
    const samples = new Float32Array(3 * hundredth)
    samples[5] = 0.5
    samples[7] = -0.25
    samples[hundredth + 1] = 1
    samples[2 * hundredth - 1] = -1
    expect([...peaksOf([samples])]).toEqual([-32, 64, -127, 127, 0, 0])
  })

  it('has as many as the sound has hundredths, a begun one with them', () => {
    expect(peaksOf([new Float32Array(16_000)]).length).toBe(2 * peakRate)
    expect(peaksOf([new Float32Array(16_001)]).length).toBe(2 * peakRate + 2)
    expect(peaksOf([]).length).toBe(0)
    expect(peaksOf([noise(200 * 16_000, 1)]).length).toBe(2 * 200 * peakRate)
  })

  it('stays in its bytes when sound is too loud or no number', () => {
    const damaged = new Float32Array(hundredth).fill(Number.NaN)
    damaged[3] = 40
    damaged[4] = Number.NEGATIVE_INFINITY
    expect([...peaksOf([damaged])]).toEqual([-127, 127])
  })

  it('shows the faintest sound as more than silence', () => {
    expect([...peaksOf([new Float32Array(hundredth).fill(0.0001)])]).toEqual([0, 1])
  })

  test.prop([fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 })])(
    'does not care in what pieces the samples come',
    (sizes) => {
      const samples = noise(5000, 3)
      const parts = inPieces(samples, sizes)
      expect(peaksOf(parts)).toEqual(peaksOf([samples]))
    },
  )
})

describe('coarserPeaks', () => {
  it('is the outline of the same sound in longer steps', () => {
    const fine = peaksOf([noise(hundredth * 23, 4).map((v, i) => v * (i / 4000))])
    const coarse = coarserPeaks(fine, 10)
    expect(coarse.length).toBe(2 * 3)
    expect(coarse[0]).toBe(Math.min(...fine.subarray(0, 20)))
    expect(coarse[5]).toBe(Math.max(...fine.subarray(40)))
    expect(coarserPeaks(fine, 1)).toEqual(fine)
    expect(coarserPeaks(coarserPeaks(fine, 2), 5)).toEqual(coarse)
  })
})

function peaksOf(parts: readonly Float32Array[]): Int8Array {
  const peaks = createPeaks()
  for (const part of parts) peaks.push(part)
  return peaks.finish()
}
