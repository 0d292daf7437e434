import * as v from 'valibot'
import { type SpokenSide, spokenReasons } from '../../../shared/model/episode'
import type { Seconds } from '../../../shared/model/time'
import type { Cue } from '../../../shared/model/timeline'
import { cuesSchema, languageTagSchema, secondsSchema, unheardSchema } from '../../../shared/model/timeline-schema'
import type { Segment } from '../../../shared/model/transcript'

/** What a kept timeline belongs to: the content of an audio file and the texts of a transcript, each by its SHA-256. */
export interface KeptKey {
  readonly audio: string
  readonly text: string
}

/** The times of one spoken side, and the version of the engine that found them. */
export interface KeptSide {
  readonly spoken: SpokenSide
  readonly alignment: number
  readonly duration: Seconds
  readonly cues: readonly Cue[]
  /** `RecalledTimeline.unheard` */
  readonly unheard?: readonly number[]
}

/** All that is kept of one audio with one text: the side that was in use last comes first. */
export interface KeptDocument extends KeptKey {
  readonly version: typeof keptVersion
  readonly sides: readonly KeptSide[]
  /** What the text says, by segment: with it, times are carried over to one that is almost the same. Older documents lack it. */
  readonly texts?: readonly Segment['texts'][]
}

/** The version this program writes. */
export const keptVersion = 2

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const fields = {
  audio: hash,
  text: hash,
  sides: v.array(
    v.object({
      spoken: v.object({
        language: languageTagSchema,
        also: v.exactOptional(languageTagSchema),
        because: v.picklist(spokenReasons),
      }),
      alignment: v.pipe(v.number(), v.safeInteger()),
      duration: secondsSchema,
      cues: cuesSchema,
      unheard: v.exactOptional(unheardSchema),
    }),
  ),
}
const texts = v.pipe(
  v.array(v.pipe(v.record(languageTagSchema, v.pipe(v.string(), v.maxLength(200_000))), v.maxEntries(16))),
  v.maxLength(200_000),
)
const version1 = v.object({ version: v.literal(1), ...fields })
const version2 = v.object({ version: v.literal(keptVersion), ...fields, texts: v.exactOptional(texts) })

/**
 * The one way from whatever a file holds to a document of this version: every older version passes here. Undefined for
 * what is damaged, foreign, newer than this program, or kept for another audio or text.
 */
export function restoreKept(raw: unknown, { audio, text }: KeptKey): KeptDocument | undefined {
  const parsed = v.safeParse(v.variant('version', [version1, version2]), raw)
  if (!parsed.success || parsed.output.audio !== audio || parsed.output.text !== text) return undefined
  return { ...parsed.output, version: keptVersion }
}

/** Whether a later Diglot wrote this: what it knows would be lost if this one wrote over it. */
export function isNewer(raw: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.gtValue(keptVersion)) }), raw)
}
