import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dragLines } from '../../../renderer/captions/drag-lines'
import type { LineRange } from '../../../renderer/store/hand-slice'

let list: HTMLElement
let chosen: (LineRange | null)[]
let finished: LineRange[]
let frame: FrameRequestCallback | undefined

/** Ten lines of a hundred pixels in a window of six hundred, which is scrolled by `scrollTop`. */
beforeEach(() => {
  document.body.innerHTML = Array.from({ length: 10 }, (_, i) => `<li data-segment="${i}"></li>`).join('')
  list = document.body
  list.scrollTop = 0
  list.getBoundingClientRect = () => new DOMRect(0, 0, 700, 600)
  for (const [i, row] of list.querySelectorAll('li').entries()) {
    row.getBoundingClientRect = () => new DOMRect(0, i * 100 - list.scrollTop, 700, 100)
  }
  chosen = []
  finished = []
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frame = callback
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {
    frame = undefined
  })
})
afterEach(() => {
  pointer('pointerup', 0, { buttons: 0 })
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

function press(from: number, y = from * 100 + 50) {
  return dragLines({
    list,
    from,
    at: { x: 100, y, pointerId: 1 },
    choose: (lines) => chosen.push(lines),
    finish: (lines) => finished.push(lines),
  })
}

function pointer(type: string, y: number, init: PointerEventInit = {}) {
  window.dispatchEvent(new PointerEvent(type, { clientX: 100, clientY: y, pointerId: 1, buttons: 1, ...init }))
}

describe('drawing over lines', () => {
  it('takes up every line from the first to the one under the pointer, either way', () => {
    const hasDrawn = press(3)
    for (const y of [360, 460, 560, 250]) pointer('pointermove', y)
    pointer('pointerup', 250, { buttons: 0 })
    expect(chosen).toEqual([
      { first: 3, last: 4 },
      { first: 3, last: 5 },
      { first: 2, last: 3 },
    ])
    expect(finished).toEqual([{ first: 2, last: 3 }])
    expect(hasDrawn()).toBe(true)
    expect(list.hasAttribute('data-drawing')).toBe(false)
  })

  it('is marking text as long as it stays in its line, or slips just over the end of it', () => {
    const hasDrawn = press(3)
    for (const y of [310, 390, 410, 414]) pointer('pointermove', y)
    pointer('pointerup', 414, { buttons: 0 })
    expect(hasDrawn()).toBe(false)
    expect(chosen).toEqual([])
    expect(finished).toEqual([])
  })

  it('once begun, may come back to its first line', () => {
    press(3)
    for (const y of [460, 350]) pointer('pointermove', y)
    pointer('pointerup', 350, { buttons: 0 })
    expect(finished).toEqual([{ first: 3, last: 3 }])
  })

  it('lets go of the text that was marked on the way', () => {
    const removed = vi.spyOn(Selection.prototype, 'removeAllRanges')
    press(3)
    pointer('pointermove', 360)
    expect(removed).not.toHaveBeenCalled()
    pointer('pointermove', 460)
    expect(removed).toHaveBeenCalled()
    removed.mockRestore()
  })

  it.each([
    ['Escape', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))],
    ['a pointer that was taken away', () => pointer('pointercancel', 460)],
    ['a button that went up unseen', () => pointer('pointermove', 460, { buttons: 0 })],
    ['another window', () => window.dispatchEvent(new Event('blur'))],
  ])('is called off by %s', (_what, callOff) => {
    press(3)
    pointer('pointermove', 460)
    callOff()
    pointer('pointermove', 560)
    pointer('pointerup', 560, { buttons: 0 })
    expect(chosen).toEqual([{ first: 3, last: 4 }, null])
    expect(finished).toEqual([])
    expect(frame).toBeUndefined()
  })

  it('leaves Escape to others before it has begun', () => {
    press(3)
    const pressed = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true })
    window.dispatchEvent(pressed)
    expect(pressed.defaultPrevented).toBe(false)
  })

  it('scrolls at the edge, faster beyond it, and takes up what comes', () => {
    press(3)
    pointer('pointermove', 560)
    const begin = performance.now()
    for (let i = 1; i <= 20; i++) frame?.(begin + i * 50)
    const atEdge = list.scrollTop
    expect(atEdge).toBeGreaterThan(0)
    pointer('pointermove', 800)
    for (let i = 21; i <= 40; i++) frame?.(begin + i * 50)
    expect(list.scrollTop - atEdge).toBeGreaterThan(atEdge)
    expect(chosen.at(-1)).toEqual({ first: 3, last: 9 })
  })

  it('does not mind another finger', () => {
    press(3)
    pointer('pointermove', 560, { pointerId: 2 })
    expect(chosen).toEqual([])
  })
})
