import type { CommandId } from '../commands/command-keys'
import { longestPause, mostRepeats, textlessWays } from '../drills/drill-settings'
import { libraryOrders } from '../library/arrange-entries'
import { largestOverlayText, smallestOverlayText } from '../model/overlay'
import { largestText, type Settings, smallestText } from '../model/settings'
import { fastest, slowest } from '../model/speed'
import { visibilities } from '../model/visibility'
import { longestAlternatePause } from '../tracks/alternate-settings'

/** The parts of the settings, in the order in which they are shown. */
export const settingSections = [
  'appearance',
  'captions',
  'overlay',
  'playback',
  'drills',
  'keys',
  'library',
  'desktop',
  'language',
] as const
export type SettingSection = (typeof settingSections)[number]

/** The words that can stand behind a number. */
export type SettingUnit = 'pixels' | 'speed' | 'times' | 'lengths' | 'seconds'

interface Placed {
  readonly section: SettingSection
  /** The command that sets the same, so that its key can be shown. */
  readonly command?: CommandId
}

/** Where a setting stands and how it is set. `own`: by a view of its own. `level`: a share from nothing to all. */
export type SettingFact = Placed &
  (
    | { readonly is: 'switch' }
    | { readonly is: 'choice'; readonly values: readonly string[] }
    | {
        readonly is: 'number'
        readonly min: number
        readonly max: number
        readonly step: number
        readonly unit: SettingUnit
      }
    | { readonly is: 'level' }
    | { readonly is: 'own' }
  )

/**
 * Every setting, in the order in which a section shows its own. Bounds are those of `settingsSchema`; a test compares
 * them. A setting that is missing here is a type error, so that none can be forgotten.
 */
export const settingFacts = {
  theme: { section: 'appearance', is: 'choice', values: ['system', 'light', 'dark'] },
  motion: { section: 'appearance', is: 'choice', values: ['eased', 'instant'] },
  showsNotes: { section: 'captions', is: 'switch', command: 'toggle-notes' },
  showsCloseUp: { section: 'appearance', is: 'switch', command: 'close-up' },
  isMini: { section: 'appearance', is: 'switch', command: 'mini-player' },
  miniStaysOnTop: { section: 'appearance', is: 'switch' },

  original: { section: 'captions', is: 'choice', values: visibilities, command: 'cycle-original' },
  translation: { section: 'captions', is: 'choice', values: visibilities, command: 'cycle-translation' },
  order: {
    section: 'captions',
    is: 'choice',
    values: ['original-first', 'translation-first'],
    command: 'swap-order',
  },
  originalSize: { section: 'captions', is: 'number', min: smallestText, max: largestText, step: 1, unit: 'pixels' },
  translationSize: { section: 'captions', is: 'number', min: smallestText, max: largestText, step: 1, unit: 'pixels' },

  showsOverlay: { section: 'overlay', is: 'switch', command: 'toggle-overlay' },
  isOverlayLocked: { section: 'overlay', is: 'switch', command: 'lock-overlay' },
  overlayRows: { section: 'overlay', is: 'choice', values: ['two', 'one'] },
  overlaySize: {
    section: 'overlay',
    is: 'number',
    min: smallestOverlayText,
    max: largestOverlayText,
    step: 2,
    unit: 'pixels',
  },
  overlayColours: { section: 'overlay', is: 'own' },
  overlayOwnColours: { section: 'overlay', is: 'own' },
  overlayGround: { section: 'overlay', is: 'level' },

  speed: { section: 'playback', is: 'number', min: slowest, max: fastest, step: 0.05, unit: 'speed' },
  volume: { section: 'playback', is: 'level' },
  isMuted: { section: 'playback', is: 'switch', command: 'mute' },
  textless: { section: 'playback', is: 'choice', values: textlessWays, command: 'textless' },
  libraryLayout: { section: 'library', is: 'choice', values: ['list', 'grid'] },
  libraryOrder: { section: 'library', is: 'choice', values: libraryOrders },
  libraryIsReversed: { section: 'library', is: 'switch' },
  alternateOrder: { section: 'playback', is: 'choice', values: ['original-first', 'dub-first'] },
  alternatePause: {
    section: 'playback',
    is: 'number',
    min: 0,
    max: longestAlternatePause,
    step: 0.25,
    unit: 'seconds',
  },
  rewindsOnResume: { section: 'playback', is: 'switch' },

  pausesAfterLine: { section: 'drills', is: 'switch', command: 'pause-after-line' },
  repeatsLines: { section: 'drills', is: 'switch', command: 'repeat-lines' },
  repeatTimes: { section: 'drills', is: 'number', min: 2, max: mostRepeats, step: 1, unit: 'times' },
  repeatPause: { section: 'drills', is: 'number', min: 0, max: longestPause, step: 0.25, unit: 'lengths' },
  variesSpeed: { section: 'drills', is: 'switch', command: 'vary-speed' },
  passSpeeds: { section: 'drills', is: 'own' },

  keys: { section: 'keys', is: 'own' },
  recentCommands: { section: 'keys', is: 'own' },

  keepsSidecar: { section: 'library', is: 'switch' },

  showsTray: { section: 'desktop', is: 'switch' },
  notifiesWhenAligned: { section: 'desktop', is: 'switch' },
  checksForUpdates: { section: 'desktop', is: 'choice', values: ['never', 'weekly'] },
  hardwareAcceleration: { section: 'desktop', is: 'switch' },

  interfaceLanguage: { section: 'language', is: 'choice', values: ['system', 'en', 'zh-Hans', 'zh-Hant'] },
} as const satisfies Readonly<Record<keyof Settings, SettingFact>>

export type SettingName = keyof Settings

export const settingNames = Object.keys(settingFacts) as SettingName[]

/** As `settingFacts`, for who asks for one by a name that is only known later. */
export function factOf(name: SettingName): SettingFact {
  return settingFacts[name]
}
