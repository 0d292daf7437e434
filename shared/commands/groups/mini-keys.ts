import type { CommandKeys } from '../command-keys'

/** The window folded to the line being said and what moves the voice. */
export const miniKeys = {
  'mini-player': ['$mod+Shift+m'],
  'mini-on-top': [],
} as const satisfies CommandKeys
