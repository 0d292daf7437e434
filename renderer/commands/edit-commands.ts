import type { editKeys } from '../../shared/commands/groups/edit-keys'
import type { CommandTable } from './command'
import { isWritten } from './key-owner'

/** What takes back. There is one Undo: that of the text being written, else that of what was done to the lines. */
export const editCommands: CommandTable<typeof editKeys> = {
  undo: { run: ({ edits }) => editText('undo') || edits.undo() },
  redo: { run: ({ edits }) => editText('redo') || edits.redo() },
}

/** Lets the field that has the focus take back what was typed; false where there is none. */
function editText(what: 'undo' | 'redo'): boolean {
  if (!document.activeElement || !isWritten(document.activeElement)) return false
  // The only way that a page has to a field's own history; the native menu's role cannot tell a field from the lines.
  document.execCommand(what)
  return true
}
