import * as v from 'valibot'
import type { Seconds } from '../model/time'
import type { Cue, Spoken } from '../model/timeline'
import { languageTagSchema, secondsSchema } from '../model/timeline-schema'
import { checkTimeline } from '../timeline/check-timeline'
import type { TextPrints } from './text-prints'

/** The version this program writes. */
export const packVersion = 1

/** How the name of a pack ends. */
export const packExtension = '.diglot-times.json'

/** Two languages of a day's talk, and the loudness of as much. */
export const mostPackBytes = 30_000_000

/** What a recording is known by. */
export interface SoundFacts {
  /** The SHA-256 of the file; null where it is not known. */
  readonly sha256: string | null
  readonly duration: Seconds
  /** `soundPrint`; null where the outline of the sound is not known. */
  readonly sound: string | null
}

/** The times of a text on one recording. */
export interface PackTrack {
  readonly audio: SoundFacts
  readonly spoken: Spoken
  readonly cues: readonly Cue[]
}

/** The times of an episode, for others who have the same: no text in it, and no audio. */
export interface Pack {
  readonly salt: string
  readonly prints: TextPrints
  readonly tracks: readonly PackTrack[]
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200_000))
const print = v.pipe(v.string(), v.regex(/^([0-9a-f]{16})?$/))
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const times = v.strictTuple([secondsSchema, secondsSchema, confidence, v.picklist(['e', 'h', 'f', 'i'])])
const absent = v.strictTuple([confidence])
const track = v.object({
  audio: v.object({
    sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    duration: secondsSchema,
    sound: v.nullable(v.pipe(v.string(), v.maxLength(1_000_000), v.regex(/^[0-9a-f]*$/))),
  }),
  spoken: languageTagSchema,
  also: v.exactOptional(languageTagSchema),
  cues: v.pipe(v.array(v.union([times, absent])), v.maxLength(200_000)),
})
const schema = v.object({
  format: v.literal('diglot.pack'),
  version: v.literal(packVersion),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  segments: count,
  prints: v.pipe(v.record(languageTagSchema, v.pipe(v.array(print), v.maxLength(200_000))), v.maxEntries(16)),
  tracks: v.pipe(v.array(track), v.minLength(1), v.maxLength(32)),
})
const newer = v.object({ format: v.literal('diglot.pack'), version: v.pipe(v.number(), v.gtValue(packVersion)) })

const letters = { estimated: 'e', aligned: 'h', anchored: 'f', imported: 'i' } as const
const sources = { e: 'estimated', h: 'aligned', f: 'anchored', i: 'imported' } as const

/** A pack as a file holds it. */
export function writePack({ salt, prints, tracks }: Pack): string {
  const rows = (cues: readonly Cue[]) =>
    cues.map((cue) =>
      cue.source === 'absent'
        ? [rounded(cue.confidence)]
        : [rounded(cue.start), rounded(cue.end), rounded(cue.confidence), letters[cue.source]],
    )
  const document = {
    format: 'diglot.pack',
    version: packVersion,
    salt,
    segments: tracks[0]?.cues.length ?? 0,
    prints,
    tracks: tracks.map(({ audio, spoken: { language, also }, cues }) => ({
      audio,
      spoken: language,
      ...(also !== undefined && { also }),
      cues: rows(cues),
    })),
  }
  return `${JSON.stringify(document)}\n`
}

/**
 * The one way from what a file holds to a pack: every older version passes here. A pack whose times keep no order, or
 * whose numbers do not fit one another, is damaged.
 */
export function readPack(text: string): Pack | 'newer' | 'damaged' {
  const raw = parsed(text)
  if (v.is(newer, raw)) return 'newer'
  const result = v.safeParse(schema, raw)
  if (!result.success) return 'damaged'
  const { salt, segments, prints, tracks } = result.output
  if (Object.values(prints).some((each) => each.length !== segments)) return 'damaged'
  const read = tracks.map(
    ({ audio, spoken, also, cues }): PackTrack => ({
      audio,
      spoken: { language: spoken, ...(also !== undefined && { also }) },
      cues: cues.map((row): Cue => {
        if (row.length === 1) return { source: 'absent', confidence: row[0] }
        const [start, end, confidence, letter] = row
        return { source: sources[letter], start, end, confidence }
      }),
    }),
  )
  const isSound = read.every(
    ({ audio: { duration }, spoken, cues }) =>
      checkTimeline({ duration, spoken: spoken.language, cues }, segments).length === 0,
  )
  return isSound ? { salt, prints, tracks: read } : 'damaged'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** To the millisecond. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
