import type { CommandKeys } from '../command-keys'

/** The window and its language. */
export const windowKeys = {
  'theme-system': [],
  'theme-light': [],
  'theme-dark': [],
  'motion-eased': [],
  'motion-instant': [],
  'language-system': [],
  'language-en': [],
  'language-zh-hans': [],
  'language-zh-hant': [],
} as const satisfies CommandKeys
