import type { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import type { CommandId } from '../../shared/commands/command-keys'
import type { Episode } from '../../shared/model/episode'
import type { Listening } from '../../shared/model/listening'
import type { RecentEpisode } from '../../shared/model/recent'
import type { Settings, SettingsChange } from '../../shared/model/settings'
import type { Seconds } from '../../shared/model/time'
import type { WindowPlaces } from './windows/window-places'

/** What happened, with what is so now. */
export interface HostEvents {
  /** The player's window has been made; its page is not there yet. */
  window: [BrowserWindow]
  listening: [Listening]
  /** Something else is open than before, or more of it. */
  episode: [Episode | null]
  /** The list of recent files is another. */
  recent: [readonly RecentEpisode[]]
  settings: [Settings]
  /** The language of the interface is another. */
  language: []
  /** The listener wants the keyboard on the captions over other programs. */
  adjustOverlay: []
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
  /** How many minutes of it are left, once it was begun. `recent` tells of the list when they are others. */
  readonly minutesLeft: number | undefined
  /** What was opened lately, the latest first. */
  readonly recent: readonly RecentEpisode[]
  readonly settings: Settings
  readonly words: Pick<i18n, 't' | 'language'>
  /** Where windows were, for whoever makes one. */
  readonly places: WindowPlaces
  /** For changes that do not come from the player's window; it is told of them. */
  changeSettings(change: SettingsChange): Settings
  /** Opens the player's window, or brings it to the front. */
  showWindow(): void
  /** Opens an entry of `recent` as if its files had been handed over, in a window in front. */
  openRecent(id: string): void
  /** Takes an entry out of `recent`. */
  forgetRecent(id: string): void
  /** Asks the player's window to run a command; without a window, one is opened first. */
  run(id: CommandId): void
  /** Takes the voice to a place in what is open, in a window in front. */
  goTo(time: Seconds): void
}
