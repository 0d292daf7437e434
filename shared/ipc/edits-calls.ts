import * as v from 'valibot'
import { keptEditsSchema } from '../model/edits'
import { idSchema } from '../model/id-schema'

/** The calls by which what the listener put right outlasts the window. Part of the one contract. */
export const editsInvokes = {
  /**
   * All that the listener put right in the open episode, in place of what was kept. `segments` is left out when the text is
   * that of the file; main then shows and exports the file's text again.
   */
  'edits:keep': v.strictTuple([v.object({ episodeId: idSchema, edits: keptEditsSchema })]),
} as const

export type EditsName = keyof typeof editsInvokes

export interface EditsResults {
  /** False when it is not for what is open, or the disk did not take it: it holds for this run all the same. */
  'edits:keep': boolean
}
