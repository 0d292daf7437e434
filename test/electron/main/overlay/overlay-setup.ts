import { EventEmitter } from 'node:events'
import type { BrowserWindow as RealWindow } from 'electron'
import type { Host, HostEvents } from '../../../../electron/main/host'
import { Overlay } from '../../../../electron/main/overlay/overlay'
import type { KeptPlace } from '../../../../electron/services/documents/kept-windows'
import { createTranslator } from '../../../../shared/i18n/translator'
import type { OverlayView } from '../../../../shared/ipc/overlay-contract'
import type { Episode } from '../../../../shared/model/episode'
import { type Listening, silence } from '../../../../shared/model/listening'
import { defaultSettings, type Settings, type SettingsChange } from '../../../../shared/model/settings'
import {
  BrowserWindow,
  handlers,
  heldKeys,
  listeners,
  screen,
  takenKeys,
  windows,
} from '../../../support/fake-electron'
import { makeEpisode } from '../../../support/make-episode'

const page = { url: 'app://diglot/overlay.html' }

/** An overlay on a host that plays what it is told, and a page that does what it is told. */
export function openOverlay(settings: Partial<Settings> = {}) {
  windows.length = 0
  handlers.clear()
  listeners.clear()
  heldKeys.clear()
  takenKeys.clear()
  screen.removeAllListeners()
  const ran: string[] = []
  const kept = new Map<string, KeptPlace>()
  const host = {
    events: new EventEmitter<HostEvents>(),
    window: new BrowserWindow() as unknown as RealWindow | null,
    listening: silence,
    episode: makeEpisode() as Episode | null,
    settings: { ...defaultSettings, ...settings },
    words: createTranslator('en'),
    places: {
      kept: {
        find: (_kind: string, name?: string) => (name === undefined ? [...kept.values()].at(-1) : kept.get(name)),
        keep: (_kind: string, place: KeptPlace, name = '') => Boolean(kept.set(name, place)),
      },
    },
    changeSettings(change: SettingsChange) {
      host.settings = { ...host.settings, ...change } as Settings
      host.events.emit('settings', host.settings)
      return host.settings
    },
    run: (id: string) => ran.push(id),
  }
  windows.length = 0
  new Overlay(host as unknown as Host, '/preload.cjs')
  host.events.emit('window', host.window as RealWindow)
  const call = (name: string, ...args: unknown[]) => {
    const handler = handlers.get(name) as ((...all: unknown[]) => unknown) | undefined
    if (!handler) throw new Error(`nothing handles ${name}`)
    return handler({ sender: { mainFrame: page }, senderFrame: page }, ...args)
  }
  return {
    host,
    ran,
    kept,
    call,
    /** The overlay's windows so far. */
    windows,
    get window() {
      const last = windows.at(-1)
      if (!last) throw new Error('there is no overlay')
      return last
    },
    isSeen: () => Boolean(windows.at(-1)?.isShown && !windows.at(-1)?.isDestroyed()),
    hear(listening: Partial<Listening>) {
      host.listening = { ...host.listening, ...listening }
      host.events.emit('listening', host.listening)
    },
    open(episode: Episode | null) {
      host.episode = episode
      host.events.emit('episode', episode)
    },
    /** The page has been loaded, and asks what it is to show. */
    load: () => call('overlay:view') as OverlayView,
    /** What the page was told last. */
    seen: () => windows.at(-1)?.sent.at(-1)?.[1] as OverlayView,
    closePlayer() {
      const player = host.window as unknown as BrowserWindow
      host.window = null
      player.destroy()
    },
  }
}

/** On, playing, and its page there. */
export function playingOverlay(settings = {}) {
  const overlay = openOverlay({ showsOverlay: true, ...settings })
  overlay.hear({ isPlaying: true, segment: 1 })
  overlay.load()
  return overlay
}
