import { describe, expect, it } from 'vitest'
import { placeTyped } from '../../../shared/commands/place-typed'

describe('what is typed as a place', () => {
  it.each([
    ['12:30', { time: 750 }],
    ['0:05', { time: 5 }],
    ['1:02:03', { time: 3723 }],
    ['90:00', { time: 5400 }],
    ['12:30.5', { time: 750.5 }],
    ['12：30', { time: 750 }],
    ['１２:３０', { time: 750 }],
    [' 1:5 ', { time: 65 }],
    ['90s', { time: 90 }],
    ['120', { line: 120 }],
    ['#120', { line: 120 }],
    ['１２０', { line: 120 }],
  ])('%s is %j', (typed, place) => {
    expect(placeTyped(typed)).toEqual(place)
  })

  it.each(['', '0', '12:60', '1:60:00', '12:', ':30', '-5', '1.5', 'play', '12 30', '1234567'])(
    '%j is none',
    (typed) => {
      expect(placeTyped(typed)).toBeNull()
    },
  )
})
