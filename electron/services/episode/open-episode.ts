import { randomUUID } from 'node:crypto'
import { extname, resolve } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import type { Episode } from '../../../shared/model/episode'
import type { Track } from '../../../shared/model/media'
import { ok, type Result } from '../../../shared/model/result'
import type { Seconds } from '../../../shared/model/time'
import type { LanguageTag } from '../../../shared/model/transcript'
import { type OpenedAudio, readAudio } from '../audio/read-audio'
import { shownName } from '../files/shown-name'
import type { MediaRegistry } from '../media/media-registry'
import {
  type AudioPart,
  chooseSources,
  type EarlierTranscript,
  filesOfText,
  type Source,
  type TextPart,
} from './choose-sources'
import { withTrack } from './open-tracks'
import { readTexts } from './read-texts'
import { withoutCopies } from './same-recording'
import { sortFiles } from './sort-files'
import { type SettledSide, timePart, timeParts } from './time-parts'

/** What is open: the episode as the renderer gets it, and what main alone knows about it. */
export interface OpenEpisode {
  readonly episode: Episode
  /** The files of the episode, recordings first, absolute. Opened again, they give the same episode. */
  readonly paths: readonly string[]
  /** The recording that is heard, of all that there are. */
  readonly audio: AudioPart | null
  readonly parts: readonly AudioPart[]
  readonly text: TextPart | null
  /** The hash of the text for which times were kept last, where it is another than that which is open. */
  readonly formerText?: string
  readonly listenerLanguage: string
  /** Media ids of the episode before this one: its last requests may still come, so they end with the next opening. */
  readonly retired: readonly string[]
}

interface OpenContext {
  readonly current: OpenEpisode | null
  readonly media: MediaRegistry
  readonly listenerLanguage: string
  /** The transcript that a recording had when it was open last. */
  readonly earlierTranscript?: EarlierTranscript | undefined
  /** The recordings are known to be of one episode, whatever they are called. */
  readonly areTracks?: boolean | undefined
}

/**
 * Opens files as an episode, together with what lies beside them or is open already (`chooseSources` says how).
 * Audio and transcript are read at the same time. Audio that was given and is bad is the error, as is a text
 * that was given without audio, and what was open stays; beside good audio, or only found, a bad text is a warning.
 */
export async function openEpisode(
  paths: readonly string[],
  context: OpenContext,
): Promise<Result<OpenEpisode, AppError>> {
  const sorted = await sortFiles(
    paths.map((path) => resolve(path)),
    { areTracks: context.areTracks ?? false },
  )
  if (!sorted.ok) return sorted
  const { current, media, listenerLanguage } = context
  const sources = await chooseSources(sorted.value, current, context.earlierTranscript)
  const { own, copies } = await withoutCopies([sorted.value.audio ?? [], sorted.value.dubs ?? []].flat())
  const [audio, text, ...dubs] = await Promise.all([
    openAudio(sources.audio),
    openText(sources.text),
    ...own.slice(1).map((path) => openAudio({ kind: 'given', path })),
  ])
  if (!audio.ok) return audio
  // A recording that was given with a bad text can be listened to; who gave the text alone gets nothing of it.
  if (!text.ok && sources.audio.kind !== 'given') return text
  const { part: read, warnings: ofText } = text.ok ? text.value : { part: null, warnings: [text.error] }
  const fresh: FreshAudio[] = []
  for (const dub of dubs) {
    if (!dub.ok) return dub
    fresh.push(dub.value)
  }
  const heard = partOf(audio.value, media)
  // Where the audio stays open, so do its dubs.
  const first = sources.audio.kind === 'open' ? (current?.parts ?? []) : [heard]
  const parts = [...first, ...fresh.map((dub) => partOf(dub, media))].filter((part) => part !== null)
  for (const id of current?.retired ?? []) media.release(id)
  const staying = new Set(parts.flatMap(({ mediaIds }) => mediaIds))
  const retired = (current?.parts ?? []).flatMap(({ mediaIds }) => mediaIds).filter((id) => !staying.has(id))
  const warnings: readonly AppError[] = [
    ...copies.map((path) => ({ code: 'tracks/same-recording' as const, name: shownName(path) })),
    ...parts.flatMap((part) => part.warnings),
    ...audio.value.warnings,
    ...ofText,
    ...lengthWarnings(parts),
  ]
  return ok(assemble({ id: randomUUID(), heard, parts, text: read, listenerLanguage, retired, warnings }))
}

/** So many times as long as another, a recording is rarely of the same episode: a slow dub takes a third more. */
const unlikelyRatio = 1.6

/** Says of which recordings the length is another than that of the first. */
export function lengthWarnings([first, ...others]: readonly AudioPart[]): readonly AppError[] {
  const expected = first?.track.duration ?? 0
  return others.flatMap(({ track: { fileName: name, duration: length } }): AppError[] => {
    if (!(expected > 0 && length > 0)) return []
    const isUnlikely = Math.max(length / expected, expected / length) > unlikelyRatio
    return isUnlikely ? [{ code: 'tracks/other-length', name, length, others: expected }] : []
  })
}

