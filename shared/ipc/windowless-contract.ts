import * as v from 'valibot'
import type { Seconds } from '../model/time'
import { languageTagSchema, partsSchema, secondsSchema, wordSchema } from '../model/timeline-schema'
import type { SidesToTry } from '../timing/sides-to-try'
import type { WindowlessName } from './windowless-channels'

/**
 * The contract between the command line and the windowless page that listens for it. It is a table of its own beside
 * the player's: neither page can make the other's calls, for only one of the tables is registered in a process.
 */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const segment = v.variant('spoken', [
  v.object({
    spoken: v.literal(true),
    start: secondsSchema,
    end: secondsSchema,
    confidence: share,
    words: v.pipe(v.array(wordSchema), v.maxLength(200_000)),
    parts: v.exactOptional(partsSchema),
  }),
  v.object({ spoken: v.literal(false), confidence: share }),
])

const report = v.variant('kind', [
  v.object({ kind: v.literal('progress'), fraction: share, remaining: v.optional(secondsSchema) }),
  v.object({
    kind: v.literal('aligned'),
    spoken: v.object({ language: languageTagSchema, also: v.exactOptional(languageTagSchema) }),
    belongs: v.boolean(),
    segments: v.pipe(v.array(segment), v.maxLength(200_000)),
  }),
  v.object({ kind: v.literal('failed'), detail: v.pipe(v.string(), v.maxLength(10_000)) }),
])

/** What the page is to listen to, and what may be spoken there. */
export interface AlignTask extends SidesToTry {
  /** `media://track/...` */
  readonly audioUrl: string
  readonly duration: Seconds
}

/** What the page tells: how far it is, and at last what it found. */
export type AlignReport = v.InferOutput<typeof report>

/** Arguments per call, as valibot tuples. */
export const windowlessInvokes = {
  'align:task': v.strictTuple([]),
  'align:report': v.strictTuple([report]),
} as const satisfies Record<WindowlessName, v.GenericSchema<unknown[]>>

export interface WindowlessResults extends Record<WindowlessName, unknown> {
  'align:task': AlignTask
  'align:report': null
}

/** What the preload puts on `window.windowless`. */
export interface WindowlessBridge {
  task(): Promise<AlignTask>
  report(report: AlignReport): Promise<null>
}
