import { EventEmitter } from 'node:events'
import type { Host, HostEvents } from '../../electron/main/host'
import { createTranslator } from '../../shared/i18n/translator'
import type { Episode } from '../../shared/model/episode'
import { type Listening, silence } from '../../shared/model/listening'
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/model/settings'
import { BrowserWindow } from './fake-electron'

/** A window that keeps what the desktop was asked to show of it. */
export class FakeWindow extends BrowserWindow {
  override isShown = true
  hasFocus = true
  progress: number[] = []
  buttons: { tooltip: string; icon: string; flags: string[]; click(): void }[][] = []

  isFocused = () => this.hasFocus
  setProgressBar = (progress: number) => this.progress.push(progress)
  setThumbarButtons = (buttons: FakeWindow['buttons'][number]) => this.buttons.push(buttons)

  override show() {
    this.isShown = true
    this.emit('show')
  }

  override hide() {
    this.isShown = false
    this.emit('hide')
  }
}

/** A host whose window, listening and episode are what a test says. */
export function fakeHost(given: { settings?: Partial<Settings>; language?: 'en' | 'zh-Hans' | 'zh-Hant' } = {}) {
  const ran: string[] = []
  const events = new EventEmitter<HostEvents>()
  const now = {
    window: null as FakeWindow | null,
    listening: silence as Listening,
    episode: null as Episode | null,
    minutesLeft: undefined as number | undefined,
    settings: { ...defaultSettings, ...given.settings } as Settings,
    words: createTranslator(given.language ?? 'en'),
    timesShown: 0,
  }
  const host = {
    events,
    get window() {
      return now.window
    },
    get listening() {
      return now.listening
    },
    get episode() {
      return now.episode
    },
    get minutesLeft() {
      return now.minutesLeft
    },
    get settings() {
      return now.settings
    },
    get words() {
      return now.words
    },
    changeSettings(change: SettingsChange) {
      now.settings = { ...now.settings, ...change } as Settings
      events.emit('settings', now.settings)
      return now.settings
    },
    showWindow() {
      now.timesShown++
      now.window?.show()
    },
    run: (id: string) => ran.push(id),
  } as unknown as Host
  return {
    host,
    ran,
    timesShown: () => now.timesShown,
    openWindow(): FakeWindow {
      const window = new FakeWindow()
      now.window = window
      window.on('closed', () => {
        now.window = null
        hear(silence)
      })
      events.emit('window', window as never)
      return window
    },
    hear,
    open(episode: Episode | null) {
      now.episode = episode
      events.emit('episode', episode)
    },
    /** So many minutes are left of what is open. */
    leave(minutes: number) {
      now.minutesLeft = minutes
      events.emit('recent', [])
    },
    speak(language: 'en' | 'zh-Hans' | 'zh-Hant') {
      now.words = createTranslator(language)
      events.emit('language')
    },
  }

  function hear(listening: Partial<Listening>) {
    now.listening = { ...now.listening, ...listening }
    events.emit('listening', now.listening)
  }
}
