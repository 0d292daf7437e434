import * as v from 'valibot'
import { type Mark, marksSchema } from './mark'
import type { Seconds } from './time'
import type { Anchor, Gap } from './timeline'
import { languageTagSchema, secondsSchema } from './timeline-schema'
import { trackKeySchema } from './track-key'
import type { Segment } from './transcript'

/**
 * What the listener put right in one episode. It lies over what was read from files and found in audio, and nothing but
 * the listener changes it.
 */
export interface Edited {
  /** The text as it is now, marks on its lines included. */
  readonly segments: readonly Segment[]
  readonly marks: readonly Mark[]
  /** By `Track.key`; a track that is not listed has nothing put right. */
  readonly tracks: Readonly<Record<string, TrackEdits>>
}

/** What the listener put right in the times of one track. */
export interface TrackEdits {
  /** In the order in which it was said. Times are those of the file, whatever the offset. */
  readonly anchors: readonly Anchor[]
  /** In the order of their times, none overlapping. */
  readonly gaps: readonly Gap[]
  /** How much later than their exact times the captions of this track are shown; negative for earlier. */
  readonly offset: Seconds
}

export const noTrackEdits: TrackEdits = { anchors: [], gaps: [], offset: 0 }

/**
 * One step of a deed. Each says what was there before and after, so it can be taken back whatever else is known.
 * `segments` takes `removed` out at index `at` and puts `added` there: everything behind moves along. Anchors and marks in
 * the replaced stretch keep their index as long as it exists; where they belong elsewhere, the deed says so itself.
 */
export type EditChange =
  | {
      readonly kind: 'segments'
      readonly at: number
      readonly removed: readonly Segment[]
      readonly added: readonly Segment[]
    }
  | { readonly kind: 'marks'; readonly removed: readonly Mark[]; readonly added: readonly Mark[] }
  | {
      readonly kind: 'anchors'
      readonly track: string
      readonly removed: readonly Anchor[]
      readonly added: readonly Anchor[]
    }
  | { readonly kind: 'gaps'; readonly track: string; readonly removed: readonly Gap[]; readonly added: readonly Gap[] }
  | { readonly kind: 'offset'; readonly track: string; readonly from: Seconds; readonly to: Seconds }

/** Something the listener did, as a value that can be written down. */
export interface EditDeed {
  /** Its name: the word `deeds.<what>` of the interface. */
  readonly what: string
  /** Facts for the word. */
  readonly facts?: Readonly<Record<string, string | number>>
  readonly changes: readonly EditChange[]
}

/** What the listener did, in order, and what of it was taken back, the latest last in both. */
export interface EditHistory {
  readonly done: readonly EditDeed[]
  readonly undone: readonly EditDeed[]
}

export const noHistory: EditHistory = { done: [], undone: [] }

/** What is kept of one episode: `segments` only where the text is no longer that of the file. */
export interface KeptEdits {
  readonly segments?: readonly Segment[]
  readonly tracks: Readonly<Record<string, TrackEdits>>
  readonly history: EditHistory
}

const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(199_999))
const signedSeconds = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6))
/** Characters of one language of one line; nobody says so much in a breath. */
export const mostTextLength = 200_000

const text = v.pipe(v.string(), v.maxLength(mostTextLength))
const segmentSchema = v.object({
  texts: v.pipe(v.record(languageTagSchema, text), v.maxEntries(16)),
  speaker: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
  line: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})
export const segmentsSchema = v.pipe(v.array(segmentSchema), v.maxLength(200_000))
const anchorsSchema = v.pipe(v.array(v.object({ segment: index, start: secondsSchema })), v.maxLength(200_000))
const gapsSchema = v.pipe(
  v.array(v.object({ start: secondsSchema, end: v.nullable(secondsSchema) })),
  v.maxLength(10_000),
)
const changeSchema = v.variant('kind', [
  v.object({ kind: v.literal('segments'), at: index, removed: segmentsSchema, added: segmentsSchema }),
  v.object({ kind: v.literal('marks'), removed: marksSchema, added: marksSchema }),
  v.object({ kind: v.literal('anchors'), track: trackKeySchema, removed: anchorsSchema, added: anchorsSchema }),
  v.object({ kind: v.literal('gaps'), track: trackKeySchema, removed: gapsSchema, added: gapsSchema }),
  v.object({ kind: v.literal('offset'), track: trackKeySchema, from: signedSeconds, to: signedSeconds }),
])
const deedSchema = v.object({
  what: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  facts: v.exactOptional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(60)), v.union([v.pipe(v.string(), v.maxLength(1000)), signedSeconds])),
      v.maxEntries(20),
    ),
  ),
  // A better text of a long book changes it here and there.
  changes: v.pipe(v.array(changeSchema), v.maxLength(20_000)),
})
const deedsSchema = v.pipe(v.array(deedSchema), v.maxLength(100_000))

export const trackEditsSchema = v.object({ anchors: anchorsSchema, gaps: gapsSchema, offset: signedSeconds })

export const keptEditsSchema: v.GenericSchema<unknown, KeptEdits> = v.object({
  segments: v.exactOptional(segmentsSchema),
  tracks: v.pipe(v.record(trackKeySchema, trackEditsSchema), v.maxEntries(64)),
  history: v.object({ done: deedsSchema, undone: deedsSchema }),
})
