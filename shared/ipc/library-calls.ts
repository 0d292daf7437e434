import * as v from 'valibot'
import { isSmallCover } from '../library/small-cover'
import { idSchema } from '../model/id-schema'
import type { LibraryEntry } from '../model/library'
import type { OpenResult } from './contract'

const smallCover = v.pipe(
  v.instance(Uint8Array),
  v.check((bytes) => isSmallCover(bytes), 'no small picture'),
)
const ids = v.pipe(v.array(idSchema), v.maxLength(10_000))

/** The calls about all episodes that there are. Part of the one contract. */
export const libraryInvokes = {
  /** All entries, in no order. From then on the window is told what changes (`library:changed`). */
  'library:list': v.strictTuple([]),
  /** Opens an entry. */
  'library:open': v.strictTuple([idSchema]),
  /** Takes entries out, with what was put right in them; no file of the listener's is touched. */
  'library:remove': v.strictTuple([ids]),
  /** Takes back `library:remove`. */
  'library:restore': v.strictTuple([ids]),
  /** Has the listener show where the missing files of an entry are, by the system's dialog. */
  'library:relink': v.strictTuple([idSchema]),
  /** The small picture of an entry's cover: made in the window, where pictures are decoded, for main to keep. */
  'library:keep-cover': v.strictTuple([v.object({ id: idSchema, picture: smallCover })]),
} as const

export type LibraryName = keyof typeof libraryInvokes

export interface LibraryResults {
  'library:list': readonly LibraryEntry[]
  /** Null when it is no longer there. */
  'library:open': OpenResult
  /** How many were there. */
  'library:remove': number
  'library:restore': number
  /** The entry as it is now; null when nothing was chosen. */
  'library:relink': LibraryEntry | null
  'library:keep-cover': undefined
}
