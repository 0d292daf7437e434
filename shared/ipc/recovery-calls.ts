import * as v from 'valibot'
import { idSchema } from '../model/id-schema'
import { resumeSchema } from '../model/resume'
import type { News } from '../recovery/news'
import { toldProblemSchema } from '../recovery/problem'

/** How the listener may begin again. */
export const restarts = ['window', 'normal', 'safe'] as const
export type Restart = (typeof restarts)[number]

/** The calls by which a window that failed gets back what it was, and says what failed. Part of the one contract. */
export const recoveryInvokes = {
  /**
   * How an episode is being heard: every few seconds, and wherever the voice was sent. What comes to rest is written at
   * once. The episode that was open before may still have its last word.
   */
  'place:keep': v.strictTuple([v.object({ episodeId: idSchema, place: resumeSchema, isAtRest: v.boolean() })]),
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
