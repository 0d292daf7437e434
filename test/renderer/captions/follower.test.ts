import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { restingOffset, scrollTunables } from '../../../renderer/captions/caption-scroll'
import { createFollower } from '../../../renderer/captions/follower'

const height = 600

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
})
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

  it('turns to a new target half way without going back', () => {
    const { follower, offset, rest, list } = setup({ openAt: 40 })
    follower.activate(41, 'played')
    vi.advanceTimersByTime(100)
    follower.activate(42, 'played')
    const places = list.places.splice(0)
    vi.advanceTimersByTime(600)
    places.push(...list.places)
    expect(places.length).toBeGreaterThan(10)
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

/** A follower on a list of 100 rows of 120 pixels, with a hand to scroll it. */
function setup({ openAt, wantsStillness = false }: { openAt?: number; wantsStillness?: boolean } = {}) {
  const heights: number[] = new Array(100).fill(120)
  const places: number[] = []
  let offset = 0
  let held = false
  const list = {
    heights,
    /** Where the follower has put the list. */
    places,
    offset: () => offset,
    height: () => height,
    row(index: number) {
      const start = heights.slice(0, index).reduce((sum, each) => sum + each, 228)
      return { start, size: heights[index] ?? 0 }
    },
    scrollTo(to: number) {
      if (to === offset) return
      offset = to
      places.push(to)
    },
    jumpTo: (to: number) => list.scrollTo(to),
    setHeld: (isHeld: boolean) => {
      expect(isHeld).toBe(!held)
      held = isHeld
    },
  }
  const told = { following: [] as boolean[], directions: [] as string[] }
  const follower = createFollower({
    list,
    wantsStillness: () => wantsStillness,
    onFollowingChange: (isFollowing) => told.following.push(isFollowing),
    onDirection: (direction) => told.directions.push(direction),
  })
  const hand = {
    scrollBy(by: number) {
      follower.takeHand()
      offset += by
      follower.scrolled()
    },
    off: () => follower.releaseHand(),
  }
  if (openAt !== undefined) follower.activate(openAt, 'opened')
  return {
    follower,
    list,
    told,
    hand,
    offset: () => offset,
    rest: (index: number) => restingOffset(list.row(index), height, 0),
  }
}
