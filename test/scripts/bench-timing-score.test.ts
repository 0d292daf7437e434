import { expect, test } from 'vitest'
import { scoreTimings } from '../../bench/timing/score'
import type { Cue } from '../../shared/model/timeline'

const cue = (start: number): Cue => ({ source: 'estimated', start, end: start + 1, confidence: 0 })

test('errors are of the starts of what is spoken, and the right line is counted while it is spoken', () => {
  const truth = [
    { start: 0, end: 10 },
    { start: null, end: null, spoken: false },
    { start: 10, end: 20 },
    { start: 20, end: 30 },
  ]
  const score = scoreTimings(truth, [cue(0), cue(9), cue(14), cue(20.4)])
  expect(score.segments).toBe(3)
  expect(score.median).toBeCloseTo(0.4)
  expect(score.mean).toBeCloseTo(4.4 / 3)
  expect(score.max).toBe(4)
  expect(score.withinHalfSecond).toBeCloseTo(2 / 3)
  // Right for 9 of the first 10 s, 6 of the next and 9.6 of the last.
  expect(score.onRightLine).toBeCloseTo(24.6 / 30, 2)
})

test('a spoken segment that is said to be absent is infinitely wrong', () => {
  const score = scoreTimings([{ start: 0, end: 1 }], [{ source: 'absent', confidence: 1 }])
  expect(score.max).toBe(Number.POSITIVE_INFINITY)
  expect(score.onRightLine).toBe(0)
})

test('timings of another transcript are refused', () => {
  expect(() => scoreTimings([{ start: 0, end: 1 }], [])).toThrow('0 cues for 1')
})
