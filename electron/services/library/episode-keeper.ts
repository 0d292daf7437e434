import { access, stat } from 'node:fs/promises'
import * as v from 'valibot'
import type { KeptEdits } from '../../../shared/model/edits'
import type { LibraryTimings } from '../../../shared/model/library'
import { type Resume, resumeSchema } from '../../../shared/model/resume'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { isWeak } from '../../../shared/timeline/weak-stretches'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { OpenEpisode } from '../episode/open-episode'
import { heardAsBefore, hearing } from '../episode/open-tracks'
import { withSegments } from '../episode/with-segments'
import { hashFile } from '../files/hash-file'
import type { MediaRegistry } from '../media/media-registry'
import { carryEdits, soundEdits } from './carry-edits'
import type { KeptCovers } from './kept-covers'
import type { KeptEditsFolder } from './kept-edits'
import type { Library } from './library'
import type { LibraryDocument } from './library-document'

/** What is put right in the sample is kept too, though it is in no library. */
const sampleId = 'built-in-sample'

interface Kept {
  readonly library: Library
  readonly edits: KeptEditsFolder
  readonly covers: KeptCovers
  readonly media: MediaRegistry
}

/** Between what is open and what is kept of it: gives an episode what is known of it, and keeps what becomes of it. */
export class EpisodeKeeper {
  readonly #kept: Kept

  constructor(kept: Kept) {
    this.#kept = kept
  }

  /** With one recording of an episode that has several, all of them are asked for, as far as they are there. */
  async complete(
    paths: readonly string[],
  ): Promise<{ readonly paths: readonly string[]; readonly areTracks: boolean }> {
    const [path, ...more] = paths
    const entry = path === undefined || more.length > 0 ? undefined : await this.#kept.library.withRecording(path)
    const others = entry?.tracks.filter((track) => track.path !== path).map((track) => track.path) ?? []
    const there = await Promise.all(others.map(isThere))
    const dubs = others.filter((_, i) => there[i])
    return { paths: [...paths, ...dubs], areTracks: dubs.length > 0 }
  }

  /**
   * The episode as it is in the library: with its entry's id, the lasting keys of its recordings, what the listener put
   * right in it, and how it was left. `known` names the entry; `isAll` says that it has no other recordings.
   */
  async adopt(open: OpenEpisode, options: { known?: string | undefined; isAll?: boolean } = {}): Promise<OpenEpisode> {
    const plain = withSegments(open)
    const { entry, keys } = await this.#kept.library.adopt(plain, options)
    void this.#keepCover(plain, entry.id)
    const spoken = await withChosenSides(withKeys(plain, keys), entry)
    const { edits, segments } = await this.#editsOf(entry.id, plain)
    const dressed = withSegments(spoken, segments)
    const resume = resumeIn(entry)
    const heard = (resume?.track !== undefined && hearing(dressed, resume.track)) || dressed
    return { ...heard, episode: { ...heard.episode, libraryId: entry.id, edits, resume } }
  }

  /** The built-in episode, with what the listener put right in it. */
  async adoptSample(open: OpenEpisode): Promise<OpenEpisode> {
    const { edits, segments } = await this.#editsOf(sampleId, open)
    const dressed = withSegments(open, segments)
    return { ...dressed, episode: { ...dressed.episode, edits } }
  }

  /** True once the disk has what was put right. */
  async keepEdits(open: OpenEpisode, edits: KeptEdits): Promise<boolean> {
    const segments = fileSegmentsOf(open)
    return this.#kept.edits.keep(open.episode.libraryId ?? sampleId, hashOfTexts(segments), soundEdits(edits, segments))
  }

  /** The times of the recording that is heard are better than they were. */
  noteTimes({ episode: { libraryId, timeline } }: OpenEpisode): void {
    const timings = timeline && timingsOf(timeline)
    if (libraryId !== null && timings) this.#kept.library.noteTimings(libraryId, timings)
  }

