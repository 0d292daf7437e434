import type { CommandKeys } from '../command-keys'

/** The recordings of the episode: the original and its dubs. */
export const tracksKeys = {
  'switch-track': ['s'],
  alternate: ['Shift+s'],
  'alternate-order': [],
  'add-track': [],
  'remove-track': [],
} as const satisfies CommandKeys
