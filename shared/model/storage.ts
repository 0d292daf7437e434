import type { SettingsChange } from './settings'

/** What Diglot keeps on the disk, by what it is to the listener. */
export const storageKinds = ['library', 'timelines', 'outlines', 'covers', 'logs'] as const
export type StorageKind = (typeof storageKinds)[number]

/** Those that come back by themselves, or that nobody misses: they may be thrown away. The rest is the listener's work. */
export const clearableKinds = ['timelines', 'outlines', 'covers', 'logs'] as const
export type ClearableKind = (typeof clearableKinds)[number]

/** What one kind takes of the disk. */
export interface StorageUse {
  readonly kind: StorageKind
  readonly bytes: number
  readonly files: number
}

/** What a file of settings held. The window applies `values`; main has kept what only a newer Diglot knows. */
export interface SettingsImport {
  /** Of the file, without its folder. */
  readonly name: string
  readonly values: SettingsChange
  /** Settings whose value in the file is none of theirs; they stay as they are. */
  readonly refused: readonly string[]
  /** How many fields this version does not know. */
  readonly unknown: number
}
