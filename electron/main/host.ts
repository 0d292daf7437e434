import type { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import type { Episode } from '../../shared/model/episode'
import type { Listening } from '../../shared/model/listening'
import type { Settings, SettingsChange } from '../../shared/model/settings'
import type { WindowPlaces } from './windows/window-places'

/** What happened, with what is so now. */
export interface HostEvents {
  /** The player's window has been made; its page is not there yet. */
  window: [BrowserWindow]
  listening: [Listening]
  /** Something else is open than before, or more of it. */
  episode: [Episode | null]
  settings: [Settings]
  /** The language of the interface is another. */
  language: []
}

/**
 * What the parts of the desktop (tray, taskbar, overlay, ...) may use of the running app. Each part is a file that is given
 * the host once, when the app is ready, listens to what it cares for, and shows it; none knows of another.
 */
export interface Host {
  readonly events: EventEmitter<HostEvents>
  /** The player's window, while there is one. */
  readonly window: BrowserWindow | null
  readonly listening: Listening
  readonly episode: Episode | null
  readonly settings: Settings
  readonly words: Pick<i18n, 't' | 'language'>
  /** Where windows were, for whoever makes one. */
  readonly places: WindowPlaces
  changeSettings(change: SettingsChange): Settings
  /** Opens the player's window, or brings it to the front. */
  showWindow(): void
  /** Opens files as if they had been handed over, in a window in front. */
  open(files: readonly string[]): Promise<void>
  /** Asks the player's window to run a command; without a window nothing happens. */
  run(id: CommandId): void
}
