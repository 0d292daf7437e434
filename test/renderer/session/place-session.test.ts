import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPlace } from '../../../renderer/session/place-session'
import { useStore } from '../../../renderer/store'
import type { Episode } from '../../../shared/model/episode'
import type { Resume } from '../../../shared/model/resume'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { sentenceTimes } from '../../../shared/timeline/sentence-times'
import { fakePlayer } from '../../support/fake-player'
import { makeEpisode, makeTrack } from '../../support/make-episode'

const initial = useStore.getState()
const ends: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
  vi.useRealTimers()
})

const left: Resume = { position: 23.4, from: 20, isFollowing: true, line: null, loop: null }

describe('an episode that opens', () => {
  it('goes on at the beginning of the line that was being said, and nothing plays', () => {
    const { open, asked } = setup()
    open({ resume: left })
    expect(asked).toEqual([['seek', 20]])
    expect(useStore.getState().isFollowing).toBe(true)
  })

  it('is looked at where it was, in its loop', () => {
    const { open } = setup()
    open({ resume: { ...left, isFollowing: false, line: 3, loop: { start: 1, end: 2 } } })
    expect(useStore.getState()).toMatchObject({ isFollowing: false, lineToShow: 3, loop: { start: 1, end: 2 } })
  })

  it('has the speed and the languages with which it was left', () => {
    const { open, asked, changed } = setup()
    open({ resume: { ...left, speed: 1.5, original: 'shown', translation: 'blurred', order: 'translation-first' } })
    expect(asked).toContainEqual(['setSpeed', 1.5])
    expect(changed).toEqual([{ original: 'shown', translation: 'blurred', order: 'translation-first' }])
  })

  it('begins as the last one was heard when nobody has heard it', () => {
    const { open, asked, changed } = setup()
    open({ resume: null })
    expect(asked).toEqual([])
    expect(changed).toEqual([])
  })

  it.each([
    ['was heard out', { ...left, isFinished: true }],
    ['has become shorter', { ...left, from: 4000 }],
  ])('begins at the beginning when it %s', (_when, resume) => {
    const { open, asked } = setup()
    open({ resume })
    expect(asked.filter(([name]) => name === 'seek')).toEqual([])
  })

  it('plays on where it only got its transcript', () => {
    const { open, asked } = setup()
    open({ text: null, timeline: null })
    open({ id: 'with-text', resume: left })
    expect(asked).toEqual([])
  })
})

describe('main is told of the place', () => {
  it('every other second while the voice goes on, and that it does', () => {
    const { open, kept, at } = setup()
    open({})
    vi.advanceTimersByTime(1000)
    kept.length = 0
    useStore.getState().reportPlayer({ isPlaying: true })
    for (let time = 0; time <= 10; time += 0.1) {
      at(time)
      vi.advanceTimersByTime(100)
    }
    expect(kept.length).toBeGreaterThanOrEqual(5)
    expect(kept.length).toBeLessThanOrEqual(7)
    expect(kept.every(({ isAtRest }) => !isAtRest)).toBe(true)
  })

  it('soon after a pause, as of something at rest', () => {
    const { open, kept, at } = setup()
    open({})
    useStore.getState().reportPlayer({ isPlaying: true })
    at(13)
    useStore.getState().reportPlayer({ isPlaying: false })
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)).toMatchObject({ place: { position: 13, from: 10 }, isAtRest: true })
  })

  it('soon after it was sent elsewhere, but not for every step of a slider', () => {
    const { open, kept, at } = setup()
    open({})
    vi.advanceTimersByTime(1000)
    kept.length = 0
    for (let time = 10; time < 38; time++) at(time)
    vi.advanceTimersByTime(500)
    expect(kept.map(({ place }) => place.position)).toEqual([37])
  })

  it('with all that belongs to how it is heard', () => {
    const { open, kept } = setup()
    open({})
    useStore.getState().setSettings({ ...defaultSettings, speed: 1.25, translation: 'blurred' })
    useStore.getState().setReadingLine(2)
    useStore.getState().setFollowing(false)
    useStore.getState().setLoop({ start: 3, end: 5 })
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)?.place).toEqual({
      position: 0,
      from: 0,
      isFinished: false,
      isFollowing: false,
      line: 2,
      loop: { start: 3, end: 5 },
      speed: 1.25,
      original: 'shown',
      translation: 'blurred',
      order: 'original-first',
      track: 'harbour-track',
    })
  })

  it('as heard out at its end', () => {
    const { open, kept, at } = setup()
    open({})
    at(39.8)
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)?.place).toMatchObject({ isFinished: true })
    at(30)
    vi.advanceTimersByTime(500)
    expect(kept.at(-1)?.place).toMatchObject({ isFinished: false })
  })

  it('once more when something else opens, though that is loaded already', () => {
    const { open, kept, at } = setup()
    open({})
    at(17)
    at(0, 0)
    open({ id: 'another', track: makeTrack('letter') })
    expect(kept.at(-1)).toMatchObject({ episodeId: 'harbour-episode', place: { position: 17 } })
  })

  it('once more when the page goes', () => {
    const { open, kept, at, page } = setup()
    open({})
    at(18)
    page.dispatchEvent(new Event('pagehide'))
    expect(kept.at(-1)).toMatchObject({ place: { position: 18 } })
  })

  it('and never of the beginning when the sound is lost', () => {
    const { open, kept, at } = setup()
    open({})
    at(21)
    vi.advanceTimersByTime(500)
    at(0, 0)
    vi.advanceTimersByTime(5000)
    expect(kept.at(-1)?.place.position).toBe(21)
    expect(kept.some(({ place }) => place.position === 0 && place.from !== 0)).toBe(false)
  })

  it('not at all without audio', () => {
    const { open, kept } = setup()
    open({ track: null, timeline: null })
    vi.advanceTimersByTime(1000)
    expect(kept).toEqual([])
  })
})

function setup() {
  const fake = fakePlayer()
  const kept: { episodeId: string; place: Resume; isAtRest: boolean }[] = []
  const changed: Partial<Settings>[] = []
  const page = new EventTarget()
  const at = (time: number, duration = 40) => {
    useStore.getState().reportPlayer({ duration })
    fake.at(time)
  }
  ends.push(
    keepPlace({
      store: useStore,
      player: fake.player,
      settings: { change: (patch) => changed.push(patch) },
      keep: (episodeId, place, isAtRest) => kept.push({ episodeId, place, isAtRest }),
      loadSentences: async () => sentenceTimes,
      page,
    }),
  )
  const open = (changes: Partial<Episode>) => {
    useStore.getState().setEpisode(makeEpisode('harbour', changes))
    useStore.getState().reportPlayer({ duration: 40 })
  }
  return { open, asked: fake.asked, at, kept, changed, page }
}
