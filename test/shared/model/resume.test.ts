import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isHeardOut, placeToGoOn, resumeSchema } from '../../../shared/model/resume'

describe('how an episode was left', () => {
  it('is understood as an earlier Diglot said it: place, line and loop alone', () => {
    const place = { position: 61.5, isFollowing: false, line: 3, loop: { start: 1, end: 2 } }
    expect(v.parse(resumeSchema, place)).toEqual(place)
    expect(placeToGoOn(place, 100)).toBe(61.5)
  })

  it('goes on at its beginning when it was heard out, or is shorter by now', () => {
    const place = { position: 61.5, from: 60, isFollowing: true, line: null, loop: null }
    expect(placeToGoOn(place, 100)).toBe(60)
    expect(placeToGoOn({ ...place, isFinished: true }, 100)).toBe(0)
    expect(placeToGoOn(place, 50)).toBe(0)
    expect(placeToGoOn(place, 0)).toBe(60)
  })

  it.each([
    [3600, 3600, true],
    [3595, 3600, true],
    [3590, 3600, false],
    [39.7, 40, true],
    [39, 40, false],
    [0, 0, false],
  ])('is heard out at %d of %d seconds: %s', (position, duration, expected) => {
    expect(isHeardOut(position, duration)).toBe(expected)
  })
})
