import type { CommandId } from '../../shared/commands/command-keys'
import { appearanceCommands } from './appearance-commands'
import { captionsCommands } from './captions-commands'
import type { Command, CommandParts } from './command'
import { correctCommands } from './correct-commands'
import { correctionsCommands } from './corrections-commands'
import { desktopCommands } from './desktop-commands'
import { drillsCommands } from './drills-commands'
import { editCommands } from './edit-commands'
import { exchangeCommands } from './exchange-commands'
import { fileCommands } from './file-commands'
import { findCommands } from './find-commands'
import { handCommands } from './hand-commands'
import { helpCommands } from './help-commands'
import { languageCommands } from './language-commands'
import { libraryCommands } from './library-commands'
import { linesCommands } from './lines-commands'
import { miniCommands } from './mini-commands'
import { motionCommands } from './motion-commands'
import { notesCommands } from './notes-commands'
import { overlayCommands } from './overlay-commands'
import { playbackCommands } from './playback-commands'
import { recoveryCommands } from './recovery-commands'
import { settingsCommands } from './settings-commands'
import { tracksCommands } from './tracks-commands'
import { waveformCommands } from './waveform-commands'

/**
 * What each command of `shared/commands/command-keys.ts` does; from the keyboard, a button or the native menu, it is
 * this that runs.
 */
export const commands: Readonly<Record<CommandId, Command>> = {
  ...fileCommands,
  ...libraryCommands,
  ...settingsCommands,
  ...exchangeCommands,
  ...editCommands,
  ...playbackCommands,
  ...linesCommands,
  ...handCommands,
  ...correctionsCommands,
  ...correctCommands,
  ...notesCommands,
  ...drillsCommands,
  ...tracksCommands,
  ...captionsCommands,
  ...overlayCommands,
  ...waveformCommands,
  ...miniCommands,
  ...findCommands,
  ...appearanceCommands,
  ...motionCommands,
  ...languageCommands,
  ...desktopCommands,
  ...helpCommands,
  ...recoveryCommands,
}

/** The one way to run a command. An id that is not in the table (a menu of another version) does nothing. */
export function runCommand(id: string, parts: CommandParts): void {
  if (!Object.hasOwn(commands, id)) return
  const command = commands[id as CommandId]
  command.run(parts)
  if (command.follows) parts.store.getState().setFollowing(true)
}

/** Ends what the command began, for one that lasts as long as its key is held. */
export function releaseCommand(id: CommandId, parts: CommandParts): void {
  commands[id].release?.(parts)
}
