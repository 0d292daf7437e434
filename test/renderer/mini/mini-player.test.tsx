import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMini } from '../../../renderer/mini/use-mini-shown'
import { useStore } from '../../../renderer/store'
import type { Episode } from '../../../shared/model/episode'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import type { Cue } from '../../../shared/model/timeline'
import { makeEpisode, makeTimeline, makeTrack } from '../../support/make-episode'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
beforeAll(loadMini)
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(90)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
})
afterEach(() => {
  cleanup()
  end()
  vi.restoreAllMocks()
  useStore.setState(initial, true)
})

const mini = () => screen.getByTestId('mini')
const pair = () => mini().querySelector<HTMLElement>('[aria-current="true"]')
const texts = () => [...mini().querySelectorAll('p[data-language]')].map(({ textContent }) => textContent)

function show(episode: Episode | null = makeEpisode(), settings: Partial<Settings> = {}) {
  const app = makeApp()
  end = app.end
  useStore.getState().setSettings({ ...defaultSettings, isMini: true, ...settings })
  if (episode) useStore.getState().setEpisode(episode)
  useStore.getState().reportPlayer({ duration: 40 })
  app.show()
  return { ...app, at: (to: number) => act(() => app.at(to)) }
}

describe('the line being said', () => {
  it('is shown in both languages, the spoken one first, and the next one when it is said', () => {
    const { at } = show()
    at(12)
    expect(texts()).toEqual(['We walked to the harbour.', '我们走到港口。'])
    at(21)
    expect(texts()).toEqual(['Nobody was there yet.', '那里还没有人。'])
  })

  it.each<[string, Partial<Settings>, string[]]>([
    ['alone', { translation: 'hidden' }, ['We walked to the harbour.']],
    ['in the other order', { order: 'translation-first' }, ['我们走到港口。', 'We walked to the harbour.']],
  ])('is shown %s where the listener wants that', (_how, settings, expected) => {
    const { at } = show(makeEpisode(), settings)
    at(12)
    expect(texts()).toEqual(expected)
  })

  it('is covered where its language is, and seen while the listener peeks', () => {
    const { at, parts } = show(makeEpisode(), { translation: 'blurred', original: 'hidden' })
    at(12)
    expect(mini().querySelector('[data-role="translation"]')?.getAttribute('aria-hidden')).toBe('true')
    act(() => parts.run('peek'))
    expect(texts()).toEqual(['我们走到港口。', 'We walked to the harbour.'])
    expect(mini().querySelector('p[aria-hidden="true"]')).toBeNull()
  })

  it('is what the rest of Diglot is told, too', () => {
    const { at } = show()
    at(35)
    expect(useStore.getState().activeCue).toBe(3)
  })

  it('plays and pauses at a click', () => {
    const { at, asked } = show()
    at(12)
    asked.length = 0
    fireEvent.click(pair()!)
    expect(asked).toEqual([['toggle']])
  })

  it('may be marked with the mouse without playing', () => {
    const { at, asked } = show()
    at(12)
    asked.length = 0
    getSelection()?.selectAllChildren(pair()!)
    fireEvent.click(pair()!)
    expect(asked).toEqual([])
    getSelection()?.removeAllRanges()
  })
})

describe('where no line is said', () => {
  const cue = (start: number, end: number): Cue => ({ source: 'aligned', start, end, confidence: 1 })
  const gappy = { ...makeTimeline(), cues: [cue(10, 12), cue(12, 14), cue(34, 36), cue(36, 40)] }

  it('the title stands, and how long that takes runs down', () => {
    const { at } = show(makeEpisode('harbour', { timeline: gappy }))
    at(4)
    expect(mini().textContent).toMatch(/^The harbour.*6 sec$/)
    at(20)
    expect(pair()?.textContent).toContain('14 sec')
    at(35)
    expect(texts()).toEqual(['Nobody was there yet.', '那里还没有人。'])
  })

  it.each<[string, Partial<Episode>, string]>([
    ['without a text', { text: null, timeline: null, spoken: null }, 'The harbourMara Lind'],
    ['without its audio', { track: null, timeline: null }, 'The audio is missing.Choose the audio…'],
  ])('%s it says what there is', (_name, changes, words) => {
    show(makeEpisode('harbour', changes))
    expect(mini().textContent).toBe(words)
  })

  it('it says that the text is another one', () => {
    show()
    act(() => useStore.getState().setRefining({ state: 'foreign' }))
    expect(mini().textContent).toBe('The harbourThis text is not what is spoken here.')
  })

  it('with nothing open it offers to open something', async () => {
    const { host } = show(null)
    await userEvent.click(screen.getByRole('button', { name: 'Open' }))
    expect(host.asked('episode:choose')).toHaveLength(1)
  })
})

