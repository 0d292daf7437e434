import * as v from 'valibot'
import { type KeptEdits, keptEditsSchema, segmentsSchema } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'
import type { DocumentForm } from '../documents/json-document'

/** What the listener put right in one episode, as it is kept. */
export interface EditsDocument {
  readonly version: typeof editsVersion
  /** SHA-256 of what the transcript's file said when this was put right in it. */
  readonly text: string
  /** What it said: by it, what was put right is carried over when the file changes. Older documents lack it. */
  readonly base?: readonly Segment[]
  readonly edits: KeptEdits
}

/** The version this program writes. */
export const editsVersion = 1

const document = v.object({
  version: v.literal(editsVersion),
  text: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  base: v.exactOptional(segmentsSchema),
  edits: keptEditsSchema,
})

/** The one way from whatever a file holds to what was put right: every older version passes here. */
export function restoreEdits(raw: unknown): EditsDocument | undefined {
  const parsed = v.safeParse(document, raw)
  return parsed.success ? parsed.output : undefined
}

export const editsForm: DocumentForm<EditsDocument> = {
  restore: restoreEdits,
  isNewer: (raw) => v.is(v.object({ version: v.pipe(v.number(), v.gtValue(editsVersion)) }), raw),
}
