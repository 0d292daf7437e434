import type { CommandKeys } from '../command-keys'

/** What is put right in the text of the line at hand, and in how its languages are paired. */
export const correctKeys = {
  'edit-text': ['F2'],
  'merge-next': ['$mod+Shift+j'],
  'merge-previous': [],
  'split-line': [],
  'swap-texts': [],
  'swap-all-texts': [],
  'translations-up': [],
  'translations-down': [],
  'join-translation': [],
  'translation-out': [],
  'next-odd-pair': [],
  'previous-odd-pair': [],
} as const satisfies CommandKeys