describe('the foot of the mini player', () => {
  it('has the time, the place, the lines, the voice, the pin and the way back', () => {
    const { at } = show()
    at(12)
    expect(screen.getByRole('slider', { name: 'Position' }).getAttribute('aria-valuetext')).toBe('0:12 of 0:40')
    for (const name of ['Previous line', 'Play', 'Next line', 'Mute', /^Keep on top/, 'Show the whole window'])
      expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  it('says that times are estimates for as long as some are', () => {
    show()
    expect(screen.getByText('≈')).toBeTruthy()
    const { episode, setTimeline } = useStore.getState()
    const cues = [0, 10, 20, 30].map((start) => ({ source: 'aligned' as const, start, end: start + 10, confidence: 1 }))
    act(() => setTimeline(episode!.id, { ...makeTimeline(), cues }, episode!.spoken!))
    expect(screen.queryByText('≈')).toBeNull()
  })

  it('shows another speed than the usual one, and makes it usual again', async () => {
    const { asked } = show()
    expect(screen.queryByRole('button', { name: /Speed/ })).toBeNull()
    act(() => useStore.getState().reportPlayer({ speed: 1.25 }))
    await userEvent.click(screen.getByRole('button', { name: 'Speed: 1.25×. Normal speed' }))
    expect(asked).toContainEqual(['setSpeed', 1])
  })

  it('turns the staying on top off and on', async () => {
    show()
    const pin = () =>
      screen.getByRole('button', { name: /^Keep on top/, pressed: useStore.getState().settings.miniStaysOnTop })
    expect(useStore.getState().settings.miniStaysOnTop).toBe(true)
    await userEvent.click(pin())
    expect(useStore.getState().settings.miniStaysOnTop).toBe(false)
    expect(pin().getAttribute('aria-pressed')).toBe('false')
  })

  it('has buttons for nothing that is not there', () => {
    show(makeEpisode('harbour', { text: null, timeline: null, spoken: null, track: makeTrack() }))
    expect(screen.getByRole('button', { name: 'Next line' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('button', { name: 'Play' }).getAttribute('aria-disabled')).not.toBe('true')
  })
})

describe('the two forms of the window', () => {
  it('change places with the size of the window, and not before it', () => {
    const { parts } = show(makeEpisode(), { isMini: false })
    expect(screen.getByRole('banner')).toBeTruthy()
    act(() => parts.run('mini-player'))
    expect(screen.queryByTestId('mini')).toBeNull()
    act(() => void window.dispatchEvent(new Event('resize')))
    expect(mini()).toBeTruthy()
    expect(screen.queryByRole('banner')).toBeNull()
  })

  it('change places all the same where the size is right already', async () => {
    const { parts } = show(makeEpisode(), { isMini: false })
    act(() => parts.run('mini-player'))
    await waitFor(() => expect(mini()).toBeTruthy())
  })

  it.each([
    ['', () => {}],
    // In a narrow window the header hides its button, and what is hidden loses the focus.
    [', though it may be lost on the way', () => (document.activeElement as HTMLElement).blur()],
  ])('hand the focus on, so that the key that folds unfolds again%s', (_, onTheWay) => {
    show(makeEpisode(), { isMini: false })
    const fold = screen.getByRole('button', { name: 'Mini player' })
    act(() => fold.focus())
    fireEvent.click(fold)
    act(onTheWay)
    act(() => void window.dispatchEvent(new Event('resize')))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show the whole window' }))
  })

  it('are kept by main', async () => {
    const { parts, host } = show(makeEpisode(), { isMini: false })
    act(() => parts.run('mini-player'))
    await waitFor(() => expect(host.asked('settings:change')).toEqual([{ isMini: true }]))
  })

  it('both have every message', () => {
    show()
    act(() => useStore.getState().addNotice({ code: 'file/not-found', name: 'gone.mp3' }))
    expect(screen.getByRole('alert').textContent).toContain('gone.mp3')
  })
})
