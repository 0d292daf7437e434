import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { I18nextProvider } from 'react-i18next'
import { App } from '../../renderer/app'
import { AppContext, type App as AppParts } from '../../renderer/app-context'
import type { CommandParts } from '../../renderer/commands/command'
import { releaseCommand, runCommand } from '../../renderer/commands/commands'
import { loadEngine, loadReadings } from '../../renderer/find/load-engine'
import { followLanguage } from '../../renderer/i18n/follow-language'
import { createAddingSession } from '../../renderer/session/adding-session'
import { createAllSettings } from '../../renderer/session/all-settings-session'
import { createEditSession } from '../../renderer/session/edit-session'
import { createExchangeSession } from '../../renderer/session/exchange-session'
import { createFindSession } from '../../renderer/session/find-session'
import { createHandSession } from '../../renderer/session/hand-session'
import { keepingHost } from '../../renderer/session/keeping-host'
import { createLibrarySession } from '../../renderer/session/library-session'
import { createMiniSession } from '../../renderer/session/mini-session'
import { createNotesSession } from '../../renderer/session/notes-session'
import { createOpenSession } from '../../renderer/session/open-session'
import { createPeekSession } from '../../renderer/session/peek-session'
import { createRecentSession } from '../../renderer/session/recent-session'
import { createRecoverySession } from '../../renderer/session/recovery-session'
import { createSettingsSession } from '../../renderer/session/settings-session'
import { createTimeSession } from '../../renderer/session/time-session'
import { createUpdateSession } from '../../renderer/session/update-session'
import { createWalkSession } from '../../renderer/session/walk-session'
import { useStore } from '../../renderer/store'
import { followTextSize } from '../../renderer/styles/follow-text-size'
import { followTheme } from '../../renderer/styles/follow-theme'
import type { InterfaceLanguage } from '../../shared/i18n/interface-language'
import { createTranslator } from '../../shared/i18n/translator'
import type { AppInfo } from '../../shared/ipc/contract'
import { defaultSettings } from '../../shared/model/settings'
import { type Answers, fakeBridge } from './fake-bridge'
import { fakePlayer } from './fake-player'

// Idle from the start, and never: what is done then is not what these tests look at.
globalThis.requestIdleCallback ??= () => 0
globalThis.cancelIdleCallback ??= () => {}

interface Options {
  answers?: Answers
  info?: Partial<AppInfo>
  language?: InterfaceLanguage
}

/** The parts of a window on a fake host and a fake player, with the real store, sessions, commands and words. */
export function makeApp({ answers = {}, info = {}, language = 'en' }: Options = {}) {
  const host = fakeBridge(answers)
  const { player, asked, at } = fakePlayer()
  const settings = createSettingsSession({ bridge: host.bridge, store: useStore, player })
  const allSettings = createAllSettings({ bridge: host.bridge, store: useStore, player, settings })
  const open = createOpenSession({ bridge: host.bridge, store: useStore, player, onceFocused: () => {} })
  const refine = {
    cancel: () => asked.push(['cancel refining']),
    take: () => asked.push(['take times']),
    searchAgain: () => asked.push(['search again']),
    dispose: () => {},
  }
  const find = createFindSession({ store: useStore, player, loadEngine, loadReadings })
  const edits = createEditSession({ store: useStore, host: keepingHost(host.bridge) })
  const hand = createHandSession({ bridge: host.bridge, store: useStore, player, edits })
  const times = createTimeSession({ store: useStore, player, edits, after: () => () => {} })
  const walk = createWalkSession({ store: useStore, player, times })
  const notes = createNotesSession({ bridge: host.bridge, store: useStore, edits, lineName: (line) => `${line}` })
  const exchange = createExchangeSession({ bridge: host.bridge, store: useStore, edits, takeTimes: refine.take })
  const peek = createPeekSession({ player, store: useStore })
  const updates = createUpdateSession({ bridge: host.bridge, store: useStore })
  const recent = createRecentSession({ bridge: host.bridge, store: useStore, note: edits.note })
  const adding = createAddingSession({
    bridge: host.bridge,
    store: useStore,
    openEntry: open.openEntry,
    note: edits.note,
  })
  const library = createLibrarySession({
    bridge: host.bridge,
    store: useStore,
    player,
    openEntry: open.openEntry,
    note: edits.note,
  })
  const mini = createMiniSession({ store: useStore, settings })
  const recovery = createRecoverySession({
    bridge: host.bridge,
    store: useStore,
    failures: window,
    isBlank: () => false,
    now: Date.now,
  })
  const note = (name: string) => async (key?: string) => void asked.push([name, key])
  const tracks = {
    hear: note('hear'),
    hearAt: note('hear at'),
    hearNext: note('hear the next'),
    add: note('add a recording'),
    remove: note('remove a recording'),
    alternate: note('alternate'),
    dispose: () => {},
  }
  const overlay = { adjust: () => asked.push(['adjust the overlay']) }
  const commandParts: CommandParts = {
    platform: info.platform ?? 'linux',
    player,
    store: useStore,
    open,
    adding,
    settings,
    allSettings,
    find,
    edits,
    notes,
    exchange,
    hand,
    times,
    walk,
    peek,
    updates,
    mini,
    recent,
    library,
    overlay,
    recovery,
    tracks,
  }
  const parts: AppParts = {
    info: {
      version: '1.2.3',
      platform: 'linux',
      systemLanguage: language,
      isPreview: false,
      isSafeMode: false,
      settings: defaultSettings,
      ...info,
    },
    player,
    open,
    adding,
    settings,
    library,
    allSettings,
    refine,
    find,
    edits,
    times,
    notes,
    peek,
    updates,
    recovery,
    tracks,
    bridge: host.bridge,
    run: (id) => runCommand(id, commandParts),
    release: (id) => releaseCommand(id, commandParts),
  }
  asked.length = 0
  const translator = createTranslator(language)
  const ends = [
    followTheme(useStore),
    followTextSize(useStore),
    followLanguage(translator, useStore, parts.info.systemLanguage),
    open.dispose,
    adding.dispose,
    settings.dispose,
    find.dispose,
    edits.dispose,
    peek.dispose,
    updates.dispose,
    recovery.dispose,
    recent.dispose,
    library.dispose,
    mini.dispose,
  ]
  return {
    host,
    parts,
    asked,
    at,
    translator,
    /** The whole window. */
    show: () => render(<App parts={parts} translator={translator} />),
    /** One part of it. */
    showPart: (part: ReactElement) =>
      render(
        <I18nextProvider i18n={translator}>
          <AppContext value={parts}>{part}</AppContext>
        </I18nextProvider>,
      ),
    end() {
      for (const end of ends) end()
    },
  }
}
