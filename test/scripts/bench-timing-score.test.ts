import { expect, test } from 'vitest'
import { scoreTimings, type TimedSegment } from '../../bench/timing/score'

const at = (start: number): TimedSegment => ({ start, end: start + 1 })
const absent: TimedSegment = { start: null, end: null, spoken: false }

test('errors are of the starts of what is spoken, and the right line is counted while it is spoken', () => {
  const truth = [{ start: 0, end: 10 }, absent, { start: 10, end: 20 }, { start: 20, end: 30 }]
  const score = scoreTimings(truth, [at(0), at(9), at(14), at(20.4)])
  expect(score.segments).toBe(3)
  expect(score.median).toBeCloseTo(0.4)
  expect(score.mean).toBeCloseTo(4.4 / 3)
  expect(score.max).toBe(4)
  expect(score.within).toEqual({ '0.2': 1 / 3, '0.5': 2 / 3, '1': 2 / 3, '2': 2 / 3 })
  // Right for 9 of the first 10 s, 6 of the next and 9.6 of the last.
  expect(score.onRightLine).toBeCloseTo(24.6 / 30, 2)
})

test('a spoken segment that is said to be absent is infinitely wrong', () => {
  const score = scoreTimings([{ start: 0, end: 1 }], [absent])
  expect(score.max).toBe(Number.POSITIVE_INFINITY)
  expect(score.onRightLine).toBe(0)
})

test('absent text has precision and recall, where there is something to take a share of', () => {
  const truth = [absent, absent, absent, at(0), at(1)]
  expect(scoreTimings(truth, [absent, absent, at(0), absent, at(1)]).absent).toEqual({
    precision: 2 / 3,
    recall: 2 / 3,
  })
  expect(
    scoreTimings(
      truth,
      truth.map(() => at(0)),
    ).absent,
  ).toEqual({ precision: null, recall: 0 })
  expect(scoreTimings([at(0)], [at(0)]).absent).toEqual({ precision: null, recall: null })
})

test('a text of which nothing is spoken has no errors, but it has absent text', () => {
  const score = scoreTimings([absent, absent], [absent, at(0)])
  expect(score).toMatchObject({ segments: 0, median: Number.NaN, longestWrongRun: 0 })
  expect(score.absent).toEqual({ precision: 1, recall: 0.5 })
})

test('wrong segments in a row are counted among the spoken ones, by more than half a second', () => {
  const truth = [at(0), at(10), absent, at(20), at(30), at(40)]
  const timed = [at(0.6), at(10.5), at(12), at(21), absent, at(39)]
  expect(scoreTimings(truth, timed).longestWrongRun).toBe(3)
})

test('timings of another transcript are refused', () => {
  expect(() => scoreTimings([{ start: 0, end: 1 }], [])).toThrow('0 segments for 1')
})
