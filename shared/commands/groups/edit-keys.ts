import type { CommandKeys } from '../command-keys'

/** What takes back, in the text being written or in what was done to the lines. */
export const editKeys = {
  undo: ['$mod+z'],
  redo: ['$mod+Shift+z', '$mod+y'],
} as const satisfies CommandKeys
