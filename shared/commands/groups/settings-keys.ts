import type { CommandKeys } from '../command-keys'

/** All settings at once. */
export const settingsKeys = {
  'open-settings': ['$mod+,'],
  'export-settings': [],
  'import-settings': [],
} as const satisfies CommandKeys
