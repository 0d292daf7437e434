import { access, stat } from 'node:fs/promises'
import * as v from 'valibot'
import type { AppError } from '../../../shared/model/app-error'
import type { KeptEdits } from '../../../shared/model/edits'
import type { LibraryTimings } from '../../../shared/model/library'
import type { Mark } from '../../../shared/model/mark'
import { type Resume, resumeSchema } from '../../../shared/model/resume'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { isWeak } from '../../../shared/timeline/weak-stretches'
import type { KeptMarks } from '../documents/kept-marks'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { OpenEpisode } from '../episode/open-episode'
import { heardAsBefore, hearing } from '../episode/open-tracks'
import { withSegments } from '../episode/with-segments'
import { hashFile } from '../files/hash-file'
import { shownName } from '../files/shown-name'
import type { MediaRegistry } from '../media/media-registry'
import { carryEdits, soundEdits } from './carry-edits'
import type { KeptCovers } from './kept-covers'
import type { KeptEditsFolder } from './kept-edits'
import type { Library } from './library'
import type { LibraryDocument } from './library-document'
import type { Sidecars } from './sidecars'

/** What is put right in the sample is kept too, though it is in no library. */
const sampleId = 'built-in-sample'

interface Kept {
  readonly library: Library
  readonly edits: KeptEditsFolder
  readonly marks: KeptMarks
  readonly covers: KeptCovers
  readonly media: MediaRegistry
  readonly sidecars: Sidecars
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
    const { entry, keys: own, isNew } = await this.#kept.library.adopt(plain, options)
    const { keys, warnings } = isNew ? await this.#takeSidecar(plain, entry, own) : { keys: own, warnings: [] }
    void this.#keepCover(plain, entry.id)
    const spoken = await withChosenSides(withKeys(plain, keys), entry)
    const { edits, segments, changed } = await this.#editsOf(entry.id, plain)
    const dressed = withSegments(spoken, segments)
    const resume = resumeIn(entry)
    const heard = (resume?.track !== undefined && hearing(dressed, resume.track)) || dressed
    return {
      ...heard,
      episode: {
        ...heard.episode,
        libraryId: entry.id,
        edits,
        resume,
        warnings: [...heard.episode.warnings, ...warnings, ...changed],
      },
    }
  }

  /** An episode that the library does not know brings what lies beside it, if that is of this very episode. */
  async #takeSidecar(open: OpenEpisode, { id }: LibraryDocument, keys: ReadonlyMap<string, string>) {
    const { library, sidecars } = this.#kept
    const found = await sidecars.find(open)
    if (found.kind === 'refused') return { keys, warnings: [found.warning] }
    if (found.kind === 'none') return { keys, warnings: [] }
    await sidecars.takeOver(id, found, open)
    const kept = new Map(found.document.tracks.map(({ audio, key }) => [audio, key]))
    const renamed = [...keys].map(([path, key]) => [path, kept.get(found.hashes.get(path) ?? '') ?? key] as const)
    library.noteKeys(id, new Map(renamed))
    return { keys: new Map(renamed), warnings: [] }
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
    const id = open.episode.libraryId ?? sampleId
    const isKept = await this.#kept.edits.keep(id, hashOfTexts(segments), soundEdits(edits, segments), segments)
    this.#kept.sidecars.note(open)
    return isKept
  }

  /** The listener's marks in the episode are others. */
  noteMarks(open: OpenEpisode): void {
    this.#kept.sidecars.note(open)
  }

  /** The times of the recording that is heard are better than they were. */
  noteTimes(open: OpenEpisode): void {
    const { libraryId, timeline } = open.episode
    this.#kept.sidecars.note(open)
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

  async #editsOf(id: string, open: OpenEpisode): Promise<EditsOfEpisode> {
    const segments = fileSegmentsOf(open)
    const { edits: folder, marks } = this.#kept
    const kept = await folder.find(id, hashOfTexts(segments))
    const carried = kept ? await carryEdits(segments, kept, (text) => marks.find(text)) : null
    if (!carried) return { edits: null, changed: [] }
    const { edits, isCarried, isDisputed } = carried
    if (isCarried) await this.#keepMarks(hashOfTexts(edits.segments ?? segments), carried.marks ?? [])
    const code = isDisputed ? 'text/changed-twice' : 'text/changed'
    const changed = isCarried && open.text ? [{ code, name: shownName(open.text.path) } as const] : []
    return { edits, changed, ...(edits.segments && { segments: edits.segments }) }
  }

  /** Marks that came along with a text that has none of its own. */
  async #keepMarks(text: string, marks: readonly Mark[]): Promise<void> {
    const { marks: kept } = this.#kept
    if (marks.length > 0 && (await kept.find(text)).length === 0) await kept.keep(text, marks)
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

interface EditsOfEpisode {
  readonly edits: KeptEdits | null
  readonly segments?: readonly Segment[]
  /** That the file says something else than before. */
  readonly changed: readonly AppError[]
}

/** How the episode was left, as far as this version understands it. */
function resumeIn({ resume }: LibraryDocument): Resume | null {
  const parsed = v.safeParse(resumeSchema, resume)
  return parsed.success ? parsed.output : null
}

function fileSegmentsOf({ text }: OpenEpisode): readonly Segment[] {
  return text?.ofFile ?? text?.text.transcript.segments ?? []
}

/** The recordings under the keys by which the entry knows them; of two under one, which a file may claim, the first has it. */
function withKeys(open: OpenEpisode, keys: ReadonlyMap<string, string>): OpenEpisode {
  const renamed = new Map<string, string>()
  for (const { path, track } of open.parts) {
    const key = keys.get(path) ?? track.key
    renamed.set(track.id, [...renamed.values()].includes(key) ? track.id : key)
  }
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
