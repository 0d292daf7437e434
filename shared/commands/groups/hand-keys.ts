import type { CommandKeys } from '../command-keys'

/** What is done with the line at hand: the one pointed at, the one with the focus, or the one being spoken. */
export const handKeys = {
  'play-line': [],
  'loop-lines': [],
  'copy-line': ['$mod+Shift+c'],
  'copy-original': [],
  'copy-translation': [],
  'copy-with-time': [],
  bookmark: ['d'],
  'next-bookmark': ['j'],
  'previous-bookmark': ['Shift+j'],
  'starts-now': ['t'],
  'next-starts-now': ['f'],
  'free-start': [],
} as const satisfies CommandKeys
