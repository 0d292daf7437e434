import * as v from 'valibot'
import { mendKeys } from '../commands/mend-keys'

export type Theme = 'system' | 'light' | 'dark'

/** How many commands the palette remembers. */
export const recentCommandCount = 5

/** What the listener set, kept by main between starts. */
export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  interfaceLanguage: v.picklist(['system', 'en', 'zh-Hans', 'zh-Hant']),
  show: v.picklist(['both', 'original', 'translation']),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
  speed: v.pipe(v.number(), v.minValue(0.5), v.maxValue(3)),
  /** The keys of those commands whose keys the listener changed; damaged ones are left out. */
  keys: v.pipe(v.record(v.string(), v.unknown()), v.transform(mendKeys)),
  /** Commands chosen in the palette, the latest first. */
  recentCommands: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(recentCommandCount)),
})
export type Settings = v.InferOutput<typeof settingsSchema>

export const defaultSettings: Settings = {
  theme: 'system',
  interfaceLanguage: 'system',
  show: 'both',
  volume: 1,
  isMuted: false,
  speed: 1,
  keys: {},
  recentCommands: [],
}
