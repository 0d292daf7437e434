import type { StateCreator } from 'zustand'
import { defaultSettings, type Settings } from '../../shared/model/settings'
import type { Store } from '.'

export interface SettingsSlice {
  /** The listener's settings as main keeps them. */
  settings: Settings
  /** What has not changed keeps its identity: main's answer is a copy, and views care which part of it is another. */
  setSettings(settings: Settings): void
}

export const createSettingsSlice: StateCreator<Store, [], [], SettingsSlice> = (set) => ({
  settings: defaultSettings,
  setSettings: (settings) => set((before) => ({ settings: withKnownParts(settings, before.settings) })),
})

function withKnownParts(settings: Settings, known: Settings): Settings {
  const parts = Object.entries(settings).map(([name, value]) => {
    const before = known[name as keyof Settings]
    return [name, isAlike(value, before) ? before : value]
  })
  return Object.fromEntries(parts) as unknown as Settings
}

function isAlike(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
