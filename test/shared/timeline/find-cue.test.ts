import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { createCueIndex } from '../../../shared/timeline/find-cue'

const spoken = (start: number, end: number): Cue => ({ source: 'aligned', start, end, confidence: 1 })
const absent: Cue = { source: 'absent', confidence: 1 }
const timeline = (...cues: Cue[]): Timeline => ({ duration: 100, spoken: 'en', cues })
const show = createCueIndex(timeline(spoken(10, 20), absent, spoken(22, 30), spoken(30, 40)))

describe('activeAt', () => {
  test.each([
    ['before the first', 9.99, -1, false],
    ['at a start', 10, 0, true],
    ['inside', 15, 0, true],
    ['at an end', 20, 0, false],
    ['in a gap', 21, 0, false],
    ['past text that is not spoken', 22, 2, true],
    ['where two meet', 30, 3, true],
    ['after the last', 99, 3, false],
    ['at no time', Number.NaN, -1, false],
  ])('%s (%d s)', (_, t, index, isInside) => {
    expect(show.activeAt(t)).toEqual({ index, isInside })
  })

  test('of cues that start together the last is active', () => {
    expect(createCueIndex(timeline(spoken(5, 5), spoken(5, 5), spoken(5, 9))).activeAt(5).index).toBe(2)
  })

  test('knows nothing where nothing is spoken', () => {
    const empty = createCueIndex(timeline(absent))
    expect([empty.activeAt(5).index, empty.next(5), empty.previous(5)]).toEqual([-1, -1, -1])
  })

  const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.boolean()))
  property.prop([times, fc.double({ min: -1, max: 60, noNaN: true })])(
    'agrees with looking at every cue',
    (steps, t) => {
      let free = 0
      const cues = steps.map(([gap, length, isAbsent]): Cue => {
        if (isAbsent) return absent
        const start = free + gap
        free = start + length
        return spoken(start, free)
      })
      const slow = cues.findLastIndex((cue) => cue.source !== 'absent' && cue.start <= t)
      const cue = cues[slow]
      const isInside = cue !== undefined && cue.source !== 'absent' && t < cue.end
      const index = createCueIndex(timeline(...cues))
      expect(index.activeAt(t)).toEqual({ index: slow, isInside })
      expect(index.next(t)).toBe(cues.findIndex((other) => other.source !== 'absent' && other.start > t))
    },
  )
})

describe('next and previous', () => {
  test.each([
    [0, 0],
    [10, 2],
    [21, 2],
    [30, -1],
  ])('next at %d s is %d', (t, index) => expect(show.next(t)).toBe(index))

  test.each([
    ['before the first', 3, 0],
    ['soon after the first start', 10.5, 0],
    ['well into the first', 15, 0],
    ['soon after a start', 22.5, 0],
    ['well into it', 25, 2],
    ['in the gap after it', 21, 0],
    ['soon after the next', 30.5, 2],
  ])('previous %s (%d s) is %d', (_, t, index) => expect(show.previous(t)).toBe(index))

  test('going back by cues without length gets somewhere', () => {
    const index = createCueIndex(timeline(spoken(1, 3), spoken(5, 5), spoken(5, 9)))
    expect(index.previous(5)).toBe(0)
  })
})
