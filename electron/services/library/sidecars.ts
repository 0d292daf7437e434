import { basename, dirname, extname, join } from 'node:path'
import { alignmentVersion } from '../../../shared/align/alignment-version'
import type { AppError } from '../../../shared/model/app-error'
import type { EpisodeTrack } from '../../../shared/model/episode'
import { tidyMarks } from '../../../shared/model/mark'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { countAsWriting } from '../documents/document-turn'
import type { KeptMarks } from '../documents/kept-marks'
import type { KeptTimelines } from '../documents/kept-timelines'
import { replaceFile } from '../documents/replace-file'
import { hashOfTexts } from '../episode/hash-of-texts'
import type { OpenEpisode } from '../episode/open-episode'
import { type HashedFile, hashFile, stampOf } from '../files/hash-file'
import { openFile } from '../files/open-file'
import { shownName } from '../files/shown-name'
import { soundEdits } from './carry-edits'
import type { KeptEditsFolder } from './kept-edits'
import {
  mostSidecarBytes,
  restoreSidecar,
  type SidecarDocument,
  sidecarFormat,
  sidecarVersion,
} from './sidecar-document'

interface Kept {
  readonly edits: KeptEditsFolder
  readonly marks: KeptMarks
  readonly timelines: KeptTimelines
  /** Whether the listener wants one beside each audio file. */
  readonly isWanted: () => boolean
}

/** What a sidecar beside an audio file is to an episode. */
export type FoundSidecar =
  | { readonly kind: 'none' }
  | { readonly kind: 'fits'; readonly document: SidecarDocument; readonly hashes: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly warning: AppError }

/**
 * A file beside the audio with what was put right, marked and found: it goes where the audio goes. It is a copy, the library
 * stays what holds; it is read only for an episode that the library does not know.
 */
export class Sidecars {
  readonly #kept: Kept
  #writing: Promise<void> | null = null
  #next: OpenEpisode | null = null
  /** Reading a recording takes a while: what was read is known until it changes. */
  #hashed = new Map<string, HashedFile>()

  constructor(kept: Kept) {
    this.#kept = kept
  }

  /** The one beside the first recording. It fits when it was made for this content of the recording and for this text. */
  async find({ parts, text }: OpenEpisode): Promise<FoundSidecar> {
    const [first] = parts
    if (!first || !text) return { kind: 'none' }
    const path = sidecarPathOf(first.path)
    const raw = await read(path)
    if (raw === 'missing') return { kind: 'none' }
    const name = shownName(path)
    const document = raw === 'unreadable' ? undefined : restoreSidecar(raw.value)
    if (!document) return { kind: 'refused', warning: { code: 'sidecar/unreadable', name } }
    const hashes = await this.#hashesOf(parts.map((part) => part.path))
    const fits = document.tracks.some(({ audio }) => audio === hashes.get(first.path))
    const segments = text.ofFile ?? text.text.transcript.segments
    if (!fits || document.text !== hashOfTexts(segments)) {
      return { kind: 'refused', warning: { code: 'sidecar/other', name } }
    }
    return { kind: 'fits', document, hashes }
  }

