import * as v from 'valibot'
import { longestOffset } from '../model/edits'
import type { Seconds } from '../model/time'
import type { Cue, Gap, WordTime } from '../model/timeline'
import { languageTagSchema, secondsSchema } from '../model/timeline-schema'
import { checkTimeline } from '../timeline/check-timeline'
import { type Pack, type PackedCue, type PackedPart, type PackTrack, packVersion } from './pack'
import type { CountedWords } from './words-by-count'

const mostSegments = 200_000
/** No line has more. */
const mostWords = 20_000

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostSegments))
const print = v.pipe(v.string(), v.regex(/^([0-9a-f]{16})?$/))
const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const times = v.strictTuple([secondsSchema, secondsSchema, confidence, v.picklist(['e', 'h', 'f', 'i'])])
const absent = v.strictTuple([confidence])
const track = {
  audio: v.object({
    sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
    duration: secondsSchema,
    sound: v.nullable(v.pipe(v.string(), v.maxLength(1_000_000), v.regex(/^[0-9a-f]*$/))),
  }),
  spoken: languageTagSchema,
  also: v.exactOptional(languageTagSchema),
  cues: v.pipe(v.array(v.union([times, absent])), v.maxLength(mostSegments)),
}
const words = v.strictTuple([
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(mostWords)),
  v.pipe(
    v.array(secondsSchema),
    v.maxLength(4 * mostWords),
    v.check((numbers) => numbers.length % 4 === 0),
  ),
])
const part = v.union([
  v.strictTuple([languageTagSchema, secondsSchema, secondsSchema]),
  v.strictTuple([languageTagSchema, secondsSchema, secondsSchema, words]),
])
const head = {
  format: v.literal('diglot.pack'),
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  segments: count,
  prints: v.pipe(v.record(languageTagSchema, v.pipe(v.array(print), v.maxLength(mostSegments))), v.maxEntries(16)),
}
const tracksOf = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.minLength(1), v.maxLength(32))
/** Its times were those that its maker was shown, and its prints were of a line and the next. */
const version1 = v.object({ ...head, version: v.literal(1), tracks: tracksOf(v.object(track)) })
const version2 = v.object({
  ...head,
  version: v.literal(packVersion),
  tracks: tracksOf(
    v.object({
      ...track,
      offset: v.pipe(v.number(), v.minValue(-longestOffset), v.maxValue(longestOffset)),
      gaps: v.pipe(v.array(v.strictTuple([secondsSchema, v.nullable(secondsSchema)])), v.maxLength(10_000)),
      words: v.exactOptional(v.pipe(v.array(v.nullable(words)), v.maxLength(mostSegments))),
      parts: v.exactOptional(
        v.pipe(v.array(v.nullable(v.pipe(v.array(part), v.minLength(1), v.maxLength(2)))), v.maxLength(mostSegments)),
      ),
    }),
  ),
})
const newer = v.object({ format: v.literal('diglot.pack'), version: v.pipe(v.number(), v.gtValue(packVersion)) })

const sources = { e: 'estimated', h: 'aligned', f: 'anchored', i: 'imported' } as const

type Document = v.InferOutput<typeof version1> | v.InferOutput<typeof version2>
type Row = Document['tracks'][number]

/**
 * The one way from what a file holds to a pack: every older version passes here. A pack whose times keep no order, or
 * whose numbers do not fit one another, is damaged.
 */
export function readPack(text: string): Pack | 'newer' | 'damaged' {
  const raw = parsed(text)
  if (v.is(newer, raw)) return 'newer'
  const result = v.safeParse(v.variant('version', [version1, version2]), raw)
  if (!result.success) return 'damaged'
  const { version, salt, segments, prints, tracks } = result.output
  if (Object.values(prints).some((each) => each.length !== segments)) return 'damaged'
  const read = tracks.map(trackOf)
  if (!read.every((each, index) => isSound(each, tracks[index]!, segments))) return 'damaged'
  return { salt, rule: version === 1 ? 'pairs' : 'enough', prints, tracks: read }
}

function trackOf(row: Row): PackTrack {
  const { audio, spoken, also, cues } = row
  const more = 'gaps' in row ? row : null
  return {
    audio,
    spoken: { language: spoken, ...(also !== undefined && { also }) },
    cues: cues.map((times, segment): PackTrack['cues'][number] => {
      if (times.length === 1) return { source: 'absent', confidence: times[0] }
      const [start, end, sureness, letter] = times
      const known = more?.words?.[segment]
      const parts = more?.parts?.[segment]
      return {
        ...{ source: sources[letter], start, end, confidence: sureness },
        ...(known && { words: wordsOf(known) }),
        ...(parts && { parts: parts.map(partOf) }),
      }
    }),
    gaps: more?.gaps.map(([start, end]): Gap => ({ start, end })) ?? [],
    offset: more ? more.offset : null,
  }
}

function partOf([language, start, end, known]: v.InferOutput<typeof part>): PackedPart {
  return { language, start, end, ...(known && { words: wordsOf(known) }) }
}

function wordsOf([all, numbers]: v.InferOutput<typeof words>): CountedWords {
  const list: WordTime[] = []
  for (let at = 0; at < numbers.length; at += 4) {
    const [from, to, start, end] = numbers.slice(at, at + 4) as [number, number, Seconds, Seconds]
    list.push({ from, to, start, end })
  }
  return { count: all, words: list }
}

/** Whether times keep the promises of a timeline, words those of a line, and lists have one row a segment. */
function isSound({ audio: { duration }, spoken, cues, gaps }: PackTrack, row: Row, segments: number): boolean {
  const more = 'gaps' in row ? row : null
  if ((more?.words ?? cues).length !== segments || (more?.parts ?? cues).length !== segments) return false
  const timeline = {
    ...{ duration, spoken: spoken.language },
    ...(spoken.also !== undefined && { also: spoken.also }),
    cues: cues.map((cue): Cue => (cue.source === 'absent' ? cue : plainCue(cue))),
  }
  const lines = cues.flatMap((cue) =>
    cue.source === 'absent' ? [] : [cue.words, ...(cue.parts ?? []).map(({ words: own }) => own)],
  )
  const isCounted = lines.every((line) => !line || line.words.every(({ to }) => to <= line.count))
  const isInOrder = gaps.every(({ start, end }, i) => {
    const before = gaps[i - 1]
    return start <= duration && (end === null || end > start) && (!before || (before.end ?? before.start) <= start)
  })
  return isCounted && isInOrder && checkTimeline(timeline, segments).length === 0
}

/** Words in the place of characters: they keep the same order. */
function plainCue({ words: own, parts, ...cue }: PackedCue): Cue {
  return {
    ...cue,
    ...(own && { words: own.words }),
    ...(parts && {
      parts: parts.map(({ words: theirs, ...rest }) => ({ ...rest, ...(theirs && { words: theirs.words }) })),
    }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
