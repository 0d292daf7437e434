import { describe, expect, it } from 'vitest'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { doubtfulPlaces } from '../../../shared/timeline/doubtful-places'

/** Lines of eight seconds, two apart, by how sure each is; below zero: absent. */
function timeline(confidences: readonly number[], source: 'aligned' | 'estimated' = 'aligned'): Timeline {
  const cues = confidences.map((confidence, i): Cue => {
    if (confidence < 0) return { source: 'absent', confidence: 0.9 }
    return { source, start: 10 * i, end: 10 * i + 8, confidence }
  })
  return { duration: 10 * confidences.length, spoken: 'en', cues }
}

describe('the places to look at', () => {
  it('are the rows of doubtful lines, the one with most wrong in it first', () => {
    const places = doubtfulPlaces(timeline([0.9, 0.6, 0.9, 0.3, 0.2, 0.5, 0.9]))
    expect(places.map(({ first, last }) => [first, last])).toEqual([
      [3, 5],
      [1, 1],
    ])
    expect(places[0]).toMatchObject({ line: 4, confidence: 0.2, start: 30, end: 58 })
  })

  it('go on over what is not spoken, and name a line that is', () => {
    expect(doubtfulPlaces(timeline([0.9, 0.3, -1, 0.3, 0.9]))).toMatchObject([{ first: 1, last: 3, line: 1 }])
  })

  it('of estimates begin in their middle, and a long row is several', () => {
    const places = doubtfulPlaces(timeline(Array(36).fill(0.02), 'estimated'))
    expect(places.map(({ first, last }) => [first, last])).toEqual([
      [0, 11],
      [12, 23],
      [24, 35],
    ])
    expect(places[0]!.line).toBeGreaterThan(3)
    expect(places[0]!.line).toBeLessThan(8)
  })

  it('leave out what the listener fixed, what is sure, and estimates that can be read along', () => {
    expect(doubtfulPlaces(timeline([0.95, 0.8], 'aligned'))).toEqual([])
    expect(doubtfulPlaces(timeline([0.2, 0.3], 'estimated'))).toEqual([])
    const { cues, ...rest } = timeline([0.1])
    expect(doubtfulPlaces({ ...rest, cues: cues.map((cue) => ({ ...cue, source: 'anchored' }) as Cue) })).toEqual([])
  })
})
