import { defaultSettings, type Settings, type SettingsChange } from '../model/settings'
import { type SettingName, settingNames } from './setting-facts'

/** Whether the listener has it other than it comes. */
export function isChanged(settings: Settings, name: SettingName): boolean {
  return JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name])
}

/** Those of `names` (of all settings) that are other than they come. */
export function changedSettings(settings: Settings, names: readonly SettingName[] = settingNames): SettingName[] {
  return names.filter((name) => isChanged(settings, name))
}

/** The values that these settings have in `settings`: given back, they undo what was done to them since. */
export function valuesOf(settings: Settings, names: readonly SettingName[]): SettingsChange {
  return Object.fromEntries(names.map((name) => [name, settings[name]]))
}
