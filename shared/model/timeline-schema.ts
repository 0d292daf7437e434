import * as v from 'valibot'
import type { Cue, CuePart } from './timeline'

/** The shapes of a timeline where it crosses a border: from the window to main, from the disk to memory. */

export const secondsSchema = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6))
export const languageTagSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))

const textPlace = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
/** A `WordTime`. */
export const wordSchema = v.object({ from: textPlace, to: textPlace, start: secondsSchema, end: secondsSchema })
const words = v.exactOptional(v.pipe(v.array(wordSchema), v.maxLength(200_000)))
/** The parts of a cue. */
export const partsSchema: v.GenericSchema<unknown, readonly CuePart[]> = v.pipe(
  v.array(v.object({ language: languageTagSchema, start: secondsSchema, end: secondsSchema, words })),
  v.maxLength(2),
)

const cue: v.GenericSchema<unknown, Cue> = v.variant('source', [
  v.object({
    source: v.picklist(['estimated', 'aligned', 'anchored', 'imported']),
    start: secondsSchema,
    end: secondsSchema,
    confidence,
    words,
    parts: v.exactOptional(partsSchema),
  }),
  v.object({ source: v.literal('absent'), confidence }),
])

/** Indices of segments. */
export const unheardSchema = v.pipe(
  v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(199_999))),
  v.maxLength(200_000),
)

/** One cue per segment. Whether they keep the promises of a timeline is `checkTimeline`'s to say. */
export const cuesSchema = v.pipe(v.array(cue), v.maxLength(200_000))
