import { beforeEach, describe, expect, it } from 'vitest'
import { useStore } from '../../../renderer/store'
import { defaultSettings } from '../../../shared/model/settings'

beforeEach(() => useStore.setState(useStore.getInitialState(), true))

describe('settings that come back from main', () => {
  // A key that was held while another setting was changed went up by itself: the table of keys was another one.
  it('keep the identity of what did not change', () => {
    const keys = { mute: ['q'] }
    useStore.getState().setSettings({ ...defaultSettings, keys })
    useStore.getState().setSettings(structuredClone({ ...defaultSettings, keys, translation: 'hidden' as const }))
    expect(useStore.getState().settings).toEqual({ ...defaultSettings, keys, translation: 'hidden' })
    expect(useStore.getState().settings.keys).toBe(keys)
  })

  it('are new where they changed', () => {
    useStore.getState().setSettings({ ...defaultSettings, keys: { mute: ['q'] } })
    useStore.getState().setSettings({ ...defaultSettings, keys: { mute: ['w'] } })
    expect(useStore.getState().settings.keys).toEqual({ mute: ['w'] })
  })
})
