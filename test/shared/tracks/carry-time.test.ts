import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import { carryLoop } from '../../../shared/tracks/carry-loop'
import { carryTime, type Recording } from '../../../shared/tracks/carry-time'
import { segments } from '../../support/make-episode'

/** Lines by start and end; null for one that is not spoken. */
function recording(duration: number, lines: readonly (readonly [number, number] | null)[]): Recording {
  const cues = lines.map(
    (line): Cue =>
      line ? { source: 'aligned', start: line[0], end: line[1], confidence: 1 } : { source: 'absent', confidence: 1 },
  )
  const timeline: Timeline = { duration, spoken: 'en', cues }
  return { timeline, duration }
}

const original = recording(40, [
  [2, 6],
  [8, 12],
  [20, 30],
  [32, 38],
])

describe('the place in another recording', () => {
  const dub = recording(50, [[1, 9], [10, 12], null, [30, 42]])

  it('is as far into the same line', () => {
    expect(carryTime(2, original, dub)).toBe(1)
    expect(carryTime(4, original, dub)).toBe(5)
    expect(carryTime(35, original, dub)).toBe(36)
  })

  it('is as far between the same two lines', () => {
    expect(carryTime(7, original, dub)).toBe(9.5)
    expect(carryTime(0, original, dub)).toBe(0)
    expect(carryTime(1, original, dub)).toBe(0.5)
    expect(carryTime(39, original, dub)).toBe(46)
  })

  it('of a line that the other lacks is between the lines around it that both have', () => {
    // From 12 to 32 here, from 12 to 30 there.
    expect(carryTime(22, original, dub)).toBe(21)
  })

  it('is the same share of the whole where one of them has no times', () => {
    expect(carryTime(10, original, { timeline: null, duration: 80 })).toBe(20)
    expect(carryTime(10, { timeline: null, duration: 0 }, { timeline: null, duration: 5 })).toBe(5)
  })

  it('is where one was, after there and back, as long as both have the line', () => {
    const slow = recording(60, [
      [3, 9],
      [12, 18],
      [30, 45],
      [48, 57],
    ])
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (at) => {
        expect(carryTime(carryTime(at, original, slow), slow, original)).toBeCloseTo(at, 6)
      }),
    )
  })

  it('is in the same line of a dub that is a fifth longer, by estimates alone', () => {
    const estimate = (duration: number): Recording => {
      const timeline = estimateTimings({ segments, spoken: 'en', also: undefined, duration })
      return { timeline, duration }
    }
    const [short, long] = [estimate(100), estimate(120)]
    for (const [i, cue] of short.timeline!.cues.entries()) {
      const other = long.timeline!.cues[i]!
      if (cue.source === 'absent' || other.source === 'absent') throw new Error('each line is spoken')
      const middle = (cue.start + cue.end) / 2
      const at = carryTime(middle, short, long)
      expect(at).toBeCloseTo((other.start + other.end) / 2, 6)
      expect(at).toBeGreaterThan(1.1 * middle)
    }
  })

  it('never leaves the other recording, and never goes back as time goes on', () => {
    const time = fc.double({ min: -5, max: 60, noNaN: true })
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((at) => carryTime(at, original, dub))
        expect(first).toBeGreaterThanOrEqual(0)
        expect(second).toBeLessThanOrEqual(50)
        expect(first).toBeLessThanOrEqual(second! + 1e-9)
      }),
    )
  })
})

describe('a loop in another recording', () => {
  const dub = recording(50, [[1, 9], [10, 12], null, [30, 42]])

  it('of a line is that line, as it is drilled there', () => {
    expect(carryLoop({ start: 8, end: 12 }, original, dub)).toEqual({ start: 10, end: 12.2 })
  })

  it('ends where the other lacks the line', () => {
    expect(carryLoop({ start: 20, end: 30 }, original, dub)).toBeNull()
  })

  it('of several lines holds the same words', () => {
    expect(carryLoop({ start: 4, end: 10 }, original, dub)).toEqual({ start: 5, end: 11 })
  })
})
