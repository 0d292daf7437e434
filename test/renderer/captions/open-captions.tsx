import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { vi } from 'vitest'
import { type App, AppContext } from '../../../renderer/app-context'
import { CaptionView } from '../../../renderer/captions/caption-view'
import type { Player } from '../../../renderer/player/player'
import { createPeekSession } from '../../../renderer/session/peek-session'
import { useStore } from '../../../renderer/store'
import { createTranslator } from '../../../shared/i18n/translator'
import type { Episode } from '../../../shared/model/episode'
import type { Chapter } from '../../../shared/model/media'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import type { Seconds } from '../../../shared/model/time'
import type { Cue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { type Preset, presets } from '../../../shared/model/visibility'
import { makeTrack } from '../../support/make-episode'

export const rowHeight = 120
const initial = useStore.getState()

/**
 * There is no layout here: the stage is 800 by 600, every row 120 high. What needs true layout is tested in a browser.
 */
export function pretendLayout() {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 700, rowHeight))
}

export function tidyUp() {
  cleanup()
  vi.restoreAllMocks()
  useStore.setState(initial, true)
}

export const list = () => screen.getByTestId('captions')
export const rows = () => [...list().querySelectorAll<HTMLElement>('[data-segment]')]
export const row = (index: number) => {
  const found = rows().find((each) => each.dataset.segment === String(index))
  if (!found) throw new Error(`row ${index} is not rendered`)
  return found
}
export const activeRows = () =>
  rows().flatMap((each) => (each.getAttribute('aria-current') === 'true' ? [Number(each.dataset.segment)] : []))

export function scrollTo(offset: number) {
  act(() => {
    list().scrollTop = offset
    list().dispatchEvent(new Event('scroll'))
  })
}

export function wheelTo(offset: number) {
  fireEvent.wheel(list(), { deltaY: 100 })
  scrollTo(offset)
}

export function segment(index: number): Segment {
  return { texts: { en: `Line ${index}`, 'zh-Hans': `第 ${index} 行` }, line: index * 3 + 1 }
}

interface Opening {
  count?: number
  segments?: readonly Segment[]
  show?: Preset
  source?: 'estimated' | 'aligned'
  isTimed?: boolean
  settings?: Partial<Settings>
  chapters?: readonly Chapter[]
  cues?: readonly Cue[]
  absent?: number
  /** Where the audio is when the view opens. */
  at?: Seconds
}

/** Segment `i` is spoken from `10 i + 1` to `10 i + 10`. */
export function open(opening: Opening = {}) {
  const { count = 8, show = 'both', source = 'aligned', isTimed = true, absent, at = 0, settings = {} } = opening
  const segments = opening.segments ?? Array.from({ length: count }, (_, index) => segment(index))
  const cues =
    opening.cues ??
    segments.map((_, index) =>
      index === absent
        ? ({ source: 'absent', confidence: 1 } as const)
        : { source, start: index * 10 + 1, end: index * 10 + 10, confidence: 1 },
    )
  const episode: Episode = {
    id: 'episode',
    libraryId: null,
    title: 'Episode',
    track: opening.chapters ? makeTrack('episode', { tags: { chapters: opening.chapters } }) : null,
    text: { fileName: 'a.txt', transcript: { languages: ['zh-Hans', 'en'], segments, notes: [] }, problems: [] },
    tracks: [],
    edits: null,
    resume: null,
    spoken: { language: 'en', because: 'order' },
    timeline: isTimed ? { duration: segments.length * 10 + 1, spoken: 'en', cues } : null,
    warnings: [],
  }
  const { player, setTime } = stillPlayer(at)
  useStore.getState().setSettings({ ...defaultSettings, ...presets[show], ...settings })
  useStore.getState().setEpisode(episode)
  const peek = createPeekSession({ player, store: useStore })
  const run: App['run'] = (id) => {
    if (id === 'peek') peek.toggle()
  }
  const parts = { player, peek, run, info: { platform: 'linux' } } as unknown as App
  const showView = () =>
    render(
      <I18nextProvider i18n={createTranslator('en')}>
        <AppContext value={parts}>
          <CaptionView player={player} />
        </AppContext>
      </I18nextProvider>,
    )
  /** The view goes, as when the window is folded, and comes back over what has been open all the time. */
  const comeBack = async () => {
    cleanup()
    showView()
    await act(async () => undefined)
  }
  return { player, setTime, container: showView().container, peek, comeBack }
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
    toggle: vi.fn(),
    play: vi.fn(() => useStore.getState().reportPlayer({ isPlaying: true })),
    pause: vi.fn(() => useStore.getState().reportPlayer({ isPlaying: false })),
  } as unknown as Player
  const setTime = (to: Seconds) =>
    act(() => {
      now = to
      for (const listener of listeners) listener(now)
    })
  return { player, setTime }
}
