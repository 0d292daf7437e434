import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { barHeights } from '../../../shared/audio/bar-heights'
import { heightOfShare, knownLength, loudnessColumns, unknownLoudness } from '../../../shared/audio/loudness'
import { peakRate } from '../../../shared/audio/peaks'

/** Full scale. */
const full = 127

describe('columns of loudness', () => {
  it('are the loudest moment, or the root of the mean square, of what is in them', () => {
    const pairs = outline([3, 4, 0, 0])
    const asked = { pairs, known: all(4), range: { start: 0, end: 4 / peakRate }, count: 2 }
    expect([...loudnessColumns({ ...asked, by: 'loudest' })]).toEqual([Math.fround(4 / full), 0])
    expect([...loudnessColumns({ ...asked, by: 'mean' })]).toEqual([Math.fround(Math.sqrt(12.5) / full), 0])
  })

  it('take the larger side of what is lopsided', () => {
    const pairs = Int8Array.of(-90, 10, -5, 70)
    const columns = loudnessColumns({ pairs, known: all(2), range: { start: 0, end: 0.02 }, count: 2, by: 'loudest' })
    expect([...columns].map((value) => Math.round(value * full))).toEqual([90, 70])
  })

  it('are unknown where nothing is known, and go by what is known where part of it is', () => {
    const pairs = outline([9, 9, 9, 9, 9, 9])
    const known = [
      { start: 0.04, end: 0.06 },
      { start: 0, end: 0.01 },
    ]
    const columns = loudnessColumns({ pairs, known, range: { start: 0, end: 0.06 }, count: 3, by: 'mean' })
    expect([...columns].map((value) => Math.round(value * full))).toEqual([9, -full, 9])
    expect(columns[1]).toBe(unknownLoudness)
  })

  it('are unknown beyond the outline', () => {
    const columns = loudnessColumns({
      pairs: outline([5]),
      known: all(9),
      range: { start: 0, end: 0.02 },
      count: 2,
      by: 'mean',
    })
    expect(columns[0]).toBeGreaterThan(0)
    expect(columns[1]).toBe(unknownLoudness)
  })

  it('narrower than a step show the step they lie in', () => {
    const columns = loudnessColumns({
      pairs: outline([7, 80]),
      known: all(2),
      range: { start: 0, end: 0.02 },
      count: 8,
      by: 'mean',
    })
    expect([...columns].map((value) => Math.round(value * full))).toEqual([7, 7, 7, 7, 80, 80, 80, 80])
  })

  it('of hours are as good as the mean of every step, to the eye', () => {
    const heights = wandering(3 * 3600 * peakRate)
    const range = { start: 0, end: 3 * 3600 }
    const asked = { pairs: outline(heights), known: all(heights.length), range, count: 1200, by: 'mean' } as const
    const perColumn = heights.length / asked.count
    loudnessColumns(asked).forEach((value, column) => {
      const own = heights.slice(column * perColumn, (column + 1) * perColumn)
      const mean = Math.sqrt(own.reduce((sum, height) => sum + height * height, 0) / own.length) / full
      expect(Math.abs(value - mean), `column ${column}`).toBeLessThan(0.04)
    })
  })

  test.prop([
    fc.array(fc.integer({ min: 0, max: full }), { minLength: 1, maxLength: 300 }),
    fc.integer({ min: 1, max: 50 }),
  ])('never exceed what is there, whatever their number', (heights, count) => {
    const range = { start: 0, end: heights.length / peakRate }
    const asked = { pairs: outline(heights), known: all(heights.length), range, count }
    const most = Math.fround(Math.max(...heights) / full)
    for (const by of ['loudest', 'mean'] as const)
      for (const value of loudnessColumns({ ...asked, by })) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(most + 1e-6)
      }
    expect(Math.max(...loudnessColumns({ ...asked, by: 'loudest' }))).toBe(most)
  })
})

describe('what counts as loud', () => {
  it('is the height below which a share of the known outline lies', () => {
    const pairs = outline([...Array(99).fill(20), 127])
    expect(heightOfShare(pairs, all(100), 0.99)).toBeCloseTo(20 / full)
    expect(heightOfShare(pairs, all(100), 1)).toBe(1)
    expect(heightOfShare(pairs, [{ start: 0.99, end: 1 }], 0.5)).toBe(1)
  })

  it('is found in hours as in minutes', () => {
    const heights = wandering(6 * 3600 * peakRate)
    const sorted = [...heights].sort((a, b) => a - b)
    const truth = sorted[Math.floor(0.995 * sorted.length)]! / full
    expect(heightOfShare(outline(heights), all(heights.length), 0.995)).toBeCloseTo(truth, 1)
  })

  it('is nothing where nothing is known', () => {
    expect(heightOfShare(outline([9]), [], 0.5)).toBe(0)
  })
})

describe('how much is known', () => {
  it('counts what came twice once', () => {
    const known = [
      { start: 10, end: 20 },
      { start: 0, end: 5 },
      { start: 15, end: 30 },
    ]
    expect(knownLength(known)).toBe(25)
  })
})

describe('heights of bars', () => {
  it('are the same for a recording ten times as quiet', () => {
    const loud = Float32Array.from({ length: 50 }, (_, i) => 0.3 + (0.5 * i) / 50)
    const quiet = loud.map((value) => value / 10)
    const heights = barHeights(loud)
    for (const [i, height] of barHeights(quiet).entries()) expect(height).toBeCloseTo(heights[i]!, 4)
    expect(heights[49]).toBe(1)
    expect(heights[0]).toBeLessThan(0.5)
    expect(heights[0]).toBeGreaterThan(0)
  })

  it('are not flattened by a single bang', () => {
    const columns = new Float32Array(100).fill(0.1)
    columns[50] = 1
    expect(barHeights(columns)[10]).toBeGreaterThan(0.5)
  })

  it('stay low where there is next to no sound at all', () => {
    expect(Math.max(...barHeights(new Float32Array(20).fill(0.001)))).toBeLessThan(0.2)
    expect([...barHeights(new Float32Array(3))]).toEqual([0, 0, 0])
  })

  it('leave what is unknown unknown', () => {
    expect([...barHeights(Float32Array.of(unknownLoudness, 0.5, unknownLoudness))]).toEqual([-1, 1, -1])
    expect([...barHeights(Float32Array.of(unknownLoudness))]).toEqual([-1])
  })
})

function outline(heights: readonly number[]): Int8Array {
  return Int8Array.from(heights.flatMap((height) => [-height, height]))
}

function all(steps: number) {
  return [{ start: 0, end: steps / peakRate }]
}

/** Heights that rise and fall as those of talk do, the same each time. */
function wandering(steps: number): number[] {
  let state = 7
  let level = 40
  return Array.from({ length: steps }, () => {
    state = (state * 16807) % 2147483647
    level = Math.max(2, Math.min(full, level + (state / 2147483647 - 0.5) * 16))
    return Math.round(level)
  })
}
