import type { windowKeys } from '../../shared/commands/groups/window-keys'
import type { CommandTable } from './command'

/** The window and its language. */
export const windowCommands: CommandTable<typeof windowKeys> = {
  'theme-system': { run: ({ settings }) => settings.change({ theme: 'system' }) },
  'theme-light': { run: ({ settings }) => settings.change({ theme: 'light' }) },
  'theme-dark': { run: ({ settings }) => settings.change({ theme: 'dark' }) },
  'motion-eased': { run: ({ settings }) => settings.change({ motion: 'eased' }) },
  'motion-instant': { run: ({ settings }) => settings.change({ motion: 'instant' }) },
  'language-system': { run: ({ settings }) => settings.change({ interfaceLanguage: 'system' }) },
  'language-en': { run: ({ settings }) => settings.change({ interfaceLanguage: 'en' }) },
  'language-zh-hans': { run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hans' }) },
  'language-zh-hant': { run: ({ settings }) => settings.change({ interfaceLanguage: 'zh-Hant' }) },
}