  /** Takes what a sidecar holds into the library, as the entry `id` and its text. */
  async takeOver(id: string, { document }: FoundSidecar & { kind: 'fits' }, { text }: OpenEpisode): Promise<void> {
    if (!text) return
    const segments = text.ofFile ?? text.text.transcript.segments
    const edits = document.edits && soundEdits(document.edits, segments)
    if (edits) await this.#kept.edits.keep(id, document.text, edits, segments)
    const now = edits?.segments ?? segments
    const hash = hashOfTexts(now)
    const marks = tidyMarks(document.marks, now.length)
    if (marks.length > 0 && (await this.#kept.marks.find(hash)).length === 0) await this.#kept.marks.keep(hash, marks)
    for (const { audio, times } of document.tracks) {
      if (!times || (await this.#kept.timelines.find({ audio, text: hash }))) continue
      const { language, also } = times.spoken
      const { duration, cues } = times
      const timeline = { duration, cues, spoken: language, ...(also !== undefined && { also }) }
      const texts = now.map((segment) => segment.texts[language] ?? '')
      if (checkTimeline(timeline, now.length, texts).length === 0) {
        await this.#kept.timelines.keep({ audio, text: hash }, times)
      }
    }
  }

  /** What is kept of the open episode is another: its sidecar follows, where the listener wants one. */
  note(open: OpenEpisode): void {
    if (!this.#kept.isWanted() || open.episode.libraryId === null) return
    this.#next = open
    if (this.#writing) return
    this.#writing = this.#writeAll()
    // The listener may quit in the moment after a correction.
    countAsWriting(this.#writing)
  }

  /** Resolves when nothing is left to be written. */
  async saved(): Promise<void> {
    await this.#writing
  }

  async #hashesOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.#hashed = new Map([...this.#hashed].filter(([path]) => paths.includes(path)))
    return hashesOf(paths, this.#hashed)
  }

  async #writeAll(): Promise<void> {
    for (let open = this.#next; open; open = this.#next) {
      this.#next = null
      // A folder that takes none does without: all is in the library.
      await this.#write(open).catch(() => {})
    }
    // In the same breath as the last look at what is next: what is noted from now on begins anew.
    this.#writing = null
  }

  async #write(open: OpenEpisode): Promise<void> {
    const { episode, parts, text } = open
    const [first] = parts
    if (!first || !text || !episode.text) return
    const path = sidecarPathOf(first.path)
    const segments = text.ofFile ?? text.text.transcript.segments
    const hash = hashOfTexts(segments)
    const hashes = await this.#hashesOf(parts.map((part) => part.path))
    const before = await read(path)
    if (before !== 'missing') {
      const known = before === 'unreadable' ? undefined : restoreSidecar(before.value)
      // Somebody else's, or of another recording: it is not ours to write over.
      if (known?.text !== hash || !known.tracks.some(({ audio }) => audio === hashes.get(first.path))) return
    }
    const tracks = parts.flatMap(({ path: own, track }): SidecarDocument['tracks'] => {
      const audio = hashes.get(own)
      const times = episode.tracks.find((each) => each.track.key === track.key)
      return audio === undefined ? [] : [{ key: track.key, audio, times: timesOf(times) }]
    })
    if (tracks.length === 0) return
    const marks = await this.#kept.marks.find(hashOfTexts(episode.text.transcript.segments))
    const head = { format: sidecarFormat, version: sidecarVersion, text: hash } as const
    const document = { ...head, tracks, edits: episode.edits, marks }
    await replaceFile(path, `${JSON.stringify(document, null, 1)}\n`)
  }
}

/** `rain.mp3` has `rain.diglot.json` beside it. */
export function sidecarPathOf(audio: string): string {
  return join(dirname(audio), `${basename(audio, extname(audio))}.diglot.json`)
}

/** Only what was found in the audio: an estimate is made anew in no time. */
function timesOf(track: EpisodeTrack | undefined): SidecarDocument['tracks'][number]['times'] {
  if (!track?.timeline?.cues.some(({ source }) => source === 'aligned') || !track.spoken) return null
  const { spoken, timeline } = track
  return { spoken, alignment: alignmentVersion, duration: timeline.duration, cues: [...timeline.cues] }
}

async function hashesOf(paths: readonly string[], known: Map<string, HashedFile>): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const path of paths) {
    const before = known.get(path)
    const file = before && before.stamp === (await stampOf(path)) ? before : await hashFile(path)
    if (!file) continue
    known.set(path, file)
    hashes.set(path, file.hash)
  }
  return hashes
}

async function read(path: string): Promise<{ readonly value: unknown } | 'missing' | 'unreadable'> {
  const opened = await openFile(path)
  if (!opened.ok) return opened.error.code === 'file/not-found' ? 'missing' : 'unreadable'
  const file = opened.value
  try {
    if (file.size > mostSidecarBytes) return 'unreadable'
    return { value: JSON.parse(new TextDecoder().decode(await file.read(0, file.size))) }
  } catch {
    return 'unreadable'
  } finally {
    await file.close()
  }
}
