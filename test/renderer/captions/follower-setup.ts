import { expect, vi } from 'vitest'
import { restingOffset } from '../../../renderer/captions/caption-scroll'
import { createFollower } from '../../../renderer/captions/follower'

export const height = 600

/** Frames come when the test lets time pass. */
export function stopFrames() {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] })
}

/** A follower on a list of 100 rows of 120 pixels, with a hand to scroll it. */
export function setup({ openAt, wantsStillness = false }: { openAt?: number; wantsStillness?: boolean } = {}) {
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
    /** The browser has scrolled before the page is told of the wheel, as it may when it is busy. */
    lateScrollBy(by: number) {
      offset += by
      follower.takeHand()
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
