import type { languageKeys } from '../../shared/commands/groups/language-keys'
import type { CommandTable } from './command'

/** The language that Diglot itself speaks. */
export const languageCommands: CommandTable<typeof languageKeys> = {
  'language-system': { run: ({ settings }) => settings.change({ interfaceLanguage: 'system' }) },
  'language-en': { run: ({ settings }) => settings.change({ interfaceLanguage: 'en' }) },
  'language-zh-hans': { run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hans' }) },
  'language-zh-hant': { run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hant' }) },
}
