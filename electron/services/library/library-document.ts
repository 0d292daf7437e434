import * as v from 'valibot'
import { idSchema } from '../../../shared/model/id-schema'
import type { LibraryTimings, MissingFile } from '../../../shared/model/library'
import type { Seconds } from '../../../shared/model/time'
import { languageTagSchema, secondsSchema } from '../../../shared/model/timeline-schema'
import { trackKeySchema } from '../../../shared/model/track-key'
import type { LanguageTag } from '../../../shared/model/transcript'
import type { DocumentForm } from '../documents/json-document'

/** A file as it was when it was seen last. */
export interface KeptFile {
  /** Absolute. */
  readonly path: string
  /** Bytes. */
  readonly size?: number
  /** SHA-256 of its content; not there before it was read to its end. */
  readonly sha256?: string
}

/** A recording of an episode. */
export interface KeptTrack extends KeptFile {
  /** `Track.key`. */
  readonly key: string
  readonly duration?: Seconds
  /** The side that the listener said it speaks. */
  readonly spoken?: { readonly language: LanguageTag; readonly also?: LanguageTag }
}

/** The transcript of an episode. */
export interface KeptText extends KeptFile {
  /** SHA-256 of what it says, however the file lays it out. */
  readonly texts?: string
  readonly languages: readonly LanguageTag[]
}

/** What is kept of one episode beside what the listener put right in it. Fields that are not known here are carried along. */
export interface LibraryDocument {
  readonly version: number
  readonly id: string
  readonly title: string
  readonly show?: string
  /** The original first. */
  readonly tracks: readonly KeptTrack[]
  readonly text: KeptText | null
  /** Milliseconds since 1970. */
  readonly added: number
  readonly heard: number | null
  /** How it was left: `shared/model/resume.ts` says what is in it. */
  readonly resume?: unknown
  readonly timings: LibraryTimings | null
  readonly markCount: number
  /** The name of its picture's file in `covers/`. */
  readonly cover?: string
  readonly missing: readonly MissingFile[]
  /** When the listener took it out; null while it is in the library. */
  readonly removed: number | null
}

/** The version this program writes. */
export const libraryVersion = 1

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))
const hash = v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)))
const moment = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e15))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const words = v.pipe(v.string(), v.maxLength(1000))
const file = { path, size: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))), sha256: hash }

const track = v.looseObject({
  ...file,
  key: trackKeySchema,
  duration: v.exactOptional(secondsSchema),
  spoken: v.exactOptional(v.object({ language: languageTagSchema, also: v.exactOptional(languageTagSchema) })),
})
const text = v.looseObject({
  ...file,
  texts: hash,
  languages: v.fallback(v.pipe(v.array(languageTagSchema), v.maxLength(16)), []),
})
const missing = v.object({
  kind: v.picklist(['audio', 'transcript']),
  name: v.pipe(v.string(), v.maxLength(255)),
})

/** Each field that is nonsense gives way alone; without a file or an id there is no episode. */
const document = v.pipe(
  v.looseObject({
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    id: idSchema,
    title: v.fallback(words, ''),
    show: v.exactOptional(words),
    tracks: v.pipe(
      v.fallback(v.array(v.unknown()), []),
      v.transform((all) => goodOf(track, all).slice(0, 64)),
    ),
    text: v.fallback(v.nullable(text), null),
    added: v.fallback(moment, 0),
    heard: v.fallback(v.nullable(moment), null),
    timings: v.fallback(v.nullable(v.object({ sure: share, doubtful: share })), null),
    markCount: v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
    missing: v.pipe(
      v.fallback(v.array(v.unknown()), []),
      v.transform((all) => goodOf(missing, all).slice(0, 65)),
    ),
    removed: v.fallback(v.nullable(moment), null),
  }),
  v.check(({ tracks, text: own }) => tracks.length > 0 || own !== null),
)

/**
 * The one way from whatever a file holds to an entry of the library: every older version passes here. Of a later version
 * there is as much as this one understands of it, to be shown and not to be written over.
 */
export function restoreLibrary(raw: unknown, id: string): LibraryDocument | undefined {
  const parsed = v.safeParse(document, withoutNonsense(raw))
  return parsed.success && parsed.output.id === id ? (parsed.output as LibraryDocument) : undefined
}

export function isNewerLibrary(raw: unknown): boolean {
  return v.is(v.object({ version: v.pipe(v.number(), v.gtValue(libraryVersion)) }), raw)
}

export function libraryForm(id: string): DocumentForm<LibraryDocument> {
  return { restore: (raw) => restoreLibrary(raw, id), isNewer: isNewerLibrary }
}

/** Optional fields that are nonsense are as if they were not there. */
function withoutNonsense(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  const { show, cover, ...rest } = raw as Record<string, unknown>
  return {
    ...rest,
    ...(v.is(words, show) && { show }),
    ...(typeof cover === 'string' && /^[0-9a-f]{64}\.(jpg|png|gif|webp|avif|bmp)$/.test(cover) && { cover }),
  }
}

function goodOf<S extends v.GenericSchema>(schema: S, all: readonly unknown[]): v.InferOutput<S>[] {
  return all.flatMap((each) => {
    const read = v.safeParse(schema, each)
    return read.success ? [read.output] : []
  })
}
