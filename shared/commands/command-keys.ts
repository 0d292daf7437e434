import { appearanceKeys } from './groups/appearance-keys'
import { captionsKeys } from './groups/captions-keys'
import { correctKeys } from './groups/correct-keys'
import { correctionsKeys } from './groups/corrections-keys'
import { desktopKeys } from './groups/desktop-keys'
import { drillsKeys } from './groups/drills-keys'
import { editKeys } from './groups/edit-keys'
import { exchangeKeys } from './groups/exchange-keys'
import { fileKeys } from './groups/file-keys'
import { findKeys } from './groups/find-keys'
import { handKeys } from './groups/hand-keys'
import { helpKeys } from './groups/help-keys'
import { languageKeys } from './groups/language-keys'
import { libraryKeys } from './groups/library-keys'
import { linesKeys } from './groups/lines-keys'
import { miniKeys } from './groups/mini-keys'
import { motionKeys } from './groups/motion-keys'
import { notesKeys } from './groups/notes-keys'
import { overlayKeys } from './groups/overlay-keys'
import { playbackKeys } from './groups/playback-keys'
import { recoveryKeys } from './groups/recovery-keys'
import { settingsKeys } from './groups/settings-keys'
import { tracksKeys } from './groups/tracks-keys'
import { waveformKeys } from './groups/waveform-keys'

/**
 * Ids of commands with their default keys, in the notation of `key-notation.ts`; the first key is the one shown.
 */
export type CommandKeys = Readonly<Record<string, readonly string[]>>

/** The groups in which commands are listed; a group's title is the word `commandGroups.<id>`. */
export const commandGroups = {
  file: fileKeys,
  library: libraryKeys,
  settings: settingsKeys,
  exchange: exchangeKeys,
  edit: editKeys,
  playback: playbackKeys,
  lines: linesKeys,
  hand: handKeys,
  corrections: correctionsKeys,
  correct: correctKeys,
  notes: notesKeys,
  drills: drillsKeys,
  tracks: tracksKeys,
  captions: captionsKeys,
  overlay: overlayKeys,
  waveform: waveformKeys,
  mini: miniKeys,
  find: findKeys,
  appearance: appearanceKeys,
  motion: motionKeys,
  language: languageKeys,
  desktop: desktopKeys,
  help: helpKeys,
  recovery: recoveryKeys,
} as const satisfies Readonly<Record<string, CommandKeys>>

export type CommandGroup = keyof typeof commandGroups

/**
 * Every command's id and default keys. The window binds them, the native menu shows them; a command's title is the word
 * `commands.<id>`.
 */
export const commandKeys = {
  ...fileKeys,
  ...libraryKeys,
  ...settingsKeys,
  ...exchangeKeys,
  ...editKeys,
  ...playbackKeys,
  ...linesKeys,
  ...handKeys,
  ...correctionsKeys,
  ...correctKeys,
  ...notesKeys,
  ...drillsKeys,
  ...tracksKeys,
  ...captionsKeys,
  ...overlayKeys,
  ...waveformKeys,
  ...miniKeys,
  ...findKeys,
  ...appearanceKeys,
  ...motionKeys,
  ...languageKeys,
  ...desktopKeys,
  ...helpKeys,
  ...recoveryKeys,
} as const

export type CommandId = keyof typeof commandKeys

export const commandIds = Object.keys(commandKeys) as CommandId[]
