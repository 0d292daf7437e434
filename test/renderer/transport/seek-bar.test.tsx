import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { SeekBar } from '../../../renderer/transport/seek-bar'
import type { Episode } from '../../../shared/model/episode'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  cleanup()
  end()
  useStore.setState(initial, true)
})

describe('dragging', () => {
  it('that is given up with Escape leaves the voice where it was', () => {
    const { at, asked } = show()
    at(8)
    fireEvent.pointerDown(bar(), { button: 0, clientX: 80 })
    fireEvent.input(bar(), { target: { value: '30' } })
    const press = fireEvent.keyDown(bar(), { key: 'Escape' })
    expect(press).toBe(false)
    expect(bar().value).toBe('8')
    fireEvent.input(bar(), { target: { value: '33' } })
    fireEvent.pointerUp(bar())
    fireEvent.change(bar(), { target: { value: '33' } })
    expect(asked).toEqual([])
  })

  it('Escape is for the captions while nothing is dragged', () => {
    show()
    expect(fireEvent.keyDown(bar(), { key: 'Escape' })).toBe(true)
  })
})

describe('with Shift held', () => {
  it('draws a loop, its ends at the borders of lines nearby, and goes into it', () => {
    const { at, asked } = show()
    at(38)
    fireEvent.pointerDown(bar(), { button: 0, shiftKey: true, clientX: 103, pointerId: 1 })
    fireEvent.pointerMove(bar(), { clientX: 250, pointerId: 1 })
    expect(loop()).toEqual({ start: 10, end: 25 })
    fireEvent.pointerMove(bar(), { clientX: 297, pointerId: 1 })
    fireEvent.pointerUp(bar(), { pointerId: 1 })
    expect(loop()).toEqual({ start: 10, end: 30 })
    expect(asked).toEqual([['seek', 10]])
  })

  it('a click makes none, and keeps the one that is', () => {
    const { asked } = show()
    act(() => useStore.getState().setLoop({ start: 1, end: 2 }))
    fireEvent.pointerDown(bar(), { button: 0, shiftKey: true, clientX: 250, pointerId: 1 })
    fireEvent.pointerMove(bar(), { clientX: 251, pointerId: 1 })
    fireEvent.pointerUp(bar(), { pointerId: 1 })
    expect(loop()).toEqual({ start: 1, end: 2 })
    expect(asked).toEqual([])
  })

  it('Escape gives the loop of before back', () => {
    show()
    act(() => useStore.getState().setLoop({ start: 1, end: 2 }))
    fireEvent.pointerDown(bar(), { button: 0, shiftKey: true, clientX: 100, pointerId: 1 })
    fireEvent.pointerMove(bar(), { clientX: 250, pointerId: 1 })
    expect(loop()).toEqual({ start: 10, end: 25 })
    fireEvent.keyDown(bar(), { key: 'Escape' })
    expect(loop()).toEqual({ start: 1, end: 2 })
  })
})

describe('the loop', () => {
  it('has two ends that say where they are and move by keys', () => {
    show()
    expect(screen.queryAllByRole('slider').length).toBe(1)
    act(() => useStore.getState().setLoop({ start: 10, end: 20 }))
    const start = screen.getByRole('slider', { name: 'Start of the loop' })
    expect(start.getAttribute('aria-valuetext')).toBe('0:10')
    fireEvent.keyDown(start, { key: 'ArrowRight' })
    expect(loop()?.start).toBeCloseTo(10.1)
    fireEvent.keyDown(screen.getByRole('slider', { name: 'End of the loop' }), { key: 'PageUp' })
    expect(loop()?.end).toBe(21)
  })

  it('has ends that can be dragged, but not past each other', () => {
    show()
    act(() => useStore.getState().setLoop({ start: 10, end: 20 }))
    const handle = screen.getByRole('slider', { name: 'End of the loop' })
    fireEvent.pointerMove(handle, { clientX: 350 })
    expect(loop()).toEqual({ start: 10, end: 20 })
    fireEvent.pointerDown(handle, { button: 0, pointerId: 1 })
    fireEvent.pointerMove(handle, { clientX: 350, pointerId: 1 })
    expect(loop()).toEqual({ start: 10, end: 35 })
    fireEvent.pointerMove(handle, { clientX: 20, pointerId: 1 })
    expect(loop()?.end).toBeCloseTo(10.3)
    fireEvent.pointerUp(handle, { pointerId: 1 })
    fireEvent.pointerMove(handle, { clientX: 350, pointerId: 1 })
    expect(loop()?.end).toBeCloseTo(10.3)
  })
})

describe('the preview', () => {
  it('has the line in each language, the spoken one first, and says that its time is estimated', () => {
    show(makeEpisode('harbour', { timeline: makeTimeline(40, 'zh-Hans') }))
    fireEvent.pointerMove(bar(), { clientX: 250 })
    const preview = screen.getByTestId('seek-preview')
    expect([...preview.querySelectorAll('[lang]')].map((line) => line.getAttribute('lang'))).toEqual(['zh-Hans', 'en'])
    expect(preview.textContent).toContain('time estimated')
  })

  it('says nothing of a line that is certain, and shows none where nobody speaks', () => {
    const cues = makeTimeline(40).cues.map((cue) => ({ ...cue, source: 'aligned' as const, confidence: 1 }))
    const quiet = cues.map((cue) => ({ ...cue, start: 0, end: 5 })).slice(0, 1)
    show(makeEpisode('harbour', { timeline: { duration: 40, spoken: 'en', cues: quiet } }))
    fireEvent.pointerMove(bar(), { clientX: 30 })
    const preview = screen.getByTestId('seek-preview')
    expect(preview.textContent).toContain('The rain had stopped.')
    expect(preview.textContent).not.toMatch(/estimated|uncertain/)
    fireEvent.pointerMove(bar(), { clientX: 250 })
    expect(preview.textContent).toBe('0:25')
  })
})

/** A bar of 400 pixels for forty seconds. */
function show(episode: Episode = makeEpisode()) {
  const app = makeApp()
  end = app.end
  useStore.getState().setEpisode(episode)
  useStore.getState().reportPlayer({ duration: 40 })
  app.showPart(<SeekBar />)
  const box = screen.getByTestId('seek-bar')
  box.getBoundingClientRect = () => new DOMRect(0, 0, 400, 46)
  Object.defineProperty(box, 'clientWidth', { value: 400 })
  for (const slider of [bar(), Element.prototype as HTMLElement]) slider.setPointerCapture ??= () => {}
  return app
}

function bar(): HTMLInputElement {
  return screen.getByRole('slider', { name: 'Position' }) as HTMLInputElement
}

function loop() {
  return useStore.getState().loop
}
