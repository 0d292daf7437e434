import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { type CommandId, commandIds, commandKeys } from '../../../shared/commands/command-keys'
import { en } from '../../../shared/i18n/en'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { makeEpisode, makeTimeline } from '../../support/make-episode'
import { setup } from './noted-commands'

const initial = useStore.getState()
beforeEach(() => {
  useStore.getState().setEpisode(makeEpisode())
  useStore.getState().reportPlayer({ duration: 40 })
})
afterEach(() => {
  useStore.setState(initial, true)
})

describe('the table', () => {
  it('gives no key to two commands', () => {
    const keys = commandIds.flatMap<string>((id) => commandKeys[id])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.length).toBeGreaterThan(15)
  })

  it('has a title for every id, and an id for every title', () => {
    expect(Object.keys(en.commands).sort()).toEqual([...commandIds].sort())
  })

  it('does nothing for an id it does not have', () => {
    const { run, asked } = setup()
    run('toString')
    run('format-disk')
    expect(asked).toEqual([])
  })
})

describe('moving by segments (lines at 0, 10, 20, 30 s)', () => {
  it.each<[CommandId, number, number | null]>([
    ['next-segment', 0, 10],
    ['next-segment', 12, 20],
    ['next-segment', 19.9995, 30],
    ['next-segment', 35, null],
    ['previous-segment', 35, 20],
    ['previous-segment', 20, 10],
    ['previous-segment', 19.9995, 10],
    ['previous-segment', 4, 0],
    ['first-segment', 25, 0],
    ['last-segment', 3, 30],
    ['replay-segment', 27.4, 20],
    ['replay-segment', 20, 20],
    ['skip-back', 12, 7],
    ['skip-forward', 12, 17],
  ])('%s at %d s goes to %j', (id, now, expected) => {
    const { run, at, asked } = setup()
    at(now)
    run(id)
    const seeks = asked.filter(([name]) => name === 'seek').map(([, to]) => to)
    expect(seeks).toEqual(expected === null ? [] : [expected])
  })

  it('passes over segments that are not spoken', () => {
    const { cues, ...rest } = makeTimeline()
    const timeline = { ...rest, cues: cues.with(1, { source: 'absent', confidence: 1 }) }
    useStore.getState().setEpisode(makeEpisode('harbour', { timeline }))
    const { run, at, asked } = setup()
    at(5)
    run('next-segment')
    expect(asked).toEqual([['seek', 20]])
  })

  it('several times within a frame counts every time', () => {
    const { run, asked } = setup()
    for (let i = 0; i < 3; i++) run('next-segment')
    expect(asked).toEqual([
      ['seek', 10],
      ['seek', 20],
      ['seek', 30],
    ])
  })

  it('replays aloud, also from a pause', () => {
    const { run, at, asked } = setup()
    at(13)
    run('replay-segment')
    expect(asked).toEqual([['seek', 10], ['play']])
  })

  it('without a transcript knows the two ends alone', () => {
    useStore.getState().setEpisode(makeEpisode('harbour', { text: null, timeline: null }))
    const { run, asked } = setup()
    for (const id of ['next-segment', 'previous-segment', 'replay-segment'] as const) run(id)
    expect(asked).toEqual([])
    run('last-segment')
    run('first-segment')
    expect(asked).toEqual([
      ['seek', 40],
      ['seek', 0],
    ])
  })
})

describe('following', () => {
  it.each<[CommandId, boolean]>([
    ['play-pause', true],
    ['next-segment', true],
    ['replay-segment', true],
    ['skip-back', true],
    ['return-to-now', true],
    ['speed-up', false],
    ['mute', false],
    ['show-original', false],
    ['theme-dark', false],
  ])('%s brings the captions back to the voice: %j', (id, expected) => {
    useStore.getState().setFollowing(false)
    setup().run(id)
    expect(useStore.getState().isFollowing).toBe(expected)
  })
})

