import { afterEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { err, ok } from '../../../shared/model/result'
import { defaultSettings } from '../../../shared/model/settings'
import type { Answers } from '../../support/fake-bridge'
import { makeApp } from '../../support/render-app'

const initial = useStore.getState()
let end = () => {}
afterEach(() => {
  end()
  useStore.setState(initial, true)
})

const settings = () => useStore.getState().settings
const deed = () => useStore.getState().settingsDeed

describe('a setting', () => {
  it('that the audio element has the last word on goes to it', () => {
    const { all, asked } = setup()
    all.change({ speed: 1.5, volume: 0.5, isMuted: true, theme: 'dark' })
    expect(asked).toEqual([
      ['setSpeed', 1.5],
      ['setVolume', 0.5],
      ['setMuted', true],
    ])
    expect(settings().theme).toBe('dark')
  })

  it('that folds the window closes what lies over it', () => {
    const { all } = setup()
    useStore.getState().setSheet('settings')
    all.change({ isMini: true })
    expect(useStore.getState().sheet).toBeNull()
  })
})

describe('a reset', () => {
  it('touches those that are other than they came, and can be taken back', () => {
    const { all } = setup()
    all.change({ theme: 'dark', overlaySize: 40 })
    all.reset(['theme', 'motion'])
    expect(settings()).toMatchObject({ theme: 'system', overlaySize: 40 })
    expect(deed()).toEqual({ what: 'reset', names: ['theme'], before: { theme: 'dark' } })
    all.undo()
    expect(settings()).toMatchObject({ theme: 'dark', overlaySize: 40 })
    expect(deed()).toEqual({ what: 'undone' })
    all.undo()
    expect(settings().theme).toBe('dark')
  })

  it('of what is as it came is none', () => {
    const { all } = setup()
    all.reset(['theme'])
    expect(deed()).toBeNull()
  })
})

describe('settings of a file', () => {
  const read = {
    name: 'diglot-settings.json',
    values: { theme: 'dark', overlaySize: 44 } as const,
    refused: ['speed', 'nonsense'],
    unknown: 1,
  }

  it('hold at once, are told of where all settings are, and can be taken back', async () => {
    const { all } = setup({ 'settings:read-file': () => ok(read) })
    await all.importAll()
    expect(settings()).toMatchObject({ theme: 'dark', overlaySize: 44 })
    expect(useStore.getState().sheet).toBe('settings')
    expect(deed()).toMatchObject({ what: 'imported', count: 2, refused: ['speed'], unknown: 1 })
    all.undo()
    expect(settings()).toEqual(defaultSettings)
  })

  it('that cannot be read say why, and change nothing', async () => {
    const error = { code: 'settings/not-settings', name: 'a.json' } as const
    const { all } = setup({ 'settings:read-file': () => err(error) })
    await all.importAll()
    expect(deed()).toEqual({ what: 'failed', error })
    expect(settings()).toEqual(defaultSettings)
  })

  it('that nobody chose are not spoken of', async () => {
    const { all } = setup()
    await all.importAll()
    await all.exportAll()
    expect(deed()).toBeNull()
    expect(useStore.getState().sheet).toBeNull()
  })

  it('are written where the listener says', async () => {
    const { all } = setup({ 'settings:write-file': () => ok('mine.json') })
    await all.exportAll()
    expect(deed()).toEqual({ what: 'exported', name: 'mine.json' })
  })

  it('say so when something inside fails', async () => {
    const { all } = setup({ 'settings:write-file': () => Promise.reject(new Error('broken')) })
    await all.exportAll()
    expect(deed()).toEqual({ what: 'failed', error: { code: 'internal', detail: 'Error: broken' } })
  })
})

function setup(answers: Answers = {}) {
  const app = makeApp({ answers })
  end = app.end
  app.asked.length = 0
  return { all: app.parts.allSettings, asked: app.asked }
}
