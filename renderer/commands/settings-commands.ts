import type { settingsKeys } from '../../shared/commands/groups/settings-keys'
import type { CommandTable } from './command'

/** All settings at once. */
export const settingsCommands: CommandTable<typeof settingsKeys> = {
  'open-settings': { run: ({ store }) => store.getState().setSheet('settings') },
  'export-settings': { run: ({ allSettings }) => void allSettings.exportAll() },
  'import-settings': { run: ({ allSettings }) => void allSettings.importAll() },
}
