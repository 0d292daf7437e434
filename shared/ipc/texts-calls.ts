import * as v from 'valibot'
import type { AppError } from '../model/app-error'
import type { GivenTimes, OpenedTranscript } from '../model/episode'
import { idSchema } from '../model/id-schema'
import type { Result } from '../model/result'
import { mostPackBytes } from '../packs/pack'

/** What is written to a file of the listener's choice. */
export const savedKinds = ['notes', 'times'] as const

/** The calls by which notes and times leave, and other texts and times come. Part of the one contract. */
export const textsInvokes = {
  /** Has the listener choose where, by the system's dialog, and writes a text there. `name` is offered for the file. */
  'file:save': v.strictTuple([
    v.object({
      kind: v.picklist(savedKinds),
      name: v.pipe(v.string(), v.maxLength(1000)),
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(mostPackBytes)),
    }),
  ]),
  /** Has the listener choose a transcript, and reads it. What is open stays as it is. */
  'text:choose': v.strictTuple([]),
  /** Has the listener choose a file with times, and reads it. */
  'times:choose': v.strictTuple([]),
  /** What the recordings of the open episode are known by: reads each of them whole. */
  'times:contents': v.strictTuple([v.object({ episodeId: idSchema })]),
} as const

export type TextsName = keyof typeof textsInvokes

export interface TextsResults {
  /** Where it is now, without its folder; null when the listener chose nothing. */
  'file:save': Result<string | null, AppError>
  'text:choose': Result<OpenedTranscript | null, AppError>
  'times:choose': Result<GivenTimes | null, AppError>
  /** By `Track.key` the SHA-256; those that cannot be read are left out. */
  'times:contents': Readonly<Record<string, string>>
}
