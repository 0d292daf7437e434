import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CaptionView } from '../../../renderer/captions/caption-view'
import * as lines from '../../../renderer/captions/lines-of'
import type { Player } from '../../../renderer/player/player'
import { useStore } from '../../../renderer/store'
import { createTranslator } from '../../../shared/i18n/translator'
import type { Episode } from '../../../shared/model/episode'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import type { Seconds } from '../../../shared/model/time'
import type { Segment } from '../../../shared/model/transcript'

const rowHeight = 120
const initial = useStore.getState()

// There is no layout here: the stage is 800 by 600, every row 120 high. What needs true layout is tested in a browser.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 700, rowHeight))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  useStore.setState(initial, true)
})

describe('a row', () => {
  it('shows the original above the translation, each in its language', () => {
    open()
    const [original, translation] = within(row(1)).getAllByText(/./, { selector: 'p' })
    expect(original).toMatchObject({ textContent: 'Line 1', lang: 'en', dir: 'auto' })
    expect(translation).toMatchObject({ textContent: '第 1 行', lang: 'zh-Hans', dir: 'auto' })
  })

  it('names the speaker where the speaker changes', () => {
    const speakers = ['Ann', 'Ann', 'Ben', undefined, 'Ben']
    open({ segments: speakers.map((speaker, i) => ({ ...segment(i), ...(speaker ? { speaker } : {}) })) })
    const named = speakers.map((_, i) => within(row(i)).queryByText(/Ann|Ben/)?.textContent)
    expect(named).toEqual(['Ann', undefined, 'Ben', undefined, 'Ben'])
  })

  it('says its place in the whole list, of which only a part is rendered', () => {
    open({ count: 500 })
    expect(row(3).getAttribute('aria-posinset')).toBe('4')
    expect(row(3).getAttribute('aria-setsize')).toBe('500')
    expect(rows().length).toBeLessThan(30)
  })

  it('shows what it has, told apart, where the chosen language is missing', () => {
    open({ segments: [segment(0), { texts: { en: 'Alone' }, line: 4 }], show: 'translation' })
    expect(row(0).textContent).not.toContain('Line 0')
    expect(within(row(1)).getByText('Alone').className).toMatch(/standIn/)
  })
})

describe('the active row', () => {
  it('is the one whose cue holds the time, and in a gap the last one', () => {
    const { setTime } = open()
    expect(activeRows()).toEqual([])
    setTime(1)
    expect(activeRows()).toEqual([0])
    setTime(10.9)
    expect(activeRows()).toEqual([0])
    setTime(11)
    expect(activeRows()).toEqual([1])
    setTime(10.9995)
    expect(activeRows()).toEqual([1])
  })

  it('costs the rendering of two rows, and of none while the time only passes', () => {
    const { setTime } = open()
    setTime(11)
    const rendered = vi.spyOn(lines, 'linesOf')
    for (let time = 11; time < 20; time += 0.1) setTime(time)
    expect(rendered).toHaveBeenCalledTimes(0)
    setTime(21)
    expect(rendered).toHaveBeenCalledTimes(2)
  })

  it('is marked softly where its time is an estimate', () => {
    const { setTime } = open({ source: 'estimated' })
    setTime(11)
    expect(row(1).className).toMatch(/soft/)
    cleanup()
    open({ source: 'aligned' }).setTime(11)
    expect(row(1).className).not.toMatch(/soft/)
  })
})

