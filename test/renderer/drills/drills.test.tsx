import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DrillChip } from '../../../renderer/drills/drill-chip'
import { DrillsPanel } from '../../../renderer/drills/drills-panel'
import { useStore } from '../../../renderer/store'
import { freshDrill } from '../../../shared/drills/drill'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { makeEpisode } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let app: ReturnType<typeof makeApp>
beforeEach(() => {
  app = makeApp({ answers: { 'settings:change': (patch: Partial<Settings>) => ({ ...defaultSettings, ...patch }) } })
  useStore.getState().setEpisode(makeEpisode())
  useStore.getState().reportPlayer({ duration: 40 })
})
afterEach(() => {
  cleanup()
  app.end()
  useStore.setState(initial, true)
})

const settings = () => useStore.getState().settings
const set = (patch: Partial<Settings>) => act(() => useStore.getState().setSettings({ ...settings(), ...patch }))

describe('the panel', () => {
  it('turns drills on and off, each named', () => {
    app.showPart(<DrillsPanel />)
    for (const [name, field] of [
      ['Repeat each line', 'repeatsLines'],
      ['A speed for each pass', 'variesSpeed'],
      ['Stop after each line', 'pausesAfterLine'],
      ['After a pause, begin the line anew', 'rewindsOnResume'],
    ] as const) {
      const toggle = screen.getByRole('switch', { name })
      fireEvent.click(toggle)
      expect(settings()[field], name).toBe(true)
      expect(toggle.getAttribute('aria-checked')).toBe('true')
    }
  })

  it('counts the passes, and turns the repetition on with it', () => {
    app.showPart(<DrillsPanel />)
    fireEvent.click(screen.getByRole('button', { name: 'How many times: More' }))
    expect(settings()).toMatchObject({ repeatTimes: 4, repeatsLines: true })
  })

  it('lets the speeds of the passes be changed, added to and taken from', () => {
    app.showPart(<DrillsPanel />)
    set({ variesSpeed: true })
    const last = screen.getByRole('textbox', { name: 'Speed of pass 3' })
    fireEvent.change(last, { target: { value: '1.4' } })
    fireEvent.blur(last)
    expect(settings().passSpeeds).toEqual([0.75, 1, 1.4])
    fireEvent.click(screen.getByRole('button', { name: 'Add a pass' }))
    expect(settings().passSpeeds).toEqual([0.75, 1, 1.4, 1.4])
    for (let i = 0; i < 5; i++) fireEvent.click(screen.getByRole('button', { name: 'Remove the last pass' }))
    expect(settings().passSpeeds).toEqual([0.75])
  })

  it('says where the loop is, and what is still missing of one', () => {
    app.showPart(<DrillsPanel />)
    const button = screen.getByRole('button', { name: /A to B/ })
    act(() => app.at(12))
    fireEvent.click(button)
    expect(screen.getByRole('status').textContent).toBe('A is at 0:12. Press again where B is.')
    act(() => app.at(31))
    fireEvent.click(button)
    expect(screen.getByRole('status').textContent).toBe('0:12 to 0:31')
    expect(button.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('button', { name: /This line/ }).getAttribute('aria-pressed')).toBe('false')
  })
})

describe('the sign', () => {
  const shown = () => screen.queryByTestId('drill')?.textContent ?? null

  it('is not there while nothing is drilled', () => {
    app.showPart(<DrillChip />)
    expect(shown()).toBeNull()
    set({ textless: 'hurry', rewindsOnResume: true, repeatPause: 2 })
    expect(shown()).toBeNull()
  })

  it('says pass and speed, and ends what it shows by a click', () => {
    set({ repeatsLines: true, variesSpeed: true })
    app.showPart(<DrillChip />)
    act(() => useStore.getState().reportDrill({ ...freshDrill, isDone: false, pass: 2, pace: 0.75 }))
    expect(shown()).toBe('2/30.75×')
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Pass 2 of 3. End it')
    fireEvent.click(screen.getByRole('button'))
    expect(shown()).toBeNull()
  })

  it('shows a loop before anything else', () => {
    set({ repeatsLines: true })
    app.showPart(<DrillChip />)
    act(() => {
      useStore.getState().setLoop({ start: 10, end: 20 })
      useStore.getState().reportDrill({ ...freshDrill, pass: 7 })
    })
    expect(shown()).toBe('7')
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('Looping, pass 7. End it')
  })

  it('shows that a stretch is hurried through, and a click lets it be heard', () => {
    set({ textless: 'hurry' })
    app.showPart(<DrillChip />)
    act(() => useStore.getState().reportDrill({ ...freshDrill, pace: 2.5 }))
    expect(shown()).toBe('2.5×')
    fireEvent.click(screen.getByRole('button'))
    expect(settings().textless).toBe('play')
  })
})
