import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  chapterAt,
  chapterMarks,
  fractionAt,
  progressOf,
  remainingAt,
  seekTargetOf,
} from '../../../renderer/transport/seek-position'

describe('a pointer on the bar', () => {
  it.each([
    ['at its left edge', 24, 0],
    ['in the middle', 640, 0.5],
    ['at its right edge', 1256, 1],
    ['dragged out to the left', -300, 0],
    ['dragged out to the right', 5000, 1],
  ])('%s', (_name, x, expected) => {
    expect(fractionAt(x, { left: 24, width: 1232 })).toBe(expected)
  })

  it('on a bar without width is at its beginning', () => {
    expect(fractionAt(100, { left: 0, width: 0 })).toBe(0)
  })
})

describe('progress', () => {
  it.each([
    ['at the beginning', 0, 40, 0],
    ['in the middle', 10, 40, 0.25],
    ['at the end', 40, 40, 1],
    ['past an end that came early', 41, 40, 1],
    ['of unknown length', 5, 0, 0],
  ])('%s', (_name, time, duration, expected) => {
    expect(progressOf(time, duration)).toBe(expected)
  })
})

describe('a key on the bar at 100 s of 4000', () => {
  it.each([
    ['ArrowRight', 105],
    ['ArrowUp', 105],
    ['ArrowLeft', 95],
    ['ArrowDown', 95],
    ['PageUp', 160],
    ['PageDown', 40],
    ['Home', 0],
    ['End', 4000],
    ['m', null],
    ['Tab', null],
  ])('%s goes to %j', (key, expected) => {
    expect(seekTargetOf(key, 100, 4000)).toBe(expected)
  })
})

describe('chapters', () => {
  const chapters = [
    { title: 'Teaser', start: 0 },
    { title: 'The light', start: 100 },
    { title: 'The storm', start: 300 },
  ]

  it.each([
    [0, 'Teaser'],
    [99.9, 'Teaser'],
    [100, 'The light'],
    [5000, 'The storm'],
  ])('at %d s: %s', (time, title) => {
    expect(chapterAt(chapters, time)?.title).toBe(title)
  })

  it('there is none before the first, and none without chapters', () => {
    expect(chapterAt([{ title: 'Late', start: 10 }], 9)).toBeNull()
    expect(chapterAt([], 9)).toBeNull()
  })

  it('part the bar inside it only', () => {
    expect(chapterMarks([...chapters, { title: 'After the end', start: 900 }], 400)).toEqual([0.25, 0.75])
  })

  it('part nothing while the length is unknown', () => {
    expect(chapterMarks(chapters, 0)).toEqual([])
  })
})

describe('remaining time', () => {
  test.prop([fc.double({ min: 0, max: 20_000, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    'and elapsed time, as shown, add up to the length as shown',
    (duration, share) => {
      const time = duration * share
      expect(Math.floor(time) + remainingAt(time, duration)).toBe(Math.floor(duration))
    },
  )

  it('is never negative', () => {
    expect(remainingAt(41.2, 40)).toBe(0)
  })
})
