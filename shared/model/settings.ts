import * as v from 'valibot'

export type Theme = 'system' | 'light' | 'dark'

/** What the listener set, kept by main between starts. */
export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  interfaceLanguage: v.picklist(['system', 'en', 'zh-Hans', 'zh-Hant']),
  /** How the lines move when the voice goes on. */
  motion: v.picklist(['eased', 'instant']),
  show: v.picklist(['both', 'original', 'translation']),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
  speed: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  interfaceLanguage: 'system',
  motion: 'eased',
  show: 'both',
  volume: 1,
  isMuted: false,
  speed: 1,
}
