import type { libraryKeys } from '../../shared/commands/groups/library-keys'
import { toContinue } from '../../shared/library/arrange-entries'
import type { CommandTable } from './command'

/** All episodes there are. */
export const libraryCommands: CommandTable<typeof libraryKeys> = {
  library: { run: ({ library }) => library.toggle() },
  'continue-listening': {
    run({ library, store }) {
      const { library: entries, say } = store.getState()
      const entry = toContinue(entries)
      if (entry) void library.open(entry.id, true)
      else say({ words: 'nothingToContinue', names: 'library' })
    },
  },
  'library-list': { run: ({ settings }) => settings.change({ libraryLayout: 'list' }) },
  'library-grid': { run: ({ settings }) => settings.change({ libraryLayout: 'grid' }) },
}
