import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAudioPlayer } from '../../../renderer/player/audio-player'
import { createSettingsSession } from '../../../renderer/session/settings-session'
import { useStore } from '../../../renderer/store'
import { defaultSettings, type Settings } from '../../../shared/model/settings'
import { FakeAudio } from '../../support/fake-audio'
import { type Answers, fakeBridge } from '../../support/fake-bridge'

const initial = useStore.getState()
beforeEach(() => {
  useStore.getState().setSettings({ ...defaultSettings, speed: 1.5, volume: 0.4, isMuted: true })
})
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  useStore.setState(initial, true)
})

describe('the settings', () => {
  it('reach the audio element at the start, and are not sent back for it', async () => {
    const { audio, host, session } = setup()
    expect(audio).toMatchObject({ playbackRate: 1.5, volume: 0.4, muted: true })
    await session.kept()
    expect(host.asked('settings:change')).toEqual([])
  })

  it('take effect at once and are kept by main', async () => {
    const { session, host } = setup()
    session.change({ theme: 'dark' })
    expect(useStore.getState().settings.theme).toBe('dark')
    await session.kept()
    expect(host.asked('settings:change')).toEqual([{ theme: 'dark' }])
  })

  it('follow the audio element, whoever changed it; the pace of one pass of a drill is no setting', async () => {
    const { audio, session } = setup()
    audio.volume = 0.7
    audio.muted = false
    audio.defaultPlaybackRate = 2
    audio.playbackRate = 0.75
    await session.kept()
    expect(useStore.getState().settings).toMatchObject({ volume: 0.7, isMuted: false, speed: 2 })
  })

  it('changed many times while main is busy go to main together', async () => {
    const { session, host } = setup()
    for (let i = 1; i <= 100; i++) session.change({ volume: i / 100 })
    session.change({ order: 'translation-first' })
    await session.kept()
    expect(host.asked('settings:change')).toEqual([{ volume: 0.01 }, { volume: 1, order: 'translation-first' }])
    expect(useStore.getState().settings).toMatchObject({ volume: 1, order: 'translation-first' })
  })

  it('are not set back by an answer to an older change', async () => {
    const seen: string[] = []
    const end = useStore.subscribe(({ settings }) => seen.push(settings.theme))
    const { session } = setup()
    session.change({ theme: 'light' })
    session.change({ theme: 'dark' })
    await session.kept()
    end()
    expect(seen.at(-1)).toBe('dark')
    expect(seen.lastIndexOf('light')).toBeLessThan(seen.indexOf('dark'))
  })

  it('that are changed elsewhere hold here, but for what is just being changed here', async () => {
    const { session, host } = setup()
    host.push('settings:changed', { ...useStore.getState().settings, showsOverlay: true })
    expect(useStore.getState().settings.showsOverlay).toBe(true)
    session.change({ theme: 'dark' })
    host.push('settings:changed', { ...useStore.getState().settings, theme: 'light', overlaySize: 44 })
    expect(useStore.getState().settings).toMatchObject({ theme: 'dark', overlaySize: 44 })
    await session.kept()
    host.push('settings:changed', { ...useStore.getState().settings, theme: 'light' })
    expect(useStore.getState().settings.theme).toBe('light')
    session.dispose()
    expect(host.listening('settings:changed')).toBe(0)
  })

  it('that main cannot keep hold for now, and the listener is told', async () => {
    const { session, host } = setup({
      'settings:change': (): Settings => {
        throw new Error('the disk is full')
      },
    })
    session.change({ theme: 'dark' })
    await session.kept()
    expect(useStore.getState().settings.theme).toBe('dark')
    expect(useStore.getState().notices).toEqual([{ code: 'internal', detail: 'Error: the disk is full' }])
    host.push('settings:changed', { ...useStore.getState().settings, theme: 'light' })
    expect(useStore.getState().settings.theme).toBe('light')
  })
})

function setup(answers: Answers = {}) {
  const host = fakeBridge(answers)
  const audio = new FakeAudio()
  const player = createAudioPlayer(audio.element, { report: useStore.getState().reportPlayer, fail: () => {} })
  const session = createSettingsSession({ bridge: host.bridge, store: useStore, player })
  ends.push(session.dispose)
  return { host, audio, session }
}
