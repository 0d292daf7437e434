import type { CommandKeys } from '../command-keys'

/** Finding in the text. */
export const findKeys = {
  find: ['$mod+f'],
  'find-next': ['$mod+g', 'F3'],
  'find-previous': ['$mod+Shift+g', 'Shift+F3'],
  'find-play': ['$mod+Enter'],
  'find-close': [],
} as const satisfies CommandKeys
