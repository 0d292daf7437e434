import type { captionsKeys } from '../../shared/commands/groups/captions-keys'
import type { CommandTable } from './command'

/** What of the captions is shown, and how. */
export const captionsCommands: CommandTable<typeof captionsKeys> = {
  'show-both': { run: ({ settings }) => settings.change({ show: 'both' }) },
  'show-original': { run: ({ settings }) => settings.change({ show: 'original' }) },
  'show-translation': { run: ({ settings }) => settings.change({ show: 'translation' }) },
}