describe('playing from a row', () => {
  it('by click seeks to its start and plays on', () => {
    const { player } = open()
    fireEvent.click(within(row(2)).getByText('第 2 行'), { detail: 1 })
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(21)
    expect(player.play).toHaveBeenCalledOnce()
    expect(activeRows()).toEqual([2])
  })

  it('by Enter does the same, and the key goes no further', () => {
    const { player } = open()
    const outside = vi.fn()
    window.addEventListener('keydown', outside)
    fireEvent.keyDown(row(2), { key: 'Enter' })
    window.removeEventListener('keydown', outside)
    expect(player.seek).toHaveBeenCalledExactlyOnceWith(21)
    expect(player.play).toHaveBeenCalledOnce()
    expect(outside).not.toHaveBeenCalled()
  })

  it('is not done by marking text', () => {
    const { player } = open()
    fireEvent.pointerDown(row(2), { clientX: 10, clientY: 10 })
    getSelection()?.selectAllChildren(row(2))
    fireEvent.click(row(2), { clientX: 90, clientY: 12, detail: 1 })
    expect(player.seek).not.toHaveBeenCalled()
  })

  it('is done by an unsteady click that marked a letter by accident', () => {
    const { player } = open()
    fireEvent.pointerDown(row(2), { clientX: 10, clientY: 10 })
    getSelection()?.selectAllChildren(row(2))
    fireEvent.click(row(2), { clientX: 12, clientY: 11, detail: 1 })
    expect(player.seek).toHaveBeenCalledOnce()
  })

  it.for([
    { what: 'the second click of a double click', init: { detail: 2 } },
    { what: 'a click that extends a selection', init: { detail: 1, shiftKey: true } },
  ])('is not done by $what', ({ init }) => {
    const { player } = open()
    fireEvent.click(row(2), init)
    expect(player.seek).not.toHaveBeenCalled()
  })

  it('is not offered without audio, and the text is there to read', () => {
    const { player } = open({ isTimed: false })
    expect(row(2).textContent).toContain('Line 2')
    fireEvent.click(row(2), { detail: 1 })
    fireEvent.keyDown(row(2), { key: 'Enter' })
    expect(player.seek).not.toHaveBeenCalled()
    expect(activeRows()).toEqual([])
    expect(row(2).querySelector('time')).toBeNull()
  })

  it('is not offered where the text is not spoken', () => {
    const { player } = open({ absent: 2 })
    fireEvent.click(row(2), { detail: 1 })
    expect(player.seek).not.toHaveBeenCalled()
    fireEvent.click(row(3), { detail: 1 })
    expect(player.seek).toHaveBeenCalledOnce()
  })
})

