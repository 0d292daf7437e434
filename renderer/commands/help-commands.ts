import type { helpKeys } from '../../shared/commands/groups/help-keys'
import type { CommandTable } from './command'

/** What finds and explains the other commands. */
export const helpCommands: CommandTable<typeof helpKeys> = {
  'command-palette': { run: ({ store }) => store.getState().setSheet('palette') },
  'check-for-updates': {
    run: ({ updates, settings, store }) => {
      // The mini player has no room for the answer.
      if (store.getState().settings.isMini) settings.change({ isMini: false })
      updates.act('check')
    },
  },
  'updates-weekly': {
    run: ({ settings, store }) => {
      const looks = store.getState().settings.checksForUpdates === 'weekly'
      settings.change({ checksForUpdates: looks ? 'never' : 'weekly' })
    },
  },
  'keyboard-shortcuts': { run: ({ store }) => store.getState().setSheet('shortcuts') },
}
