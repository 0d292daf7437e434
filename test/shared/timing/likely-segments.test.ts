import { describe, expect, it } from 'vitest'
import { likelySegments } from '../../../shared/timing/likely-segments'

/** A segment every ten seconds. */
const startsOf = (duration: number) => Array.from({ length: duration / 10 }, (_, i) => 10 * i)

describe('likelySegments', () => {
  it('are those whose estimates lie around the stretch, further around in the middle of a long recording', () => {
    const hours = likelySegments(startsOf(21_600), 21_600, { start: 10_800, end: 10_920 })
    expect(hours.from).toBeGreaterThan(1080 - 30)
    expect(hours.from).toBeLessThan(1080 - 20)
    expect(hours.to).toBeGreaterThan(1092 + 20)
    expect(hours.to).toBeLessThan(1092 + 30)
    const hour = likelySegments(startsOf(3600), 3600, { start: 1800, end: 1920 })
    expect(180 - hour.from).toBe(18)
  })

  it('are three minutes around at least, for what is not in the text shifts the rest', () => {
    const { from, to } = likelySegments(startsOf(3600), 3600, { start: 300, end: 420 })
    expect([from, to]).toEqual([12, 61])
  })

  it('hold one that began long before, and all of a short recording', () => {
    expect(likelySegments([0, 2000, 2010], 3600, { start: 1700, end: 1800 }).from).toBe(0)
    expect(likelySegments(startsOf(200), 200, { start: 0, end: 120 })).toEqual({ from: 0, to: 20 })
    expect(likelySegments([], 200, { start: 0, end: 120 })).toEqual({ from: 0, to: 0 })
  })
})
