import * as v from 'valibot'
import { keptEditsSchema } from '../../../shared/model/edits'
import { spokenReasons } from '../../../shared/model/episode'
import { marksSchema } from '../../../shared/model/mark'
import { cuesSchema, languageTagSchema, secondsSchema } from '../../../shared/model/timeline-schema'
import { trackKeySchema } from '../../../shared/model/track-key'

/** What a sidecar says it is. Its fields are documented in docs/formats.md. */
export const sidecarFormat = 'diglot.sidecar'
export const sidecarVersion = 1

/** Longer than any that is written: ten thousand lines in two languages with the times of their words. */
export const mostSidecarBytes = 50_000_000

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const track = v.object({
  key: trackKeySchema,
  audio: hash,
  times: v.nullable(
    v.object({
      spoken: v.object({
        language: languageTagSchema,
        also: v.exactOptional(languageTagSchema),
        because: v.picklist(spokenReasons),
      }),
      alignment: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      duration: secondsSchema,
      cues: cuesSchema,
    }),
  ),
})

const document = v.object({
  format: v.literal(sidecarFormat),
  version: v.literal(sidecarVersion),
  text: hash,
  tracks: v.pipe(v.array(track), v.minLength(1), v.maxLength(64)),
  edits: v.nullable(keptEditsSchema),
  marks: marksSchema,
})

export type SidecarDocument = v.InferOutput<typeof document>

/** Undefined for what is no sidecar, damaged, or a later Diglot's. */
export function restoreSidecar(raw: unknown): SidecarDocument | undefined {
  const parsed = v.safeParse(document, raw)
  return parsed.success ? parsed.output : undefined
}
