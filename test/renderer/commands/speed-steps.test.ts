import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { formatSpeed, stepSpeed } from '../../../renderer/commands/speed-steps'
import { fastest, slowest } from '../../../shared/model/speed'

describe('stepping the speed', () => {
  test.prop([fc.double({ min: slowest, max: fastest, noNaN: true }), fc.constantFrom(1 as const, -1 as const)])(
    'lands on a tenth in that direction, at most one away, within the limits',
    (speed, direction) => {
      const next = stepSpeed(speed, direction)
      expect(Math.abs(next * 10 - Math.round(next * 10))).toBeLessThan(1e-9)
      // Speeds are told apart in hundredths.
      expect(Math.abs(next - speed)).toBeLessThanOrEqual(0.105)
      expect((next - speed) * direction).toBeGreaterThanOrEqual(-0.005)
      expect(next).toBeGreaterThanOrEqual(slowest)
      expect(next).toBeLessThanOrEqual(fastest)
    },
  )

  it('up and down again comes back, over the whole range', () => {
    for (let tenth = 6; tenth <= 29; tenth++) {
      expect(stepSpeed(stepSpeed(tenth / 10, 1), -1)).toBe(tenth / 10)
    }
  })
})

describe('a speed in words', () => {
  it.each([
    [1, '1.0×'],
    [0.75, '0.75×'],
    [1.1, '1.1×'],
    [3, '3.0×'],
  ])('%d is %s', (speed, expected) => {
    expect(formatSpeed(speed, 'en')).toBe(expected)
  })
})
