import type { CommandKeys } from '../command-keys'

/** What is opened. */
export const fileKeys = {
  open: ['$mod+o'],
  'open-sample': [],
  'clear-recent': [],
} as const satisfies CommandKeys
