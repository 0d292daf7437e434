import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Follower } from '../../../renderer/captions/follower'
import { listenForHand } from '../../../renderer/captions/listen-for-hand'

let calls: string[]
let scroller: HTMLElement
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  calls = []
  scroller = document.body.appendChild(document.createElement('div'))
  const follower = {
    takeHand: () => calls.push('on'),
    releaseHand: () => calls.push('off'),
    scrolled: () => calls.push('scrolled'),
  } as unknown as Follower
  stop = listenForHand(scroller, follower)
})
afterEach(() => {
  stop()
  scroller.remove()
  vi.useRealTimers()
})

const scroll = () => scroller.dispatchEvent(new Event('scroll'))

describe('the wheel', () => {
  it('is a hand until the list has been at rest for 150 ms', () => {
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }))
    for (let frame = 0; frame < 30; frame++) {
      vi.advanceTimersByTime(100)
      scroll()
    }
    expect(calls.filter((call) => call !== 'scrolled')).toEqual(['on'])
    vi.advanceTimersByTime(150)
    expect(calls.at(-1)).toBe('off')
  })

  it.for([{ deltaY: 100, ctrlKey: true }, { deltaX: 100 }])('is not one for %o', (init) => {
    // The test's document does not take modifier keys from a wheel event's options.
    const event = new WheelEvent('wheel', init)
    Object.defineProperty(event, 'ctrlKey', { value: 'ctrlKey' in init })
    scroller.dispatchEvent(event)
    expect(calls).toEqual([])
  })
})

describe('a button or finger', () => {
  it.for([
    ['pointerdown', 'pointerup'],
    ['touchstart', 'touchend'],
    ['pointerdown', 'blur'],
  ] as const)('holds from %s to %s, however long, and a click does not wait', ([down, up]) => {
    scroller.dispatchEvent(new Event(down, { bubbles: true }))
    vi.advanceTimersByTime(5000)
    expect(calls).toEqual(['on'])
    window.dispatchEvent(new Event(up))
    expect(calls).toEqual(['on', 'off'])
  })

  it('that has dragged the list lets it come to rest', () => {
    scroller.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    scroll()
    vi.advanceTimersByTime(1000)
    window.dispatchEvent(new Event('pointerup'))
    expect(calls).toEqual(['on', 'scrolled'])
    vi.advanceTimersByTime(150)
    expect(calls).toEqual(['on', 'scrolled', 'off'])
  })

  it('whose release nobody reported is off with the next move without a button', () => {
    scroller.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    window.dispatchEvent(new PointerEvent('pointermove', { buttons: 1 }))
    expect(calls).toEqual(['on'])
    window.dispatchEvent(new PointerEvent('pointermove', { buttons: 0 }))
    expect(calls).toEqual(['on', 'off'])
  })

  it('outside the list is none', () => {
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    window.dispatchEvent(new Event('pointerup'))
    expect(calls).toEqual([])
  })
})

describe('keys', () => {
  it.for(['PageUp', 'PageDown'])('%s scrolls, wherever the focus is', (key) => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key }))
    vi.advanceTimersByTime(150)
    expect(calls).toEqual(['on', 'off'])
  })

  it.for(['ArrowDown', 'Home', 'End', ' '])('%s belongs to the player', (key) => {
    scroller.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(calls).toEqual([])
  })
})

it('hears nothing any more once it is stopped', () => {
  scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 1 }))
  calls.length = 0
  stop()
  scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 1 }))
  scroll()
  vi.advanceTimersByTime(1000)
  expect(calls).toEqual([])
})
