import type { CommandKeys } from '../command-keys'

/** What finds and explains the other commands. */
export const helpKeys = {
  'command-palette': ['$mod+k'],
  'keyboard-shortcuts': ['?'],
  'check-for-updates': [],
  'updates-weekly': [],
} as const satisfies CommandKeys
