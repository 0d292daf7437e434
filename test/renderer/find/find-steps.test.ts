import { describe, expect, it } from 'vitest'
import { hitFrom, stepHit } from '../../../renderer/find/find-steps'

const hits = [3, 8, 20]

describe('the first hit that is shown', () => {
  it.for([
    [0, 0],
    [3, 0],
    [4, 1],
    [20, 2],
    [21, 0],
  ] as const)('when segment %d is read, is hit %d', ([segment, hit]) => expect(hitFrom(hits, segment)).toBe(hit))

  it('is none of none', () => expect(hitFrom([], 5)).toBe(-1))
})

describe('a step', () => {
  it('goes on and back, and round at the ends', () => {
    expect(stepHit(hits, 0, 1, 0)).toBe(1)
    expect(stepHit(hits, 2, 1, 0)).toBe(0)
    expect(stepHit(hits, 1, -1, 0)).toBe(0)
    expect(stepHit(hits, 0, -1, 0)).toBe(2)
  })

  it.for([
    [0, 0, 2],
    [5, 1, 0],
    [8, 1, 0],
    [30, 0, 2],
  ] as const)('from no hit, at segment %d, goes on to %d and back to %d', ([segment, next, previous]) => {
    expect(stepHit(hits, -1, 1, segment)).toBe(next)
    expect(stepHit(hits, -1, -1, segment)).toBe(previous)
  })

  it('goes nowhere without hits', () => {
    expect(stepHit([], -1, 1, 0)).toBe(-1)
  })
})
