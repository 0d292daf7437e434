import type { desktopKeys } from '../../shared/commands/groups/desktop-keys'
import { showsTrayOn } from '../../shared/model/shows-tray'
import type { CommandTable } from './command'

/** What Diglot shows outside its window. */
export const desktopCommands: CommandTable<typeof desktopKeys> = {
  'tray-icon': {
    run: ({ settings, store, platform }) =>
      settings.change({ showsTray: !showsTrayOn(platform, store.getState().settings) }),
  },
  'notify-when-aligned': {
    run({ settings, store }) {
      const { settings: now, say } = store.getState()
      const notifiesWhenAligned = !now.notifiesWhenAligned
      settings.change({ notifiesWhenAligned })
      say({ words: notifiesWhenAligned ? 'notifies' : 'notifiesNot' })
    },
  },
}
