import * as v from 'valibot'
import type { News } from '../recovery/news'
import { type Place, placeSchema } from '../recovery/place'
import { toldProblemSchema } from '../recovery/problem'

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))

/** How the listener may begin again. */
export const restarts = ['window', 'normal', 'safe'] as const

/** The calls by which a window that failed gets back what it was, and says what failed. Part of the one contract. */
export const recoveryInvokes = {
  /** Where the listener is in the open episode: every few seconds, and wherever the voice was sent. */
  'place:keep': v.strictTuple([v.object({ episodeId: id, place: placeSchema })]),
  /** Where the listener was in it before this page was loaded. */
  'place:recall': v.strictTuple([v.object({ episodeId: id })]),
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
  'recovery:quit': v.strictTuple([]),
  /** The words of the page that stands where the window cannot, in the language of the interface. */
  'recovery:page': v.strictTuple([]),
} as const

export type RecoveryName = keyof typeof recoveryInvokes

export interface RecoveryPage {
  readonly language: string
  readonly title: string
  readonly explanation: string
  readonly tryAgain: string
  readonly safeMode: string
  readonly copy: string
  readonly copied: string
  readonly quit: string
  readonly reportLabel: string
  readonly report: string
}

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
  'recovery:quit': undefined
  'recovery:page': RecoveryPage
}
