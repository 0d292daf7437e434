import type { CommandKeys } from '../command-keys'

/** From line to line. */
export const linesKeys = {
  'previous-segment': ['ArrowLeft'],
  'next-segment': ['ArrowRight'],
  'replay-segment': ['ArrowDown'],
  'first-segment': ['Home'],
  'last-segment': ['End'],
  'return-to-now': ['Escape'],
  'follow-anyway': [],
} as const satisfies CommandKeys
