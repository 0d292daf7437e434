import { describe, expect, it } from 'vitest'
import { loopBetween, moveLoopEnd, snapToBorder } from '../../../renderer/waveform/drag-loop'
import { drillTunables } from '../../../shared/drills/tunables'
import { makeTimeline } from '../../support/make-episode'

const { shortestLoop } = drillTunables

describe('a loop drawn over a bar', () => {
  it.each([
    [10, 20, { start: 10, end: 20 }],
    [20, 10, { start: 10, end: 20 }],
    [-5, 120, { start: 0, end: 100 }],
    [10, 10.1, null],
  ])('from %d s to %d s of 100', (from, to, expected) => {
    expect(loopBetween(from, to, 100)).toEqual(expected)
  })

  it('has ends that can be moved up to each other and to the ends of the track', () => {
    const loop = { start: 10, end: 20 }
    expect(moveLoopEnd(loop, 'start', 15, 100)).toEqual({ start: 15, end: 20 })
    expect(moveLoopEnd(loop, 'start', 40, 100)).toEqual({ start: 20 - shortestLoop, end: 20 })
    expect(moveLoopEnd(loop, 'start', -3, 100)).toEqual({ start: 0, end: 20 })
    expect(moveLoopEnd(loop, 'end', 5, 100)).toEqual({ start: 10, end: 10 + shortestLoop })
    expect(moveLoopEnd(loop, 'end', 500, 100)).toEqual({ start: 10, end: 100 })
  })
})

describe('drawn to the borders of lines (at 0, 10, 20, 30, 40 s)', () => {
  it.each([
    [18.5, 2, 20],
    [21.5, 2, 20],
    [15, 2, 15],
    [39, 3, 40],
    [-1, 2, 0],
  ])('%d s within %d s: %d', (time, reach, expected) => {
    expect(snapToBorder(makeTimeline(40), time, reach)).toBe(expected)
  })
})
