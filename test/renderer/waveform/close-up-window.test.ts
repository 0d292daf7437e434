import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createGlide } from '../../../renderer/waveform/close-up/glide'
import {
  firstTile,
  linesIn,
  placeAt,
  shownLength,
  spokenSegments,
  tileCount,
  tileLength,
  windowStart,
} from '../../../renderer/waveform/close-up/shown-window'
import type { Cue } from '../../../shared/model/timeline'

describe('the window', () => {
  test.prop([fc.double({ min: 0, max: 4000, noNaN: true }), fc.double({ min: 1, max: 4000, noNaN: true })])(
    'holds the voice, and nothing beyond the track where the track is longer',
    (at, length) => {
      const time = Math.min(at, length)
      const start = windowStart(time, length)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start).toBeLessThanOrEqual(time)
      expect(time).toBeLessThanOrEqual(start + shownLength + 1e-9)
      if (length >= shownLength) expect(start + shownLength).toBeLessThanOrEqual(length + 1e-9)
    },
  )

  test.prop([fc.double({ min: 0, max: 90_000, noNaN: true })])('is covered by its tiles', (start) => {
    const first = firstTile(start) * tileLength
    expect(first).toBeLessThanOrEqual(start)
    expect(first + tileCount * tileLength).toBeGreaterThanOrEqual(start + shownLength)
  })

  it('has places of whole device pixels', () => {
    expect(placeAt(10, 0, 1200, 1)).toBe(400)
    expect(placeAt(10.011, 0, 1200, 1)).toBe(400)
    expect(placeAt(10.011, 0, 1200, 2)).toBe(400.5)
  })
})

describe('the lines in a range', () => {
  const cues: Cue[] = Array.from({ length: 10_000 }, (_, i) =>
    i % 3 === 0
      ? { source: 'absent', confidence: 1 }
      : { source: 'aligned', confidence: 1, start: i * 4, end: i * 4 + 3 },
  )
  const spoken = spokenSegments({ cues })

  it('are those that are said in it, wholly or in part', () => {
    expect(linesIn({ cues }, spoken, { start: 41, end: 57 })).toEqual([
      { index: 10, start: 40, end: 43 },
      { index: 11, start: 44, end: 47 },
      { index: 13, start: 52, end: 55 },
      { index: 14, start: 56, end: 59 },
    ])
    expect(linesIn({ cues }, spoken, { start: 43, end: 44 })).toEqual([])
  })

  test.prop([fc.double({ min: 0, max: 40_000, noNaN: true })])(
    'are the same as one finds by looking at all',
    (start) => {
      const range = { start, end: start + 60 }
      const expected = cues.flatMap((cue, index) =>
        cue.source !== 'absent' && cue.start < range.end && cue.end > range.start ? [index] : [],
      )
      expect(linesIn({ cues }, spoken, range).map(({ index }) => index)).toEqual(expected)
    },
  )
})

describe('the way of the window', () => {
  const glide = (duration = 300) => createGlide({ farthest: 30, duration: () => duration })

  it('goes with the voice step by step', () => {
    const way = glide()
    expect(way.at(10, 0)).toBe(10)
    expect(way.at(10.016, 16)).toBe(10.016)
    expect(way.isMoving).toBe(false)
  })

  it('after a jump slows down into place, and goes with the voice meanwhile', () => {
    const way = glide()
    way.at(10, 0)
    expect(way.at(20, 100)).toBe(10)
    const half = way.at(20.15, 250)
    expect(half).toBeGreaterThan(15)
    expect(half).toBeLessThan(20.15)
    expect(way.isMoving).toBe(true)
    expect(way.at(20.3, 400)).toBe(20.3)
    expect(way.isMoving).toBe(false)
  })

  it.each([
    ['too far', 300, 100],
    ['for who wants no motion', 0, 20],
  ])('is a cut: %s', (_why, duration, to) => {
    const way = glide(duration)
    way.at(10, 0)
    expect(way.at(to, 16)).toBe(to)
    expect(way.isMoving).toBe(false)
  })

  it('stands still while it is held, and leaves from there', () => {
    const way = glide()
    way.at(10, 0)
    way.hold()
    expect(way.at(25, 100)).toBe(10)
    way.release(200)
    expect(way.at(25, 200)).toBe(10)
    expect(way.at(25, 500)).toBe(25)
  })
})