describe('speed and volume', () => {
  it.each<[CommandId, number, number]>([
    ['speed-up', 1, 1.1],
    ['speed-up', 0.75, 0.8],
    ['speed-up', 1.1, 1.2],
    ['speed-up', 3, 3],
    ['speed-down', 1, 0.9],
    ['speed-down', 1.25, 1.2],
    ['speed-down', 0.5, 0.5],
    ['speed-reset', 1.7, 1],
  ])('%s from %d asks for %d', (id, speed, expected) => {
    useStore.getState().reportPlayer({ speed })
    const { run, asked } = setup()
    run(id)
    expect(asked).toEqual([['setSpeed', expected]])
  })

  it('twenty steps of volume make a whole', () => {
    const { run, asked } = setup()
    useStore.getState().reportPlayer({ volume: 0 })
    for (let i = 0; i < 20; i++) {
      run('volume-up')
      useStore.getState().reportPlayer({ volume: asked.at(-1)?.[1] as number })
    }
    expect(useStore.getState().volume).toBe(1)
  })

  it('louder ends the mute, quieter does not', () => {
    useStore.getState().reportPlayer({ isMuted: true, volume: 0.5 })
    const { run, asked } = setup()
    run('volume-down')
    expect(asked).toEqual([['setVolume', 0.45]])
    run('volume-up')
    expect(asked).toContainEqual(['setMuted', false])
  })

  it('mute asks for the opposite of what is', () => {
    const { run, asked } = setup()
    run('mute')
    useStore.getState().reportPlayer({ isMuted: true })
    run('mute')
    expect(asked).toEqual([
      ['setMuted', true],
      ['setMuted', false],
    ])
  })
})

describe('opening and settings', () => {
  it.each<[CommandId, unknown]>([
    ['open', 'choose'],
    ['open-sample', 'openSample'],
    ['show-both', { original: 'shown', translation: 'shown' }],
    ['show-original', { original: 'shown', translation: 'hidden' }],
    ['show-translation', { original: 'hidden', translation: 'shown' }],
    ['theme-system', { theme: 'system' }],
    ['theme-light', { theme: 'light' }],
    ['theme-dark', { theme: 'dark' }],
    ['language-system', { interfaceLanguage: 'system' }],
    ['language-en', { interfaceLanguage: 'en' }],
    ['language-zh-hans', { interfaceLanguage: 'zh-Hans' }],
  ])('%s asks for %j', (id, expected) => {
    const { run, requests } = setup()
    run(id)
    expect(requests).toEqual([expected])
  })
})

describe('how the captions are set', () => {
  const set = (settings: Partial<Settings>) => useStore.getState().setSettings({ ...defaultSettings, ...settings })

  it.each<[CommandId, Partial<Settings>, Partial<Settings>]>([
    ['cycle-translation', {}, { original: 'shown', translation: 'blurred' }],
    ['cycle-translation', { translation: 'blurred' }, { original: 'shown', translation: 'hidden' }],
    ['cycle-original', { translation: 'hidden' }, { original: 'blurred', translation: 'hidden' }],
    ['original-hidden', { translation: 'hidden' }, { original: 'blurred', translation: 'hidden' }],
    ['translation-blurred', {}, { original: 'shown', translation: 'blurred' }],
    ['swap-order', {}, { order: 'translation-first' }],
    ['swap-order', { order: 'translation-first' }, { order: 'original-first' }],
    ['original-first', {}, { order: 'original-first' }],
    ['text-larger', {}, { originalSize: 29.7, translationSize: 25.3 }],
    ['text-smaller', { originalSize: 29.7, translationSize: 25.3 }, { originalSize: 27, translationSize: 23 }],
    ['text-reset', { originalSize: 40, translationSize: 20 }, { originalSize: 27, translationSize: 23 }],
    // The larger of them can go no further, and takes the other along only so far.
    ['text-larger', { originalSize: 54, translationSize: 27 }, { originalSize: 56, translationSize: 28 }],
    ['text-smaller', { originalSize: 30, translationSize: 14 }, { originalSize: 30, translationSize: 14 }],
  ])('%s, with %j, asks for %j', (id, before, expected) => {
    set(before)
    const { run, requests } = setup()
    run(id)
    expect(requests).toEqual([expected])
  })

  it('a transcript of one language is blurred or shown by one key, and the other key has nothing to do', () => {
    const episode = makeEpisode()
    const transcript = { ...episode.text!.transcript, languages: ['en'] }
    useStore.getState().setEpisode({ ...episode, text: { ...episode.text!, transcript } })
    const { run, requests } = setup()
    run('cycle-original')
    set({ original: 'blurred' })
    run('cycle-original')
    run('cycle-translation')
    expect(requests).toEqual([{ original: 'blurred' }, { original: 'shown' }])
  })
})

describe('what is seen outside the window', () => {
  it('is an icon beside the clock, unless the listener has put it away', () => {
    const { run, requests } = setup()
    run('tray-icon')
    useStore.getState().setSettings({ ...defaultSettings, showsTray: false })
    run('tray-icon')
    expect(requests).toEqual([{ showsTray: false }, { showsTray: true }])
  })

  it('is no notification unless it was asked for, which is said', () => {
    const { run, requests } = setup()
    expect(useStore.getState().settings.notifiesWhenAligned).toBe(false)
    run('notify-when-aligned')
    expect(requests).toEqual([{ notifiesWhenAligned: true }])
    expect(useStore.getState().quiet?.words).toBe('notifies')
  })
})