/** Reads a recording for an open episode, and gives it its ids. */
export async function openPart(path: string, media: MediaRegistry): Promise<Result<AudioPart, AppError>> {
  const read = await readAudio(path)
  return read.ok ? ok(registerAudio({ path, audio: read.value }, media)) : read
}

/**
 * Times the open episode anew: with another spoken side, or with the duration that the audio element found (which wins
 * over the file's own claim). A language that the transcript does not have changes nothing.
 */
export function estimateAgain(
  open: OpenEpisode,
  change: {
    readonly spoken?: LanguageTag | undefined
    readonly also?: LanguageTag | undefined
    readonly because?: SettledSide['because'] | undefined
    readonly duration?: Seconds | undefined
  },
): OpenEpisode {
  const { audio, text, episode } = open
  if (!audio || !text) return open
  const duration = change.duration && change.duration > 0 ? change.duration : audio.track.duration
  const track = { ...audio.track, duration }
  const others = episode.tracks.filter((each) => each.track.key !== track.key).map(({ spoken }) => spoken)
  const timed = timePart({ ...audio, track }, text, {
    listenerLanguage: open.listenerLanguage,
    others: others.flatMap((spoken) => spoken?.language ?? []),
    settled: settledSide(change, episode),
  })
  return withTrack(open, { ...audio, track }, timed)
}

function settledSide(change: Parameters<typeof estimateAgain>[1], { spoken }: Episode): SettledSide | undefined {
  const { spoken: language, also, because = 'chosen' } = change
  if (language !== undefined) return { language, ...(also !== undefined && { also }), because }
  return spoken?.because === 'chosen' || spoken?.because === 'audio'
    ? { ...spoken, because: spoken.because }
    : undefined
}

interface Opened<Part> {
  readonly part: Part | null
  readonly warnings: readonly AppError[]
}

/** Audio that was read and waits for the other files before it gets its ids. */
interface FreshAudio extends Opened<AudioPart> {
  readonly opened?: { readonly path: string; readonly audio: OpenedAudio }
}

async function openAudio(source: Source<AudioPart>): Promise<Result<FreshAudio, AppError>> {
  if (source.kind === 'none') return ok({ part: null, warnings: [] })
  if (source.kind === 'open') return ok({ part: source.part, warnings: [] })
  const { path, kind } = source
  const read = await readAudio(path)
  if (read.ok) return ok({ part: null, warnings: [], opened: { path, audio: read.value } })
  return kind === 'given' ? read : ok({ part: null, warnings: [read.error] })
}

async function openText(source: Source<TextPart>): Promise<Result<Opened<TextPart>, AppError>> {
  if (source.kind === 'none') return ok({ part: null, warnings: [] })
  if (source.kind === 'open') return ok({ part: source.part, warnings: [] })
  const read = await readTexts(filesOfText(source))
  if (read.ok) return ok({ part: read.value, warnings: [] })
  return source.kind === 'given' ? read : ok({ part: null, warnings: [read.error] })
}

function partOf({ part, opened }: FreshAudio, media: MediaRegistry): AudioPart | null {
  return opened ? registerAudio(opened, media) : part
}

function registerAudio({ path, audio }: NonNullable<FreshAudio['opened']>, media: MediaRegistry): AudioPart {
  const id = media.addTrack(path, audio.mime)
  const coverId = audio.cover && media.addCover(audio.cover.bytes, audio.cover.mime)
  const track: Track = {
    id,
    key: id,
    url: `media://track/${id}`,
    playUrl: `media://play/${id}`,
    ...(coverId !== undefined && { coverUrl: `media://cover/${coverId}` }),
    fileName: shownName(path),
    duration: audio.duration,
    tags: audio.tags,
  }
  return { path, track, mediaIds: coverId === undefined ? [id] : [id, coverId], warnings: audio.warnings }
}

function assemble(given: {
  readonly id: string
  readonly heard: AudioPart | null
  readonly parts: readonly AudioPart[]
  readonly text: TextPart | null
  readonly listenerLanguage: string
  readonly retired: readonly string[]
  readonly warnings: readonly AppError[]
}): OpenEpisode {
  const { id, heard: audio, parts, text, listenerLanguage, retired, warnings } = given
  const paths = [...parts.map(({ path }) => path), ...(text ? filesOfText(text) : [])].filter(
    (path) => path !== undefined,
  )
  // A transcript's heading is often that of the page it was copied from ("Bilingual captions"); the audio's name is its own.
  const title = audio
    ? (parts[0]?.track.tags.title ?? nameOf(parts[0]?.path ?? audio.path))
    : (text?.text.transcript.title ?? nameOf(paths[0] ?? ''))
  const tracks = timeParts(parts, text, listenerLanguage)
  const own = tracks.find(({ track }) => track.key === audio?.track.key)
  const { track = null, spoken = null, timeline = null } = own ?? {}
  const episode: Episode = {
    ...{ id, title, warnings, track, tracks, spoken, timeline },
    libraryId: null,
    text: text?.text ?? null,
    edits: null,
    resume: null,
  }
  return { episode, paths, audio, parts, text, listenerLanguage, retired }
}

function nameOf(path: string): string {
  const name = shownName(path)
  return name.slice(0, name.length - extname(name).length) || name
}
