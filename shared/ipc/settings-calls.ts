import * as v from 'valibot'
import type { AppError } from '../model/app-error'
import type { Result } from '../model/result'
import { clearableKinds, type SettingsImport, type StorageUse } from '../model/storage'

/** The calls of the settings that reach beyond the window: files of settings, and what is kept on the disk. */
export const settingsCallInvokes = {
  /** Shows the system's save dialog, then writes all settings. */
  'settings:write-file': v.strictTuple([]),
  /** Shows the system's open dialog, then reads settings. The window has to apply them. */
  'settings:read-file': v.strictTuple([]),
  /** What each kind takes of the disk at present. */
  'storage:sizes': v.strictTuple([]),
  /** Throws away what can be made again. */
  'storage:clear': v.strictTuple([v.picklist(clearableKinds)]),
} as const

export type SettingsCallName = keyof typeof settingsCallInvokes

export interface SettingsCallResults {
  /** The name of the file; null when the listener chose none. */
  'settings:write-file': Result<string | null, AppError>
  'settings:read-file': Result<SettingsImport | null, AppError>
  'storage:sizes': readonly StorageUse[]
  /** What each kind takes then. */
  'storage:clear': readonly StorageUse[]
}
