import type { appearanceKeys } from '../../shared/commands/groups/appearance-keys'
import type { CommandTable } from './command'

/** Light or dark. */
export const appearanceCommands: CommandTable<typeof appearanceKeys> = {
  'theme-system': { run: ({ settings }) => settings.change({ theme: 'system' }) },
  'theme-light': { run: ({ settings }) => settings.change({ theme: 'light' }) },
  'theme-dark': { run: ({ settings }) => settings.change({ theme: 'dark' }) },
}
