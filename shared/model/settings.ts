import * as v from 'valibot'
import { mendKeys } from '../commands/mend-keys'
import { defaultDrillSettings, drillSettingEntries } from '../drills/drill-settings'
import { defaultLibrarySettings, librarySettingEntries } from '../library/library-settings'
import { alternateSettingEntries, defaultAlternateSettings } from '../tracks/alternate-settings'
import { defaultOverlaySettings } from './overlay'
import { overlaySettingEntries } from './overlay-settings'
import { speedSchema } from './speed'
import { visibilities } from './visibility'

export type Theme = 'system' | 'light' | 'dark'

/** Bounds of a caption's size, pixels. */
export const smallestText = 14
export const largestText = 56
const textSize = v.pipe(v.number(), v.minValue(smallestText), v.maxValue(largestText))

/** How many commands the palette remembers. */
export const recentCommandCount = 5

/** What the listener set, kept by main between starts. */
export const settingsSchema = v.object({
  theme: v.picklist(['system', 'light', 'dark']),
  interfaceLanguage: v.picklist(['system', 'en', 'zh-Hans', 'zh-Hant']),
  /** How the lines move when the voice goes on. */
  motion: v.picklist(['eased', 'instant']),
  /** What is seen of the language that is spoken, and of its translations. */
  original: v.picklist(visibilities),
  translation: v.picklist(visibilities),
  /** Size of their text in pixels, in a window of normal width. */
  originalSize: textSize,
  translationSize: textSize,
  /** Which of the two stands above the other. */
  order: v.picklist(['original-first', 'translation-first']),
  volume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  isMuted: v.boolean(),
  speed: speedSchema,
  /** Whether Diglot looks by itself whether there is a newer one; it does so only when asked to. */
  checksForUpdates: v.picklist(['never', 'weekly']),
  ...drillSettingEntries,
  ...alternateSettingEntries,
  /** The keys of those commands whose keys the listener changed; damaged ones are left out. */
  keys: v.pipe(v.record(v.pipe(v.string(), v.maxLength(60)), v.unknown()), v.maxEntries(1000), v.transform(mendKeys)),
  /** Commands chosen in the palette, the latest first. */
  recentCommands: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(recentCommandCount)),
  /** Whether there is an icon beside the clock; null: as is usual on the system (`shows-tray.ts`). */
  showsTray: v.nullable(v.boolean()),
  /** Whether the listener is told when the times of an episode have been found. */
  notifiesWhenAligned: v.boolean(),
  /** Whether notes stand under their lines, or only a sign that there is one. */
  showsNotes: v.boolean(),
  /** Whether the half minute around the voice is shown above the seek bar. */
  showsCloseUp: v.boolean(),
  /** Whether the player's window is folded to the mini player, and whether that stays above other windows. */
  isMini: v.boolean(),
  miniStaysOnTop: v.boolean(),
  ...librarySettingEntries,
  ...overlaySettingEntries,
  /** Whether the graphics processor draws the window; from the next start on. */
  hardwareAcceleration: v.boolean(),
})
export type Settings = v.InferOutput<typeof settingsSchema>

/** Some of them; what is undefined stays as it is. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined }

export const defaultSettings: Settings = {
  theme: 'system',
  interfaceLanguage: 'system',
  motion: 'eased',
  original: 'shown',
  translation: 'shown',
  originalSize: 27,
  translationSize: 23,
  order: 'original-first',
  volume: 1,
  isMuted: false,
  speed: 1,
  checksForUpdates: 'never',
  ...defaultDrillSettings,
  ...defaultAlternateSettings,
  keys: {},
  recentCommands: [],
  showsTray: null,
  notifiesWhenAligned: false,
  showsNotes: true,
  showsCloseUp: false,
  hardwareAcceleration: true,
  isMini: false,
  miniStaysOnTop: true,
  ...defaultLibrarySettings,
  ...defaultOverlaySettings,
}
