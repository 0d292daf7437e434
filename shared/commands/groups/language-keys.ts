import type { CommandKeys } from '../command-keys'

/** The language that Diglot itself speaks. */
export const languageKeys = {
  'language-system': [],
  'language-en': [],
  'language-zh-hans': [],
  'language-zh-hant': [],
} as const satisfies CommandKeys
