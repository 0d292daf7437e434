import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { CloseUp } from '../../../renderer/waveform/close-up/close-up'
import type { Cue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
const width = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientWidth')
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
  if (width) Object.defineProperty(HTMLElement.prototype, 'clientWidth', width)
  else Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth')
})

describe('the close-up of ten thousand lines', () => {
  it('shows those around the voice, numbered, with their words', () => {
    const { at } = show()
    at(20_000)
    const shown = lines()
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.length).toBeLessThan(25)
    expect(shown).toContain(5000)
    expect(line(5000).textContent).toBe('5001Line 5000')
    expect(line(5000).querySelector('[lang="en"]')).toBeTruthy()
  })

  it('marks the active line, and the weak ones', () => {
    const { at } = show()
    at(20_000)
    act(() => useStore.getState().setActiveCue(5000))
    expect(document.querySelectorAll('[data-active]').length).toBe(1)
    expect(line(5000).dataset.active).toBe('true')
    expect(line(5001).dataset.weak).toBeUndefined()
    expect(line(5005).dataset.weak).toBe('true')
  })

  it('renders nothing while the voice goes on within a tile, and other lines in the next ones', () => {
    const { at } = show()
    at(20_000)
    const before = line(5000)
    let changes = 0
    const observer = new MutationObserver((records) => {
      changes += records.filter(({ type }) => type === 'childList').length
    })
    observer.observe(document.body, { childList: true, subtree: true })
    for (let i = 1; i <= 9; i++) at(20_000 + i / 60)
    changes += observer.takeRecords().filter(({ type }) => type === 'childList').length
    expect(changes).toBe(0)
    expect(line(5000)).toBe(before)
    at(20_200)
    observer.disconnect()
    expect(lines()).toContain(5050)
    expect(lines()).not.toContain(5000)
  })

  it('goes where it is clicked, and to the beginning of a line whose words are clicked', () => {
    const { at, asked, box } = show()
    at(20_000)
    asked.length = 0
    press(box, box, 600)
    // 600 of 1200 pixels: fifteen seconds into a window that began 10.5 s before the voice.
    expect(asked).toEqual([['seek', 20_004.5]])
    asked.length = 0
    press(box, line(5002).querySelector('[data-label]')!, 700)
    expect(asked).toEqual([['seek', 20_008]])
  })

  it('stands still under a drag, which Escape takes back', () => {
    const { at, asked, box } = show()
    at(20_000)
    asked.length = 0
    fireEvent.pointerDown(box, { button: 0, clientX: 600, pointerId: 1 })
    fireEvent.pointerMove(box, { clientX: 900, pointerId: 1 })
    const strip = box.firstElementChild as HTMLElement
    const before = strip.style.transform
    at(20_005)
    expect(strip.style.transform).toBe(before)
    fireEvent.keyDown(window, { key: 'Escape' })
    fireEvent.pointerUp(box, { clientX: 900, pointerId: 1 })
    expect(asked).toEqual([])
  })

  it('shows what is said under the pointer', () => {
    const { at, box } = show()
    at(20_000)
    fireEvent.pointerMove(box, { clientX: 600 })
    expect(screen.getByTestId('seek-preview').textContent).toContain('Line 5001')
    fireEvent.pointerLeave(box)
    expect(screen.queryByTestId('seek-preview')).toBeNull()
  })
})

/** Lines of four seconds, every fifth of them weak, in a close-up 1200 pixels wide. */
function show() {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 })
  Element.prototype.setPointerCapture ??= () => {}
  const count = 10_000
  const segments: Segment[] = Array.from({ length: count }, (_, i) => ({ texts: { en: `Line ${i}` }, line: i + 1 }))
  const cues = segments.map(
    (_, i): Cue => ({
      source: 'aligned',
      start: 4 * i,
      end: 4 * i + 4,
      confidence: i % 5 === 0 && i !== 5000 ? 0.2 : 1,
    }),
  )
  const made = makeEpisode()
  const app = makeApp()
  end = app.end
  useStore.getState().setEpisode({
    ...made,
    track: { ...made.track!, duration: 4 * count },
    text: { ...made.text!, transcript: { languages: ['en'], segments, notes: [] } },
    timeline: { duration: 4 * count, spoken: 'en', cues },
  })
  useStore.getState().reportPlayer({ duration: 4 * count })
  app.showPart(<CloseUp />)
  const box = screen.getByTestId('close-up').firstElementChild as HTMLElement
  box.getBoundingClientRect = () => new DOMRect(0, 0, 1200, 76)
  return { ...app, box, at: (time: number) => act(() => app.at(time)) }
}

function press(box: HTMLElement, target: Element, x: number): void {
  fireEvent.pointerDown(target, { button: 0, clientX: x, pointerId: 1, bubbles: true })
  fireEvent.pointerUp(box, { clientX: x, pointerId: 1 })
}

function lines(): number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-line]')].map(({ dataset }) => Number(dataset.line))
}

function line(index: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-line="${index}"]`)
  if (!found) throw new Error(`line ${index} is not shown`)
  return found
}
