import type { StateCreator } from 'zustand'
import { defaultSettings, type Settings } from '../../shared/model/settings'
import type { Store } from '.'

export interface SettingsSlice {
  /** The listener's settings as main keeps them. */
  settings: Settings
  setSettings(settings: Settings): void
}

export const createSettingsSlice: StateCreator<Store, [], [], SettingsSlice> = (set) => ({
  settings: defaultSettings,
  setSettings: (settings) => set({ settings }),
})
