import * as v from 'valibot'
import { idSchema } from '../model/id-schema'
import type { News } from '../recovery/news'
import { type Place, placeSchema } from '../recovery/place'
import { toldProblemSchema } from '../recovery/problem'

/** How the listener may begin again. */
export const restarts = ['window', 'normal', 'safe'] as const
export type Restart = (typeof restarts)[number]

/** The calls by which a window that failed gets back what it was, and says what failed. Part of the one contract. */
export const recoveryInvokes = {
  /** Where the listener is in the open episode: every few seconds, and wherever the voice was sent. */
  'place:keep': v.strictTuple([v.object({ episodeId: idSchema, place: placeSchema })]),
  /** Where the listener was in it before this page was loaded. */
  'place:recall': v.strictTuple([v.object({ episodeId: idSchema })]),
  /** What the listener has not been told yet; each is given once. */
  'recovery:news': v.strictTuple([]),
  /** Something failed in the page. Main writes a report, but not for ever. */
  'recovery:tell': v.strictTuple([toldProblemSchema]),
  /** The newest report. */
  'recovery:report': v.strictTuple([]),
  /** Shows the file of the newest report in the system's file manager. */
  'recovery:show-report': v.strictTuple([]),
  'recovery:copy-report': v.strictTuple([]),
  'recovery:restart': v.strictTuple([v.picklist(restarts)]),
} as const

export type RecoveryName = keyof typeof recoveryInvokes

export interface RecoveryResults {
  /** Null when there is none, or something else is open by now. */
  'place:recall': Place | null
  'place:keep': undefined
  'recovery:news': readonly News[]
  'recovery:tell': undefined
  /** Null when there is none. */
  'recovery:report': string | null
  'recovery:show-report': undefined
  /** False when there is none. */
  'recovery:copy-report': boolean
  'recovery:restart': undefined
}
