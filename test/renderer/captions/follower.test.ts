import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restingOffset } from '../../../renderer/captions/caption-scroll'
import { height, setup, stopFrames } from './follower-setup'

beforeEach(stopFrames)
afterEach(() => {
  vi.useRealTimers()
})

describe('following', () => {
  it('opens at the active row at once', () => {
    const { follower, offset, rest } = setup()
    follower.activate(40, 'opened')
    expect(offset()).toBe(rest(40))
  })

  it('takes the first row for the active one before anything is spoken', () => {
    const { follower, offset, rest } = setup()
    follower.activate(-1, 'opened')
    expect(offset()).toBe(rest(0))
  })

  it('glides to the next row, arrives within 450 ms and stays', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.activate(41, 'played')
    expect(offset()).toBeCloseTo(rest(40))
    vi.advanceTimersByTime(100)
    expect(offset()).toBeGreaterThan(rest(40))
    expect(offset()).toBeLessThan(rest(41))
    vi.advanceTimersByTime(350)
    expect(offset()).toBe(rest(41))
    expect(vi.getTimerCount()).toBe(0)
  })

  it('turns to a new target half way without going back or losing speed', () => {
    const { follower, offset, rest, list } = setup({ openAt: 40 })
    follower.activate(41, 'played')
    vi.advanceTimersByTime(100)
    follower.activate(42, 'played')
    const before = list.places.splice(0)
    vi.advanceTimersByTime(600)
    const places = [...before, ...list.places]
    expect(places.length).toBeGreaterThan(10)
    const speedAt = (index: number) => places[index]! - places[index - 1]!
    expect(speedAt(before.length)).toBeGreaterThan(speedAt(before.length - 1))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(offset()).toBe(rest(42))
  })

  it('is there at once when the row is more than five away', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.activate(46, 'played')
    expect(offset()).toBe(rest(46))
  })

  it('never glides for those who want stillness', () => {
    const { follower, offset, rest } = setup({ openAt: 40, wantsStillness: true })
    follower.activate(41, 'played')
    expect(offset()).toBe(rest(41))
  })

  it('keeps the active row in place when rows above it turn out taller', () => {
    const { follower, offset, rest, list } = setup({ openAt: 40 })
    const before = list.row(40).start - offset()
    list.heights[10] = 500
    follower.remeasured()
    expect(offset()).toBe(rest(40))
    expect(list.row(40).start - offset()).toBe(before)
  })

  it('lands where the row really is when heights change during the move', () => {
    const { follower, offset, rest, list } = setup({ openAt: 40 })
    follower.activate(42, 'played')
    vi.advanceTimersByTime(80)
    list.heights[41] = 333
    list.heights[3] = 50
    follower.remeasured()
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(42))
  })

  it('moves through a row taller than the window as it is spoken', () => {
    const { follower, offset, list } = setup({ openAt: 40 })
    list.heights[41] = 1500
    follower.activate(41, 'played')
    vi.advanceTimersByTime(600)
    const top = offset()
    follower.setProgress(0.5)
    vi.advanceTimersByTime(600)
    expect(offset()).toBeGreaterThan(top + 300)
    follower.setProgress(1)
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(restingOffset(list.row(41), height, 1))
  })

  it('stands still in a row that fits, however far it is spoken', () => {
    const { follower, list } = setup({ openAt: 40 })
    list.places.length = 0
    for (let progress = 0; progress <= 1; progress += 0.01) follower.setProgress(progress)
    vi.advanceTimersByTime(500)
    expect(list.places).toEqual([])
  })

  it('is at its place at once after a new layout', () => {
    const { follower, offset, rest, list } = setup({ openAt: 40 })
    list.heights.fill(77)
    follower.relaid()
    expect(offset()).toBe(rest(40))
  })
})

describe('better times', () => {
  it('do not move the list while the right row is in view', () => {
    const { follower, offset, list } = setup({ openAt: 40 })
    const before = offset()
    list.places.length = 0
    follower.activate(41, 'retimed')
    vi.advanceTimersByTime(500)
    expect(offset()).toBe(before)
    expect(list.places).toEqual([])
  })

  it('and the next row is followed again', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.activate(41, 'retimed')
    follower.activate(42, 'played')
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(42))
  })

  it('move the list when the right row could not be seen', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.activate(60, 'retimed')
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(60))
  })
})
