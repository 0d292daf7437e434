import { randomUUID } from 'node:crypto'
import { extname, resolve } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import type { Episode, SpokenSide } from '../../../shared/model/episode'
import type { Track } from '../../../shared/model/media'
import { ok, type Result } from '../../../shared/model/result'
import type { Seconds } from '../../../shared/model/time'
import type { Spoken, Timeline } from '../../../shared/model/timeline'
import type { LanguageTag } from '../../../shared/model/transcript'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import { guessSpokenSide } from '../../../shared/timing/guess-spoken-side'
import { type OpenedAudio, readAudio } from '../audio/read-audio'
import { shownName } from '../files/shown-name'
import type { MediaRegistry } from '../media/media-registry'
import { type AudioPart, chooseSources, type Source, type TextPart } from './choose-sources'
import { readTranscript } from './read-transcript'
import { sortFiles } from './sort-files'

/** What is open: the episode as the renderer gets it, and what main alone knows about it. */
export interface OpenEpisode {
  readonly episode: Episode
  /** The files of the episode, audio first, absolute. Opened again, they give the same episode. */
  readonly paths: readonly string[]
  readonly audio: AudioPart | null
  readonly text: TextPart | null
  readonly listenerLanguage: string
  /** Media ids of the episode before this one: its last requests may still come, so they end with the next opening. */
  readonly retired: readonly string[]
}

interface OpenContext {
  readonly current: OpenEpisode | null
  readonly media: MediaRegistry
  readonly listenerLanguage: string
  /** The transcript that a recording had when it was open last. */
  readonly earlierTranscript?: ((audio: string) => string | undefined) | undefined
}

/**
 * Opens files as an episode, together with what lies beside them or is open already (`chooseSources` says how).
 * Audio and transcript are read at the same time. A file that was given and is bad is the error, and what was open
 * stays; one that was only found is a warning.
 */
export async function openEpisode(
  paths: readonly string[],
  context: OpenContext,
): Promise<Result<OpenEpisode, AppError>> {
  const sorted = await sortFiles(paths.map((path) => resolve(path)))
  if (!sorted.ok) return sorted
  const sources = await chooseSources(sorted.value, context.current, context.earlierTranscript)
  const [audio, text] = await Promise.all([openAudio(sources.audio), openText(sources.text)])
  if (!audio.ok) return audio
  if (!text.ok) return text
  const audioPart = audio.value.opened ? registerAudio(audio.value.opened, context.media) : audio.value.part
  for (const id of context.current?.retired ?? []) context.media.release(id)
  const retired = context.current?.audio?.mediaIds.filter((id) => !audioPart?.mediaIds.includes(id)) ?? []
  const warnings = [...(audioPart?.warnings ?? []), ...audio.value.warnings, ...text.value.warnings]
  const { listenerLanguage } = context
  return ok(
    assemble({ id: randomUUID(), audio: audioPart, text: text.value.part, listenerLanguage, retired, warnings }),
  )
}

/** A spoken side that is no guess: the listener chose it, or the audio was heard. */
interface SettledSide extends Spoken {
  readonly because: 'chosen' | 'audio'
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
  const timed = timeEpisode({ ...audio, track }, text, open.listenerLanguage, settledSide(change, episode))
  const tracks = episode.tracks.map((each) => (each.track.id === track.id ? { track, ...timed } : each))
  return { ...open, audio: { ...audio, track }, episode: { ...episode, track, tracks, ...timed } }
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
  const { path, kind } = source
  const read = await readTranscript(path)
  if (read.ok) return ok({ part: { path, text: read.value }, warnings: [] })
  return kind === 'given' ? read : ok({ part: null, warnings: [read.error] })
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

function assemble(parts: {
  readonly id: string
  readonly audio: AudioPart | null
  readonly text: TextPart | null
  readonly listenerLanguage: string
  readonly retired: readonly string[]
  readonly warnings: readonly AppError[]
}): OpenEpisode {
  const { id, audio, text, listenerLanguage, retired, warnings } = parts
  const paths = [audio?.path, text?.path].filter((path) => path !== undefined)
  // A transcript's heading is often that of the page it was copied from ("Bilingual captions"); the audio's name is its own.
  const title = audio
    ? (audio.track.tags.title ?? nameOf(audio.path))
    : (text?.text.transcript.title ?? nameOf(paths[0] ?? ''))
  const timed = audio && text ? timeEpisode(audio, text, listenerLanguage) : { spoken: null, timeline: null }
  const track = audio?.track ?? null
  const episode: Episode = {
    id,
    libraryId: null,
    title,
    track,
    tracks: track ? [{ track, ...timed }] : [],
    text: text?.text ?? null,
    ...timed,
    edits: null,
    resume: null,
    warnings,
  }
  return { episode, paths, audio, text, listenerLanguage, retired }
}

function timeEpisode(
  { track }: AudioPart,
  { text }: TextPart,
  listenerLanguage: string,
  settled?: SettledSide,
): { spoken: SpokenSide; timeline: Timeline } {
  const { transcript } = text
  const spoken = guessSpokenSide({
    transcript,
    audioFileName: track.fileName,
    listenerLanguage,
    ...(settled && { [settled.because === 'chosen' ? 'chosen' : 'heard']: settled }),
    ...(track.tags.language !== undefined && { audioLanguage: track.tags.language }),
  })
  const timeline = estimateTimings({
    segments: transcript.segments,
    spoken: spoken.language,
    also: spoken.also,
    duration: track.duration,
  })
  return { spoken, timeline }
}

function nameOf(path: string): string {
  const name = shownName(path)
  return name.slice(0, name.length - extname(name).length) || name
}
