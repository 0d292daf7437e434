import type { CommandKeys } from '../command-keys'

/** All episodes there are. */
export const libraryKeys = {
  library: ['$mod+b'],
  'continue-listening': [],
  'library-list': [],
  'library-grid': [],
} as const satisfies CommandKeys
