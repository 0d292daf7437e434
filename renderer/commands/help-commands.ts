import type { helpKeys } from '../../shared/commands/groups/help-keys'
import type { CommandTable } from './command'

/** What finds and explains the other commands. */
export const helpCommands: CommandTable<typeof helpKeys> = {
  'command-palette': { run: ({ store }) => store.getState().setSheet('palette') },
  'keyboard-shortcuts': { run: ({ store }) => store.getState().setSheet('shortcuts') },
}
