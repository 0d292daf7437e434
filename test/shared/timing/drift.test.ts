import { describe, expect, test } from 'vitest'
import { chanceWithinHalfSecond, deviationOf, driftBetween } from '../../../shared/timing/drift'

test.each([
  [0, 1],
  [0.5, 0.6827],
  [0.25, 0.9545],
  [10, 0.0399],
])('with a deviation of %d s the chance to be within half a second is %d', (deviation, chance) => {
  expect(chanceWithinHalfSecond(deviation)).toBeCloseTo(chance, 3)
})

test.each([0.2, 0.5, 1, 7, 25])('a confidence gives the deviation of %d s back', (deviation) => {
  expect(deviationOf(chanceWithinHalfSecond(deviation))).toBeCloseTo(deviation, 2)
})

describe('driftBetween', () => {
  const sure = (segment: number, time: number) => ({ segment, time, deviation: 0 })

  test('is nothing at the fixed points and most in the middle', () => {
    const at = (time: number) => driftBetween(sure(0, 100), sure(9, 700), time)
    expect(at(100)).toBe(0)
    expect(at(700)).toBe(0)
    expect(at(400)).toBeGreaterThan(at(250))
    expect(at(400)).toBeGreaterThan(at(550))
  })

  test('an unsure end makes its neighbours unsure', () => {
    expect(driftBetween({ segment: 0, time: 10, deviation: 8 }, sure(9, 700), 10)).toBe(8)
  })
})