  /** The side that the listener says the recording speaks that is heard. */
  noteSpoken({ episode: { libraryId, spoken, track } }: OpenEpisode): void {
    if (libraryId === null || !spoken || !track || spoken.because !== 'chosen') return
    const { language, also } = spoken
    this.#kept.library.noteSpoken(libraryId, track.key, { language, ...(also !== undefined && { also }) })
  }

  /** The content of the recording that is heard was read: by it, it is known again wherever it lies. */
  async noteContent({ episode: { libraryId }, audio, text }: OpenEpisode, sha256: string): Promise<void> {
    if (libraryId === null || !audio) return
    const size = (await stat(audio.path).catch(() => null))?.size
    if (size !== undefined) this.#kept.library.noteContent(libraryId, audio.path, sha256, size)
    const own = text && (await hashFile(text.path))
    const textSize = text && (await stat(text.path).catch(() => null))?.size
    if (own && textSize) this.#kept.library.noteContent(libraryId, text.path, own.hash, textSize)
  }

  async #editsOf(id: string, open: OpenEpisode): Promise<{ edits: KeptEdits | null; segments?: readonly Segment[] }> {
    const segments = fileSegmentsOf(open)
    const kept = await this.#kept.edits.find(id, hashOfTexts(segments))
    const edits = kept ? carryEdits(segments, kept) : null
    return { edits, ...(edits?.segments && { segments: edits.segments }) }
  }

  async #keepCover({ parts }: OpenEpisode, id: string): Promise<void> {
    const coverId = parts
      .find(({ track }) => track.coverUrl)
      ?.track.coverUrl?.split('/')
      .at(-1)
    const cover = coverId === undefined ? undefined : this.#kept.media.get('cover', coverId)
    const name = cover?.kind === 'cover' ? await this.#kept.covers.keep(cover.bytes, cover.mime) : null
    if (name !== null) this.#kept.library.noteCover(id, name)
  }
}

/** How the episode was left, as far as this version understands it. */
function resumeIn({ resume }: LibraryDocument): Resume | null {
  const parsed = v.safeParse(resumeSchema, resume)
  return parsed.success ? parsed.output : null
}

function fileSegmentsOf({ text }: OpenEpisode): readonly Segment[] {
  return text?.ofFile ?? text?.text.transcript.segments ?? []
}

/** The recordings under the keys by which the entry knows them. */
function withKeys(open: OpenEpisode, keys: ReadonlyMap<string, string>): OpenEpisode {
  const renamed = new Map(open.parts.map(({ path, track }) => [track.id, keys.get(path) ?? track.key]))
  const named = <T extends { readonly id: string; readonly key: string }>(track: T): T => {
    return { ...track, key: renamed.get(track.id) ?? track.key }
  }
  const { audio, parts, episode } = open
  return {
    ...open,
    audio: audio && { ...audio, track: named(audio.track) },
    parts: parts.map((part) => ({ ...part, track: named(part.track) })),
    episode: {
      ...episode,
      track: episode.track && named(episode.track),
      tracks: episode.tracks.map((each) => ({ ...each, track: named(each.track) })),
    },
  }
}

/** Each recording speaks what the listener said it does. */
async function withChosenSides(open: OpenEpisode, entry: LibraryDocument): Promise<OpenEpisode> {
  const chosen = entry.tracks.filter(({ spoken }) => spoken !== undefined)
  if (chosen.length === 0 || !open.text) return open
  const { estimateAgain } = await import('../episode/open-episode')
  return chosen.reduce((now, { key, spoken }) => {
    const heard = hearing(now, key)
    if (!heard || !spoken) return now
    return heardAsBefore(estimateAgain(heard, { spoken: spoken.language, also: spoken.also, because: 'chosen' }), now)
  }, open)
}

function timingsOf({ cues }: Timeline): LibraryTimings | null {
  const spoken = cues.filter(({ source }) => source !== 'absent')
  if (spoken.length === 0) return null
  const doubtful = spoken.filter(isWeak).length / spoken.length
  return { sure: 1 - doubtful, doubtful }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
