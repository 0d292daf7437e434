import { createContext, useContext } from 'react'
import type { CommandId } from '../shared/commands/command-keys'
import type { Bridge } from '../shared/ipc/bridge'
import type { AppInfo } from '../shared/ipc/contract'
import type { Player } from './player/player'
import type { AddingSession } from './session/adding-session'
import type { AllSettings } from './session/all-settings-session'
import type { EditSession } from './session/edit-session'
import type { FindSession } from './session/find-session'
import type { LibrarySession } from './session/library-session'
import type { NotesSession } from './session/notes-session'
import type { OpenSession } from './session/open-session'
import type { PeekSession } from './session/peek-session'
import type { RecordingsSession } from './session/recordings-session'
import type { RecoverySession } from './session/recovery-session'
import type { RefineSession } from './session/refine-session'
import type { SettingsSession } from './session/settings-session'
import type { UpdateSession } from './session/update-session'

/** What every part of the window may use. It is made once, in `main.tsx`, and never changes. */
export interface App {
  readonly info: AppInfo
  readonly player: Player
  readonly open: OpenSession
  readonly adding: AddingSession
  readonly settings: SettingsSession
  readonly library: LibrarySession
  readonly allSettings: AllSettings
  readonly refine: RefineSession
  readonly find: FindSession
  readonly edits: EditSession
  readonly notes: NotesSession
  readonly peek: PeekSession
  readonly updates: UpdateSession
  readonly recovery: RecoverySession
  readonly tracks: RecordingsSession
  /** For what only one view asks of main. */
  readonly bridge: Pick<Bridge, 'invoke'>
  /** Runs a command of `renderer/commands`. */
  run(id: CommandId): void
  /** The held key of a command went up. */
  release(id: CommandId): void
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('useApp outside of AppContext')
  return app
}
