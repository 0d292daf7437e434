import { describe, expect, it } from 'vitest'
import { melFilters } from '../../../shared/audio/mel-filters'

const filters = melFilters({ count: 25, lowest: 130, highest: 6800, binWidth: 31.25 })

describe('melFilters', () => {
  it('gives each filter the same area', () => {
    for (const { weights } of filters) expect(weights.reduce((a, b) => a + b, 0) * 31.25).toBeCloseTo(1, 9)
  })

  it('stays between the lowest and the highest frequency', () => {
    const { firstBin, weights } = filters.at(-1)!
    expect(filters[0]!.firstBin * 31.25).toBeGreaterThan(125)
    expect((firstBin + weights.length - 1) * 31.25).toBeLessThan(6800)
  })

  it('lets each filter rise where its left neighbour falls, wider and wider', () => {
    const peaks = filters.map(({ firstBin, weights }) => firstBin + weights.indexOf(Math.max(...weights)))
    expect(peaks.slice(0, 4)).toEqual([7, 9, 12, 15])
    for (let i = 1; i < filters.length; i++) {
      expect(filters[i]!.firstBin).toBe(peaks[i - 1]! + 1)
      expect(filters[i]!.weights.length).toBeGreaterThanOrEqual(filters[i - 1]!.weights.length - 1)
    }
  })
})
