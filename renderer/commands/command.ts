import type { StoreApi } from 'zustand'
import type { AppInfo } from '../../shared/ipc/contract'
import type { Player } from '../player/player'
import type { AddingSession } from '../session/adding-session'
import type { AllSettings } from '../session/all-settings-session'
import type { EditSession } from '../session/edit-session'
import type { ExchangeSession } from '../session/exchange-session'
import type { FindSession } from '../session/find-session'
import type { HandSession } from '../session/hand-session'
import type { LibrarySession } from '../session/library-session'
import type { MiniSession } from '../session/mini-session'
import type { NotesSession } from '../session/notes-session'
import type { OpenSession } from '../session/open-session'
import type { PeekSession } from '../session/peek-session'
import type { RecentSession } from '../session/recent-session'
import type { RecordingsSession } from '../session/recordings-session'
import type { RecoverySession } from '../session/recovery-session'
import type { SettingsSession } from '../session/settings-session'
import type { UpdateSession } from '../session/update-session'
import type { Store } from '../store'

/** The way to the captions over other programs, which are another window. */
export interface OverlayReach {
  /** Takes the keyboard there. */
  adjust(): void
}

/** What commands act on. */
export interface CommandParts {
  readonly platform: AppInfo['platform']
  readonly player: Player
  readonly store: StoreApi<Store>
  readonly open: OpenSession
  readonly adding: AddingSession
  readonly settings: SettingsSession
  readonly allSettings: AllSettings
  readonly find: FindSession
  readonly edits: EditSession
  readonly hand: HandSession
  readonly peek: PeekSession
  readonly updates: UpdateSession
  readonly recovery: RecoverySession
  readonly recent: RecentSession
  readonly library: LibrarySession
  readonly overlay: OverlayReach
  readonly mini: MiniSession
  readonly tracks: RecordingsSession
  readonly notes: NotesSession
  readonly exchange: ExchangeSession
}

export interface Command {
  /** A held key runs it again and again. */
  readonly repeats?: boolean
  /** Moves or starts the voice, so the captions follow it again. */
  readonly follows?: boolean
  run(parts: CommandParts): void
  /** For what lasts as long as the key is held: what its going up ends. Chosen from a menu, it is run and not released. */
  release?(parts: CommandParts): void
}

/** What each command of a group of `shared/commands` does. */
export type CommandTable<Ids extends Readonly<Record<string, unknown>>> = Readonly<Record<keyof Ids, Command>>
