import type { CommandKeys } from '../command-keys'

/** What of the captions is shown, and how. */
export const captionsKeys = {
  'show-both': ['b'],
  'show-original': ['e'],
  'show-translation': ['c'],
} as const satisfies CommandKeys
