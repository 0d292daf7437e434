import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cellLength, createCellPlan } from '../../../shared/audio/cell-plan'
import type { TimeRange } from '../../../shared/model/time'

const hour = 3600

describe('createCellPlan', () => {
  it('begins at the playhead, cell by cell, and goes on in longer runs', () => {
    const plan = createCellPlan({ duration: hour, playhead: 0 })
    expect(take(plan, 0, 4)).toEqual([
      { start: 0, end: 120 },
      { start: 120, end: 240 },
      { start: 240, end: 480 },
      { start: 480, end: 720 },
    ])
  })

  it('begins a little before the playhead, for what is being said has begun', () => {
    const [first] = take(createCellPlan({ duration: hour, playhead: 1000 }), 1000, 1)
    expect(first).toEqual({ start: 980, end: 980 + cellLength })
  })

  it('works outwards, forwards sooner than backwards', () => {
    const order = take(createCellPlan({ duration: hour, playhead: 1800 }), 1800, 5)
    const isBehind = order.map(({ start }) => start < 1700)
    // Here, next, then five cells ahead before the nearest ones behind.
    expect(isBehind).toEqual([false, false, false, true, false])
  })

  it('goes where the listener went', () => {
    const plan = createCellPlan({ duration: hour, playhead: 0 })
    take(plan, 0, 2)
    const [next] = take(plan, 3000, 1)
    expect(next?.start).toBeLessThanOrEqual(3000)
    expect(next?.end).toBeGreaterThan(3000)
    expect((next?.end ?? 0) - (next?.start ?? 0)).toBe(cellLength)
  })

  test.prop([
    fc.double({ min: 0, max: 30_000, noNaN: true }),
    fc.double({ min: 0, max: 40_000, noNaN: true }),
    fc.array(fc.double({ min: 0, max: 40_000, noNaN: true }), { minLength: 1, maxLength: 5 }),
  ])('does every second once, wherever the listener goes', (duration, playhead, places) => {
    const plan = createCellPlan({ duration, playhead })
    const ranges: TimeRange[] = []
    for (let turn = 0; ; turn++) {
      const range = plan.take(places[turn % places.length]!)
      if (!range) break
      ranges.push(range)
      expect(plan.isDone).toBe(false)
      plan.finish(range, Math.min(duration, range.end))
    }
    expect(plan.isDone).toBe(true)
    ranges.sort((a, b) => a.start - b.start)
    expect(ranges[0]?.start).toBe(0)
    expect(ranges.at(-1)?.end).toBe(Number.POSITIVE_INFINITY)
    for (let i = 1; i < ranges.length; i++) expect(ranges[i]?.start).toBe(ranges[i - 1]?.end)
    expect(ranges.every(({ start }) => Number.isInteger(start))).toBe(true)
  })

  it('says what has been done around a time', () => {
    const plan = createCellPlan({ duration: 500, playhead: 0 })
    const [a, b, c] = take(plan, 0, 3)
    expect(plan.doneAround(10)).toBeNull()
    plan.finish(a!, 120)
    plan.finish(c!, 510)
    expect(plan.doneAround(10)).toEqual({ start: 0, end: 120 })
    expect(plan.doneAround(130)).toBeNull()
    plan.finish(b!, 240)
    expect(plan.doneAround(300)).toEqual({ start: 0, end: 510 })
    expect(plan.total).toBe(510)
    expect(plan.done).toBe(510)
  })

  it('gives up what lies behind the end of the sound, when the file is shorter than it says', () => {
    const plan = createCellPlan({ duration: 100 * hour, playhead: 0 })
    const [first, second] = take(plan, 0, 2)
    plan.finish(first!, 40)
    plan.finish(second!, 40)
    expect(plan.isDone).toBe(true)
  })

  it('makes one range of a length that is not known', () => {
    const plan = createCellPlan({ duration: 0, playhead: 700 })
    expect(plan.take(700)).toEqual({ start: 0, end: Number.POSITIVE_INFINITY })
    expect(plan.take(700)).toBeNull()
  })
})

function take(plan: ReturnType<typeof createCellPlan>, playhead: number, count: number): TimeRange[] {
  return Array.from({ length: count }, () => plan.take(playhead)).filter((range) => range !== null)
}
