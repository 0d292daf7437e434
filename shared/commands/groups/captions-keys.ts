import type { CommandKeys } from '../command-keys'

/** What of the captions is shown, and how. */
export const captionsKeys = {
  'show-both': ['b'],
  'show-original': ['e'],
  'show-translation': ['c'],
  'cycle-original': ['1'],
  'cycle-translation': ['2'],
  peek: ['p'],
  'swap-order': ['x'],
  // Where the plus is another key than the one of `=`, or is meant with Shift.
  'text-larger': ['$mod+=', '$mod++'],
  'text-smaller': ['$mod+-'],
  'text-reset': ['$mod+0'],
  'original-shown': [],
  'original-blurred': [],
  'original-hidden': [],
  'translation-shown': [],
  'translation-blurred': [],
  'translation-hidden': [],
  'original-first': [],
  'translation-first': [],
} as const satisfies CommandKeys
