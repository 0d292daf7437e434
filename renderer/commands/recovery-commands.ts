import type { recoveryKeys } from '../../shared/commands/groups/recovery-keys'
import type { CommandTable } from './command'

/** What helps when something is wrong. */
export const recoveryCommands: CommandTable<typeof recoveryKeys> = {
  'show-report': { run: ({ store }) => store.getState().setSheet('report') },
  restart: { run: ({ recovery }) => recovery.restart('normal') },
  'restart-safe': { run: ({ recovery }) => recovery.restart('safe') },
  'hardware-acceleration': {
    run({ store, settings }) {
      const hardwareAcceleration = !store.getState().settings.hardwareAcceleration
      settings.change({ hardwareAcceleration })
      store
        .getState()
        .say({ words: hardwareAcceleration ? 'graphicsWillBeOn' : 'graphicsWillBeOff', offers: 'restart' })
    },
  },
}
