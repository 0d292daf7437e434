import type { notesKeys } from '../../shared/commands/groups/notes-keys'
import { linesAtHand } from '../store/hand-slice'
import type { CommandParts, CommandTable } from './command'

/** What is noted on lines. */
export const notesCommands: CommandTable<typeof notesKeys> = {
  note: { run: writeNote },
  notes: {
    run({ store }) {
      const { sheet, setSheet, settings } = store.getState()
      // The mini player has no side where the list could be.
      if (!settings.isMini) setSheet(sheet === 'notes' ? null : 'notes')
    },
  },
  'toggle-notes': {
    run({ settings, store }) {
      const { settings: now, say } = store.getState()
      settings.change({ showsNotes: !now.showsNotes })
      say({ words: now.showsNotes ? 'notesHidden' : 'notesShown' })
    },
  },
  'copy-marks': { run: ({ notes }) => void notes.copy() },
  'export-marks': { run: ({ notes }) => void notes.save() },
}

/** The field opens where the line is, and the lines stand still for it. */
function writeNote({ store }: CommandParts): void {
  const state = store.getState()
  const lines = linesAtHand(state)
  if (!lines || state.settings.isMini) return
  state.setFollowing(false)
  state.writeNote(lines.first)
}
