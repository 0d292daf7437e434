import type { StateCreator } from 'zustand'
import type { CommandId } from '../../shared/commands/command-keys'
import type { Words } from '../../shared/i18n/en'
import type { EditDeed } from '../../shared/model/edits'
import type { Store } from '.'

/** A word about what was just done. It goes by itself, and nothing is lost with it. */
export interface Quiet {
  /** Of the words in `said`. */
  readonly words: keyof Words['said']
  readonly facts?: Readonly<Record<string, string | number>>
  /** What was done or taken back, which the words are about. */
  readonly deed?: Pick<EditDeed, 'what' | 'facts'>
  /** A command whose key is named in it, as `key`. */
  readonly names?: CommandId
  /** A command that is offered beside it. */
  readonly offers?: CommandId
}

export interface QuietSlice {
  /** What was said last; null when it has had its time. */
  quiet: Quiet | null
  say(quiet: Quiet): void
  hush(): void
}

export const createQuietSlice: StateCreator<Store, [], [], QuietSlice> = (set) => ({
  quiet: null,
  // A new object each time, so that the same word said again has its time again.
  say: (quiet) => set({ quiet: { ...quiet } }),
  hush: () => set({ quiet: null }),
})
