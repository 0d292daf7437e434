import type { CommandKeys } from '../command-keys'

/** Light or dark. */
export const appearanceKeys = {
  'theme-system': [],
  'theme-light': [],
  'theme-dark': [],
} as const satisfies CommandKeys
