import type { CommandKeys } from '../command-keys'

/** Another text for the open episode, and times from and for others who have it. */
export const exchangeKeys = {
  'import-text': [],
  'import-times': [],
  'export-times': [],
} as const satisfies CommandKeys
