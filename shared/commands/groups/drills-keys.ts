import type { CommandKeys } from '../command-keys'

/** Listening to the same again, in small pieces. */
export const drillsKeys = {
  'loop-line': ['r'],
  'loop-ab': ['a'],
  'repeat-lines': ['n'],
  'vary-speed': ['v'],
  'pause-after-line': ['u'],
  textless: ['g'],
  'open-drills': ['l'],
  'end-drills': [],
} as const satisfies CommandKeys
