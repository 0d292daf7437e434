import type { fileKeys } from '../../shared/commands/groups/file-keys'
import type { CommandTable } from './command'

/** What is opened. */
export const fileCommands: CommandTable<typeof fileKeys> = {
  open: { run: ({ open }) => void open.choose() },
  'add-files': { run: ({ adding }) => adding.choose('files') },
  'add-folder': { run: ({ adding }) => adding.choose('folders') },
  'open-sample': { run: ({ open }) => void open.openSample() },
  'clear-recent': { run: ({ recent }) => recent.clear() },
}
