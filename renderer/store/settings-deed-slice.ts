import type { StateCreator } from 'zustand'
import type { AppError } from '../../shared/model/app-error'
import type { SettingsChange } from '../../shared/model/settings'
import type { SettingName } from '../../shared/settings/setting-facts'
import type { Store } from '.'

/** What was done to many settings at once; `before` is what takes it back. */
export type SettingsDeed =
  | { readonly what: 'reset'; readonly names: readonly SettingName[]; readonly before: SettingsChange }
  | {
      readonly what: 'imported'
      readonly name: string
      readonly count: number
      readonly refused: readonly SettingName[]
      readonly unknown: number
      readonly before: SettingsChange
    }
  | { readonly what: 'exported'; readonly name: string }
  | { readonly what: 'undone' }
  | { readonly what: 'failed'; readonly error: AppError }

export interface SettingsDeedSlice {
  /** What was done last, as long as the settings are open. */
  settingsDeed: SettingsDeed | null
  setSettingsDeed(deed: SettingsDeed | null): void
}

export const createSettingsDeedSlice: StateCreator<Store, [], [], SettingsDeedSlice> = (set) => ({
  settingsDeed: null,
  setSettingsDeed: (settingsDeed) => set({ settingsDeed }),
})
