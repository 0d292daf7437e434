import type { miniKeys } from '../../shared/commands/groups/mini-keys'
import type { CommandTable } from './command'

/** The window folded to the line being said and what moves the voice. */
export const miniCommands: CommandTable<typeof miniKeys> = {
  'mini-player': { run: ({ mini }) => mini.toggle() },
  'mini-on-top': {
    run: ({ settings, store }) => settings.change({ miniStaysOnTop: !store.getState().settings.miniStaysOnTop }),
  },
}
