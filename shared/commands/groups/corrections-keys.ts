import type { CommandKeys } from '../command-keys'

/** Putting times right: of a line, of the whole track, and one doubtful place after the other. */
export const correctionsKeys = {
  'nudge-earlier': ['Alt+,'],
  'nudge-later': ['Alt+.'],
  gap: ['Shift+t'],
  'offset-earlier': ['Alt+Shift+,'],
  'offset-later': ['Alt+Shift+.'],
  'offset-reset': [],
  walk: ['q'],
  'walk-back': ['Shift+q'],
  'walk-right': ['y'],
  'walk-not-here': ['Shift+y'],
  'walk-end': [],
} as const satisfies CommandKeys
