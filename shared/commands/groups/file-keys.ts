import type { CommandKeys } from '../command-keys'

/** What is opened. */
export const fileKeys = {
  open: ['$mod+o'],
  'add-files': ['$mod+Shift+o'],
  'add-folder': [],
  'open-sample': [],
  'clear-recent': [],
} as const satisfies CommandKeys
