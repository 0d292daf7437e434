import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scrollTunables } from '../../../renderer/captions/caption-scroll'
import { height, setup, stopFrames } from './follower-setup'

beforeEach(stopFrames)
afterEach(() => {
  vi.useRealTimers()
})

describe('the listener scrolls', () => {
  it('leaves only when the active row is out of view', () => {
    const { follower, told, hand } = setup({ openAt: 40 })
    hand.scrollBy(-100)
    expect(told.following).toEqual([])
    hand.scrollBy(-900)
    expect(told.following).toEqual([false])
    expect(follower.isFollowing()).toBe(false)
    expect(told.directions.at(-1)).toBe('down')
  })

  it('finds a nudge respected until the next row becomes active', () => {
    const { follower, offset, rest, hand } = setup({ openAt: 40 })
    hand.scrollBy(80)
    hand.off()
    vi.advanceTimersByTime(1000)
    follower.remeasured()
    expect(offset()).toBe(rest(40) + 80)
    follower.activate(41, 'played')
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(41))
  })

  it.each([80, 900])('is not put back when the wheel is told late, after the list has scrolled by %i', (by) => {
    const { offset, rest, hand, told } = setup({ openAt: 40 })
    hand.lateScrollBy(by)
    hand.off()
    vi.advanceTimersByTime(1000)
    expect(offset()).toBe(rest(40) + by)
    expect(told.following).toEqual(by > 600 ? [false] : [])
  })

  it('is never moved while the hand is on the list, and caught up with after', () => {
    const { follower, offset, rest, hand } = setup({ openAt: 40 })
    hand.scrollBy(40)
    const before = offset()
    follower.activate(41, 'played')
    vi.advanceTimersByTime(500)
    expect(offset()).toBe(before)
    hand.off()
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(41))
  })

  it('stops a move by taking hold, and a hold without scrolling lets it go on', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.activate(41, 'played')
    vi.advanceTimersByTime(60)
    follower.takeHand()
    const stopped = offset()
    // The scroll event of the move's last frame comes late; it is not the listener's.
    follower.scrolled()
    vi.advanceTimersByTime(500)
    expect(offset()).toBe(stopped)
    follower.releaseHand()
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(41))
  })

  it('does not leave by a late scroll event of the program, even with the active row out of view', () => {
    const { follower, told } = setup({ openAt: 40 })
    follower.activate(44, 'played')
    vi.advanceTimersByTime(20)
    follower.takeHand()
    follower.scrolled()
    expect(told.following).toEqual([])
  })

  it('away, is not moved by anything', () => {
    const { follower, offset, list, hand } = setup({ openAt: 40 })
    hand.scrollBy(5000)
    hand.off()
    const before = offset()
    list.places.length = 0
    for (let index = 41; index < 50; index++) follower.activate(index, 'played')
    follower.setProgress(0.7)
    list.heights[3] = 700
    follower.remeasured()
    follower.relaid()
    vi.advanceTimersByTime(2000)
    expect(offset()).toBe(before)
    expect(list.places).toEqual([])
  })

  it('is told the other way once the voice has passed', () => {
    const { follower, told, hand } = setup({ openAt: 40 })
    hand.scrollBy(1500)
    hand.off()
    expect(told.directions.at(-1)).toBe('up')
    follower.activate(70, 'played')
    expect(told.directions.at(-1)).toBe('down')
  })

  it('is followed again after bringing the active row back, without a move', () => {
    const { told, offset, rest, hand } = setup({ openAt: 40 })
    hand.scrollBy(2000)
    hand.off()
    hand.scrollBy(-1950)
    expect(told.following).toEqual([false])
    hand.off()
    expect(told.following).toEqual([false, true])
    vi.advanceTimersByTime(500)
    expect(offset()).toBe(rest(40) + 50)
  })

  it('stays away when the voice walks into view by itself', () => {
    const { follower, told, offset, hand, list } = setup({ openAt: 40 })
    hand.scrollBy(list.row(50).start - list.row(40).start)
    hand.off()
    const before = offset()
    for (let index = 41; index <= 52; index++) follower.activate(index, 'played')
    vi.advanceTimersByTime(1000)
    expect(told.following).toEqual([false])
    expect(offset()).toBe(before)
  })
})

describe('asked to follow', () => {
  it('comes back from anywhere and says nothing: whoever asked knows', () => {
    const { follower, told, offset, rest, hand } = setup({ openAt: 40 })
    hand.scrollBy(5000)
    hand.off()
    follower.follow()
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(40))
    expect(told.following).toEqual([false])
    expect(follower.isFollowing()).toBe(true)
  })

  it('does not wait for the hand: a click is made with it', () => {
    const { follower, offset, rest } = setup({ openAt: 40 })
    follower.takeHand()
    follower.activate(42, 'played')
    follower.follow()
    vi.advanceTimersByTime(600)
    expect(offset()).toBe(rest(42))
  })
})

describe('the keyboard goes through the rows', () => {
  it('and does not lose the voice while both are in view', () => {
    const { follower, told, offset, rest } = setup({ openAt: 40 })
    follower.reveal(41)
    expect(offset()).toBe(rest(40))
    expect(told.following).toEqual([])
  })

  it('and leaves following when the active row has gone out of view', () => {
    const { follower, told, list, offset } = setup({ openAt: 40 })
    for (let index = 41; index < 60; index++) follower.reveal(index)
    expect(told.following).toEqual([false])
    expect(list.row(59).start + 120 - offset()).toBeCloseTo(height * scrollTunables.readableTo)
  })
})
