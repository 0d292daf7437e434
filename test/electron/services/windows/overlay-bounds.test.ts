import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  dragged,
  nudged,
  smallestOverlay,
  usualOverlayBounds,
} from '../../../../electron/services/windows/overlay-bounds'
import { overlayHandles } from '../../../../shared/ipc/overlay-channels'

const from = { x: 100, y: 200, width: 800, height: 200 }

describe('an overlay dragged by 50 to the right and 30 down', () => {
  it.each([
    ['all', { x: 150, y: 230, width: 800, height: 200 }],
    ['right', { x: 100, y: 200, width: 850, height: 200 }],
    ['left', { x: 150, y: 200, width: 750, height: 200 }],
    ['bottom', { x: 100, y: 200, width: 800, height: 230 }],
    ['top', { x: 100, y: 230, width: 800, height: 170 }],
    ['top-left', { x: 150, y: 230, width: 750, height: 170 }],
    ['bottom-right', { x: 100, y: 200, width: 850, height: 230 }],
  ] as const)('by %s', (handle, expected) => {
    expect(dragged(from, handle, 50, 30)).toEqual(expected)
  })

  test.prop([
    fc.constantFrom(...overlayHandles),
    fc.integer({ min: -3000, max: 3000 }),
    fc.integer({ min: -3000, max: 3000 }),
  ])('never becomes too small, and moves no edge that is not held', (handle, dx, dy) => {
    const to = dragged(from, handle, dx, dy)
    expect(to.width).toBeGreaterThanOrEqual(smallestOverlay.width)
    expect(to.height).toBeGreaterThanOrEqual(smallestOverlay.height)
    if (handle === 'all') return
    if (!handle.includes('left')) expect(to.x).toBe(from.x)
    if (!handle.includes('top')) expect(to.y).toBe(from.y)
    if (!handle.includes('right')) expect(to.x + to.width).toBe(from.x + from.width)
    if (!handle.includes('bottom')) expect(to.y + to.height).toBe(from.y + from.height)
  })
})

describe('the arrow keys', () => {
  it('make it wider on both sides', () => {
    expect(nudged(from, 'size', 16, 0)).toEqual({ x: 92, y: 200, width: 816, height: 200 })
  })
})

describe('the usual place', () => {
  it.each([
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: -800, y: 40, width: 800, height: 560 },
    { x: 0, y: 0, width: 300, height: 90 },
  ])('is within the screen %j', (area) => {
    const { x, y, width, height } = usualOverlayBounds(area)
    expect(x).toBeGreaterThanOrEqual(area.x)
    expect(x + width).toBeLessThanOrEqual(area.x + area.width)
    expect(y).toBeGreaterThanOrEqual(area.y)
    expect(y + height).toBeLessThanOrEqual(area.y + area.height)
  })
})
