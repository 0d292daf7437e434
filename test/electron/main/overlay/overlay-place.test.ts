import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { screen } from '../../../support/fake-electron'
import { openOverlay } from './overlay-setup'

const laptop = { x: 0, y: 25, width: 1440, height: 860 }
const beside = { x: 1440, y: 0, width: 1920, height: 1040 }

beforeEach(() => {
  vi.useFakeTimers()
  screen.workAreas = [laptop, beside]
  screen.pointer = { x: 0, y: 0 }
})
afterEach(() => {
  vi.useRealTimers()
})

function shown() {
  const overlay = openOverlay({ showsOverlay: true })
  overlay.hear({ isPlaying: true, segment: 0 })
  overlay.load()
  return overlay
}

/** Drags by a handle from where the pointer is. */
function drag(overlay: ReturnType<typeof shown>, handle: string, dx: number, dy: number): void {
  const { x, y } = screen.pointer
  overlay.call('overlay:drag', 'begin', handle)
  screen.pointer = { x: x + dx / 2, y: y + dy / 2 }
  overlay.call('overlay:drag', 'go', handle)
  screen.pointer = { x: x + dx, y: y + dy }
  overlay.call('overlay:drag', 'go', handle)
  overlay.call('overlay:drag', 'end', handle)
}

describe('the place of the overlay', () => {
  it('is at its first time low on the primary screen, in the middle', () => {
    const { bounds } = shown().window
    expect(bounds.x + bounds.width / 2).toBeCloseTo(720, 0)
    expect(bounds.y).toBeGreaterThan(600)
    expect(bounds.y + bounds.height).toBeLessThan(laptop.y + laptop.height)
  })

  it('follows the pointer that holds it, and is kept for the screen it is left on', () => {
    const overlay = shown()
    const before = overlay.window.bounds
    drag(overlay, 'all', 1500, -200)
    expect(overlay.window.bounds).toEqual({ ...before, x: before.x + 1500, y: before.y - 200 })
    expect([...overlay.kept.keys()]).toEqual(['1 1920x1040'])
  })

  it('comes back by itself from beyond all screens', () => {
    const overlay = shown()
    drag(overlay, 'all', -3000, 300)
    const { y, height } = overlay.window.bounds
    expect(y + height).toBeLessThanOrEqual(laptop.y + laptop.height)
  })

  it('follows no pointer that does not hold it', () => {
    const overlay = shown()
    const before = overlay.window.bounds
    overlay.call('overlay:drag', 'go', 'all')
    overlay.call('overlay:drag', 'end', 'all')
    expect(overlay.window.bounds).toEqual(before)
  })

  it('is another on each screen: where one is gone, it is as it was on the other', () => {
    const overlay = shown()
    drag(overlay, 'all', 10, -300)
    const onLaptop = overlay.window.bounds
    drag(overlay, 'all', 1500, 0)
    const onOther = overlay.window.bounds
    screen.workAreas = [laptop]
    screen.emit('display-removed')
    vi.advanceTimersByTime(1000)
    expect(overlay.window.bounds).toEqual(onLaptop)
    screen.workAreas = [laptop, beside]
    vi.advanceTimersByTime(1000)
    screen.emit('display-added')
    vi.advanceTimersByTime(1000)
    expect(overlay.window.bounds).toEqual(onOther)
  })

  it('where Diglot put it is not kept as if the listener had', () => {
    const overlay = shown()
    drag(overlay, 'all', 1500, 0)
    screen.workAreas = [laptop]
    screen.emit('display-removed')
    vi.advanceTimersByTime(3000)
    expect([...overlay.kept.keys()]).toEqual(['1 1920x1040'])
  })

  it('is moved and made larger by the arrow keys, and kept when they rest', () => {
    const overlay = shown()
    const before = overlay.window.bounds
    overlay.call('overlay:nudge', { part: 'place', x: -16, y: 0 })
    overlay.call('overlay:nudge', { part: 'size', x: 16, y: 0 })
    expect(overlay.window.bounds).toEqual({ ...before, x: before.x - 24, width: before.width + 16 })
    expect(overlay.kept.size).toBe(0)
    vi.advanceTimersByTime(700)
    expect(overlay.kept.size).toBe(1)
  })

  it('is kept though it is closed before it came to rest', () => {
    const overlay = shown()
    overlay.call('overlay:nudge', { part: 'place', x: -16, y: 0 })
    overlay.closePlayer()
    expect(overlay.kept.size).toBe(1)
  })
})
