import type { exchangeKeys } from '../../shared/commands/groups/exchange-keys'
import type { CommandTable } from './command'

/** Another text for the open episode, and times from and for others. */
export const exchangeCommands: CommandTable<typeof exchangeKeys> = {
  'import-text': { run: ({ exchange }) => void exchange.importText() },
  'import-times': { run: ({ exchange }) => void exchange.importTimes() },
  'export-times': { run: ({ exchange }) => void exchange.exportTimes() },
}
