import type { motionKeys } from '../../shared/commands/groups/motion-keys'
import type { CommandTable } from './command'

/** How the lines move when the voice goes on. */
export const motionCommands: CommandTable<typeof motionKeys> = {
  'motion-eased': { run: ({ settings }) => settings.change({ motion: 'eased' }) },
  'motion-instant': { run: ({ settings }) => settings.change({ motion: 'instant' }) },
}
