import { basename, extname } from 'node:path'
import * as v from 'valibot'
import { idSchema } from '../../../shared/model/id-schema'
import { mostRecent } from '../../../shared/model/recent'

/** What was opened: a recording, a transcript, or both. */
export interface Opening {
  readonly title: string
  readonly audio?: string | undefined
  readonly transcript?: string | undefined
  /** The file of the transcript's other language. */
  readonly second?: string | undefined
  /** What it is in the library. */
  readonly entry?: string | undefined
}

/** An opening as it is kept: `opened` is when it was opened last, milliseconds since 1970. */
export interface KeptOpening extends Opening {
  readonly id: string
  readonly opened: number
}

/** The version this program writes. */
export const recentVersion = 1

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))
const opening = v.pipe(
  v.object({
    id: idSchema,
    title: v.pipe(v.string(), v.maxLength(1000)),
    audio: v.optional(path),
    transcript: v.optional(path),
    second: v.optional(path),
    entry: v.optional(idSchema),
    opened: v.pipe(v.number(), v.finite()),
  }),
  v.check(({ audio, transcript }) => audio !== undefined || transcript !== undefined),
)
const document = v.object({ version: v.literal(recentVersion), episodes: v.array(v.unknown()) })
const newer = v.object({ version: v.pipe(v.number(), v.gtValue(recentVersion)) })
/** `last-episode.json` of the first Diglot: the files of one opening, audio first. */
const lastEpisode = v.object({ version: v.literal(1), paths: v.pipe(v.array(path), v.minLength(1), v.maxLength(2)) })

/**
 * The one way from whatever a file holds to the earlier openings, the latest first: every older version passes here. What
 * is damaged is left out. Undefined when the file is no list at all.
 */
export function restoreRecent(raw: unknown): readonly KeptOpening[] | undefined {
  const parsed = v.safeParse(document, raw)
  if (!parsed.success) return undefined
  const good = parsed.output.episodes.flatMap((one) => {
    const read = v.safeParse(opening, one)
    return read.success ? [read.output] : []
  })
  return good.filter(({ id }, i) => good.findIndex((other) => other.id === id) === i).slice(0, mostRecent)
}

/** Whether a later Diglot wrote this: what it knows would be lost if this one wrote over it. */
export function isNewerRecent(raw: unknown): boolean {
  return v.is(newer, raw)
}

/** The one opening that the first Diglot kept, told apart by `isAudio`. It kept no title, so it is called as its file is. */
export function openingOfLastEpisode(raw: unknown, isAudio: (path: string) => boolean): Opening | undefined {
  const parsed = v.safeParse(lastEpisode, raw)
  if (!parsed.success) return undefined
  const audio = parsed.output.paths.find(isAudio)
  const transcript = parsed.output.paths.find((one) => one !== audio)
  const named = audio ?? transcript ?? ''
  return { title: basename(named, extname(named)), audio, transcript }
}

/**
 * The list once this was opened, at `opened`: it comes first, and takes the place of what it opens again. One recording is
 * one entry, with the transcript it had last; so is a transcript that has no recording yet. `id` is for an entry that is
 * new.
 */
export function withOpening(
  list: readonly KeptOpening[],
  { title, audio, transcript, second, entry: libraryId }: Opening,
  { id, opened }: Pick<KeptOpening, 'id' | 'opened'>,
): readonly KeptOpening[] {
  const isSame = (other: KeptOpening) =>
    (libraryId !== undefined && other.entry === libraryId) ||
    (other.audio === undefined ? other.transcript === transcript && transcript !== undefined : other.audio === audio)
  const before = list.find(isSame)
  const entry: KeptOpening = {
    id: before?.id ?? id,
    title,
    ...(audio !== undefined && { audio }),
    ...(transcript !== undefined && { transcript }),
    ...(second !== undefined && { second }),
    ...(libraryId !== undefined && { entry: libraryId }),
    opened,
  }
  return [entry, ...list.filter((other) => !isSame(other))].slice(0, mostRecent)
}
