import { describe, expect, it } from 'vitest'
import { fittingShare, smallestPixels, smallestShare } from '../../../renderer/overlay/fit'

/** Whether text has room, for a window in which it does up to this share; and how often that was asked. */
function roomUpTo(most: number) {
  const asked: number[] = []
  return { asked, hasRoom: (share: number) => asked.push(share) > 0 && share <= most }
}

describe('the size of text in the overlay', () => {
  it('is the chosen one where there is room, found at the first try', () => {
    const { asked, hasRoom } = roomUpTo(3)
    expect(fittingShare(30, hasRoom)).toBe(1)
    expect(asked).toEqual([1])
  })

  it.each([0.9, 0.613, 0.45])('is the largest that has room (%d of the chosen one)', (most) => {
    const { asked, hasRoom } = roomUpTo(most)
    const share = fittingShare(60, hasRoom)
    expect(share).toBeLessThanOrEqual(most)
    expect(share).toBeGreaterThan(most - 0.01)
    expect(asked.length).toBeLessThan(10)
  })

  it('never falls below what can be read', () => {
    expect(fittingShare(80, roomUpTo(0).hasRoom)).toBe(smallestShare)
    expect(fittingShare(16, roomUpTo(0).hasRoom) * 16).toBeCloseTo(smallestPixels)
    expect(fittingShare(8, roomUpTo(0).hasRoom)).toBe(1)
  })
})
