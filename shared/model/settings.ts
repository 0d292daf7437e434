import * as v from 'valibot'
import { defaultDrillSettings, drillSettingEntries } from '../drills/drill-settings'

export type Theme = 'system' | 'light' | 'dark'

/** What the listener set, kept by main between starts. */
export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  interfaceLanguage: v.picklist(['system', 'en', 'zh-Hans', 'zh-Hant']),
  show: v.picklist(['both', 'original', 'translation']),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
  speed: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
  ...drillSettingEntries,
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  interfaceLanguage: 'system',
  show: 'both',
  volume: 1,
  isMuted: false,
  speed: 1,
  ...defaultDrillSettings,
}
