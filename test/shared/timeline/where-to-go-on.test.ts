import { describe, expect, it } from 'vitest'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { whereToGoOn } from '../../../shared/timeline/where-to-go-on'

const cue = (start: number, end: number): Cue => ({ source: 'aligned', start, end, confidence: 1 })
const timeline: Timeline = {
  duration: 100,
  spoken: 'en',
  cues: [cue(5, 9), cue(10, 40), { source: 'absent', confidence: 1 }, cue(60, 64)],
}

describe('who comes back goes on', () => {
  it.each([
    [7, 5, 'at the beginning of the segment'],
    [9.5, 5, 'at the beginning of the segment when it was just said'],
    [2, 2, 'where they were before anything is said'],
    [50, 50, 'where they were in a long silence'],
    [62, 60, 'at the beginning of the segment, past one that is not spoken'],
    [99, 99, 'where they were behind the last segment'],
  ])('from %d at %d: %s', (position, from) => {
    expect(whereToGoOn(timeline, position)).toBe(from)
  })

  it('at the beginning of the sentence in a segment that takes long to say', () => {
    const starts = () => [10, 19, 31]
    expect(whereToGoOn(timeline, 25, starts)).toBe(19)
    expect(whereToGoOn(timeline, 12, starts)).toBe(10)
    expect(whereToGoOn(timeline, 25)).toBe(10)
    expect(whereToGoOn(timeline, 7, () => [6])).toBe(5)
  })

  it('where they were without times', () => {
    expect(whereToGoOn(null, 12)).toBe(12)
  })
})
