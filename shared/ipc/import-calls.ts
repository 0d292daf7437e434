import * as v from 'valibot'
import type { AppError } from '../model/app-error'
import { idSchema } from '../model/id-schema'
import { type FoundFile, mostImported, wantedEpisodeSchema } from '../model/import'

/** The calls by which files become episodes of the library. Part of the one contract. */
export const importInvokes = {
  /** Shows the system's dialog for files, or for folders, and looks through what was chosen (`import:scan`). */
  'import:choose': v.strictTuple([v.picklist(['files', 'folders'])]),
  /** Ends what is under way. What was added stays. */
  'import:cancel': v.strictTuple([]),
  /** Adds episodes of files that were found; `import:progress` tells how far that is. */
  'import:apply': v.strictTuple([
    v.object({ scanId: idSchema, episodes: v.pipe(v.array(wantedEpisodeSchema), v.maxLength(mostImported)) }),
  ]),
} as const

export type ImportName = keyof typeof importInvokes

export interface ImportResults {
  /** False when nothing was chosen. */
  'import:choose': boolean
  'import:cancel': undefined
  'import:apply': ImportOutcome
}

/** What became of adding. */
export interface ImportOutcome {
  /** Ids of the library, in the order in which they were wanted. */
  readonly added: readonly string[]
  readonly failures: readonly ImportFailure[]
  /** The listener ended it before all was added. */
  readonly isCancelled: boolean
}

export interface ImportFailure {
  readonly title: string
  readonly error: AppError
}

/** Looking through what was dropped or chosen. */
export type ImportScan =
  | { readonly step: 'looking'; readonly found: number }
  | { readonly step: 'found'; readonly scan: FoundFiles }

export interface FoundFiles {
  readonly id: string
  readonly files: readonly FoundFile[]
  /** How many files are neither audio nor a transcript. */
  readonly others: number
  /** What could not be read, by name, at most twenty. */
  readonly unreadable: readonly string[]
  /** There was more than is looked through at once. */
  readonly isCut: boolean
}

export interface ImportProgress {
  readonly done: number
  readonly total: number
}