describe('following', () => {
  it('ends when the wheel takes the active row out of view, and the pill comes', () => {
    open({ count: 100 }).setTime(1)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    wheelTo(3000)
    expect(useStore.getState().isFollowing).toBe(false)
    expect(screen.getByTestId('back-to-now').textContent).toBe('Back to now')
    expect(screen.getByTestId('back-to-now').dataset.direction).toBe('up')
  })

  it('is not ended by scrolling that no hand has caused', () => {
    open({ count: 100 }).setTime(1)
    scrollTo(3000)
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it.for([
    { by: 'the pill', come: () => fireEvent.click(screen.getByTestId('back-to-now'), { detail: 1 }) },
    { by: 'a command', come: () => act(() => useStore.getState().setFollowing(true)) },
  ])('comes back by $by', ({ come }) => {
    open({ count: 100 }).setTime(1)
    const before = list().scrollTop
    wheelTo(3000)
    come()
    expect(useStore.getState().isFollowing).toBe(true)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    expect(list().scrollTop).toBe(before)
  })

  it('comes back by a click on a line, straight to that line', () => {
    open({ count: 100 }).setTime(1)
    wheelTo(3000)
    const clicked = rows().at(-8)!
    const places: number[] = []
    list().addEventListener('scroll', () => places.push(list().scrollTop))
    fireEvent.click(clicked, { detail: 1 })
    expect(useStore.getState().isFollowing).toBe(true)
    expect(activeRows()).toEqual([Number(clicked.dataset.segment)])
    expect(Math.min(list().scrollTop, ...places)).toBeGreaterThan(2000)
  })

  it('does not glide after the window was hidden: the row is there when it is shown', () => {
    const { setTime } = open({ count: 100 })
    setTime(1)
    const before = list().scrollTop
    setTime(11)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(list().scrollTop).toBe(before + rowHeight)
    setTime(21)
    expect(list().scrollTop).toBe(before + 2 * rowHeight)
  })

  it('opens in the middle when the audio is there', async () => {
    open({ count: 100, at: 801 })
    await act(async () => undefined)
    expect(activeRows()).toEqual([80])
    expect(list().scrollTop).toBeGreaterThan(79 * rowHeight)
  })

  it('has no pill without audio: there is no now', () => {
    open({ count: 100, isTimed: false })
    wheelTo(3000)
    expect(screen.queryByTestId('back-to-now')).toBeNull()
    expect(useStore.getState().isFollowing).toBe(true)
  })
})

describe('the keyboard', () => {
  it('enters at the active row, and the arrows go from row to row', () => {
    open().setTime(11)
    act(() => list().focus())
    expect(document.activeElement).toBe(row(1))
    return pressAndExpect([
      ['ArrowDown', 2],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
    ])
  })

  it('leaves the arrows to the player after a click', async () => {
    open().setTime(11)
    fireEvent.pointerDown(row(2))
    act(() => row(2).focus())
    fireEvent.keyDown(row(2), { key: 'ArrowDown' })
    await act(async () => undefined)
    expect(document.activeElement).toBe(row(2))
  })

  it('goes back to the voice by the pill, and the focus with it', async () => {
    open({ count: 100 }).setTime(1)
    wheelTo(3000)
    act(() => screen.getByTestId('back-to-now').focus())
    fireEvent.click(screen.getByTestId('back-to-now'), { detail: 0 })
    await act(async () => undefined)
    expect(document.activeElement).toBe(row(0))
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('gets out backwards: the list does not take the focus back', () => {
    open().setTime(11)
    act(() => list().focus())
    fireEvent.keyDown(row(1), { key: 'Tab', shiftKey: true })
    expect(list().tabIndex).toBe(-1)
    act(() => row(1).blur())
    expect(list().tabIndex).toBe(0)
  })

  async function pressAndExpect(steps: readonly (readonly [string, number])[]) {
    for (const [key, index] of steps) {
      fireEvent.keyDown(document.activeElement!, { key })
      await act(async () => undefined)
      expect(document.activeElement).toBe(row(index))
    }
  }
})

it('shows nothing without captions', () => {
  const { container } = open({ segments: [] })
  expect(container.textContent).toBe('')
})

const list = () => screen.getByTestId('captions')
const rows = () => [...list().querySelectorAll<HTMLElement>('[data-segment]')]
const row = (index: number) => {
  const found = rows().find((each) => each.dataset.segment === String(index))
  if (!found) throw new Error(`row ${index} is not rendered`)
  return found
}
const activeRows = () =>
  rows().flatMap((each) => (each.getAttribute('aria-current') === 'true' ? [Number(each.dataset.segment)] : []))

function scrollTo(offset: number) {
  act(() => {
    list().scrollTop = offset
    list().dispatchEvent(new Event('scroll'))
  })
}

function wheelTo(offset: number) {
  fireEvent.wheel(list(), { deltaY: 100 })
  scrollTo(offset)
}

function segment(index: number): Segment {
  return { texts: { en: `Line ${index}`, 'zh-Hans': `第 ${index} 行` }, line: index * 3 + 1 }
}

interface Opening {
  count?: number
  segments?: readonly Segment[]
  show?: Settings['show']
  source?: 'estimated' | 'aligned'
  isTimed?: boolean
  absent?: number
  /** Where the audio is when the view opens. */
  at?: Seconds
}

/** Segment `i` is spoken from `10 i + 1` to `10 i + 10`. */
function open(opening: Opening = {}) {
  const { count = 8, show = 'both', source = 'aligned', isTimed = true, absent, at = 0 } = opening
  const segments = opening.segments ?? Array.from({ length: count }, (_, index) => segment(index))
  const cues = segments.map((_, index) =>
    index === absent
      ? ({ source: 'absent', confidence: 1 } as const)
      : { source, start: index * 10 + 1, end: index * 10 + 10, confidence: 1 },
  )
  const episode: Episode = {
    id: 'episode',
    title: 'Episode',
    track: null,
    text: { fileName: 'a.txt', transcript: { languages: ['zh-Hans', 'en'], segments, notes: [] }, problems: [] },
    spoken: { language: 'en', because: 'order' },
    timeline: isTimed ? { duration: segments.length * 10 + 1, spoken: 'en', cues } : null,
    warnings: [],
  }
  const { player, setTime } = stillPlayer(at)
  useStore.getState().setSettings({ ...defaultSettings, show })
  useStore.getState().setEpisode(episode)
  const { container } = render(
    <I18nextProvider i18n={createTranslator('en')}>
      <CaptionView player={player} />
    </I18nextProvider>,
  )
  return { player, setTime, container }
}

/** A player whose time stands wherever it is put. */
function stillPlayer(at: Seconds) {
  const listeners = new Set<(time: Seconds) => void>()
  let now = at
  const player = {
    clock: {
      now: () => now,
      subscribe(listener: (time: Seconds) => void) {
        listeners.add(listener)
        listener(now)
        return () => listeners.delete(listener)
      },
    },
    seek: vi.fn((to: Seconds) => {
      now = to
    }),
    play: vi.fn(),
  } as unknown as Player
  const setTime = (to: Seconds) =>
    act(() => {
      now = to
      for (const listener of listeners) listener(now)
    })
  return { player, setTime }
}
