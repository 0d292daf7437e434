import { randomUUID } from 'node:crypto'
import type { LibraryChange, LibraryEntry, LibraryTimings, MissingFile } from '../../../shared/model/library'
import type { Track } from '../../../shared/model/media'
import { cleanText } from '../audio/clean-text'
import type { OpenEpisode } from '../episode/open-episode'
import { type EpisodeFiles, filesAfter, filesOf, findEntry } from './episode-files'
import { type KeptFile, type KeptText, type KeptTrack, type LibraryDocument, libraryVersion } from './library-document'
import { entryOf } from './library-entry'
import type { LibraryStore } from './library-store'

const noEntry = { duration: null, position: 0, isFinished: false }

/** What `Library.add` is told of an episode that was not opened yet. */
export interface NewEpisode {
  readonly title: string
  readonly show?: string | undefined
  /** Absolute paths of its recordings, the original first, perhaps with what each speaks. */
  readonly tracks: readonly { readonly path: string; readonly spoken?: KeptTrack['spoken'] | undefined }[]
  readonly transcript?: string | undefined
  /** The file of its other language. */
  readonly second?: string | undefined
}

/** An open episode, and the entry that it is. */
export interface Adopted {
  readonly entry: LibraryDocument
  /** The lasting key of each recording, by its path. */
  readonly keys: ReadonlyMap<string, string>
  /** Nothing was known of it before. */
  readonly isNew: boolean
}

/** All episodes that were opened or added, known again wherever their files lie. */
export class Library {
  readonly #store: LibraryStore
  readonly #onChange: (change: LibraryChange) => void
  readonly #now: () => number

  constructor(store: LibraryStore, onChange: (change: LibraryChange) => void = () => {}, now: () => number = Date.now) {
    this.#store = store
    this.#onChange = onChange
    this.#now = now
  }

  async list(): Promise<readonly LibraryEntry[]> {
    return (await this.#entries()).map(entryOf)
  }

  /** What main alone knows of all entries. */
  documents(): Promise<LibraryDocument[]> {
    return this.#entries()
  }

  /** An entry that is in the library, without reading the others. */
  async find(id: string): Promise<LibraryDocument | undefined> {
    const entry = await this.#store.find(id)
    return entry?.removed === null ? entry : undefined
  }

  /** How many minutes of an entry that was begun are left; undefined for any other, and for one that was not read yet. */
  minutesLeft(id: string): number | undefined {
    const document = this.#store.known(id)
    const { duration, position, isFinished } = document ? entryOf(document) : noEntry
    if (duration === null || position <= 0 || isFinished) return undefined
    return Math.max(1, Math.ceil((duration - position) / 60))
  }

  /** The entry in which a recording was heard last. */
  async withRecording(path: string): Promise<LibraryDocument | undefined> {
    const all = (await this.#entries()).filter(({ tracks }) => tracks.some((track) => track.path === path))
    return all.sort((a, b) => (b.heard ?? b.added) - (a.heard ?? a.added))[0]
  }

  /** The entry of which a file is one language of the text, the one that was heard last. */
  async withHalf(path: string): Promise<LibraryDocument | undefined> {
    const isHalf = ({ text }: LibraryDocument) => text?.second && [text.path, text.second.path].includes(path)
    const all = (await this.#entries()).filter(isHalf)
    return all.sort((a, b) => (b.heard ?? b.added) - (a.heard ?? a.added))[0]
  }

  /**
   * Takes an episode that was opened into the library: as the entry `known`, else as the one of which its files are (one
   * that was taken out comes back), else as a new one. The disk follows.
   */
  async adopt(open: OpenEpisode, { known, isAll = false }: { known?: string | undefined; isAll?: boolean } = {}) {
    const opened = await filesOf(open)
    const before =
      (known !== undefined && (await this.#store.find(known))) || (await findEntry(opened, await this.#store.all()))
    const files = before ? await filesAfter(before, opened, isAll) : opened
    const facts = {
      ...this.#factsOf(open),
      ...files,
      heard: this.#now(),
      missing: stillMissing(before, opened),
      removed: null,
    }
    const entry = before ? { ...before, ...facts } : this.#fresh({ ...facts, added: facts.heard })
    void (before ? this.#store.change(before.id, facts) : this.#store.add(entry))
    this.#tell([entry.id])
    return { entry, keys: new Map(files.tracks.map(({ path, key }) => [path, key])), isNew: !before } satisfies Adopted
  }

  /**
   * Adds an episode that is not opened; one that was taken out comes back. Null when there is one with its files already,
   * or the disk does not take it.
   */
  async add({ title, show, tracks, transcript, second }: NewEpisode): Promise<LibraryEntry | null> {
    const files: EpisodeFiles = {
      tracks: tracks.map(({ path, spoken }) => ({ key: randomUUID(), path, ...(spoken && { spoken }) })),
      text:
        transcript === undefined
          ? null
          : { path: transcript, languages: [], ...(second !== undefined && { second: { path: second } }) },
    }
    if (files.tracks.length === 0 && !files.text) return null
    const same = await findEntry(files, await this.#store.all())
    if (same?.removed === null) return null
    if (same) return (await this.restore([same.id])) > 0 ? entryOf({ ...same, removed: null }) : null
    const entry = this.#fresh({ ...files, title: clean(title), added: this.#now(), ...(show && { show: clean(show) }) })
    const isKept = await this.#store.add(entry)
    this.#tell([entry.id])
    return isKept ? entryOf(entry) : null
  }

  /** Takes entries out; how many there were. Their documents stay for thirty days. */
  async remove(ids: readonly string[]): Promise<number> {
    return this.#setRemoved(ids, this.#now())
  }

  /** Takes back `remove`. */
  async restore(ids: readonly string[]): Promise<number> {
    return this.#setRemoved(ids, null)
  }

  /** How an episode was left: holds at once, the disk follows. */
  keepResume(id: string, resume: unknown): void {
    void this.#store.change(id, { resume })
    this.#tell([id])
  }

  /** Has the disk hold what was kept so far when it returns, for the program may be about to end. Never throws. */
  writeResumesNow(): void {
    this.#store.saveNow()
  }

  /** How good the times of the recording that was heard last are. */
  noteTimings(id: string, timings: LibraryTimings): void {
    this.#change(id, { timings })
  }

  /** Times are kept for this text, by its hash: by them, those of a text that is almost the same are known. */
  noteTimedText(id: string, timed: string): void {
    const entry = this.#store.known(id)
    if (entry?.text) this.#change(id, { text: { ...entry.text, timed } })
  }

  noteMarks(id: string, markCount: number): void {
    this.#change(id, { markCount })
  }

  noteCover(id: string, cover: string): void {
    this.#change(id, { cover })
  }

  noteMissing(id: string, missing: readonly MissingFile[]): void {
    this.#change(id, { missing })
  }

  /** The content of a file of an entry, once it was read. */
  noteContent(id: string, path: string, sha256: string, size: number): void {
    const entry = this.#store.known(id)
    if (!entry) return
    const known = <F extends { path: string; sha256?: string }>(file: F): F =>
      file.path === path && file.sha256 !== sha256 ? { ...file, sha256, size } : file
    this.#change(id, { tracks: entry.tracks.map(known), text: entry.text && withSecond(known(entry.text), known) })
  }

  /** The lasting keys of an entry's recordings, by their paths. */
  noteKeys(id: string, keys: ReadonlyMap<string, string>): void {
    const entry = this.#store.known(id)
    if (entry)
      this.#change(id, { tracks: entry.tracks.map((each) => ({ ...each, key: keys.get(each.path) ?? each.key })) })
  }

  /** The side that the listener says a recording speaks. */
  noteSpoken(id: string, key: string, spoken: NonNullable<KeptTrack['spoken']>): void {
    const entry = this.#store.known(id)
    if (entry) this.#change(id, { tracks: entry.tracks.map((each) => (each.key === key ? { ...each, spoken } : each)) })
  }

  /** Files of an entry lie elsewhere now. */
  moveFiles(id: string, to: ReadonlyMap<string, string>): Promise<boolean> {
    const entry = this.#store.known(id)
    if (!entry) return Promise.resolve(false)
    const moved = <F extends { path: string }>(file: F): F => ({ ...file, path: to.get(file.path) ?? file.path })
    const tracks = entry.tracks.map(moved)
    const text = entry.text && withSecond(moved(entry.text), moved)
    const kept = this.#store.change(id, { tracks, text, missing: [] })
    this.#tell([id])
    return kept
  }

  /** The entry has another transcript from now on: a better one of the same episode. */
  replaceText(id: string, path: string): Promise<boolean> {
    const entry = this.#store.known(id)
    if (!entry) return Promise.resolve(false)
    const { languages = [], timed } = entry.text ?? {}
    const kept = this.#store.change(id, { text: { path, languages, ...(timed !== undefined && { timed }) } })
    this.#tell([id])
    return kept
  }

  /** Resolves when the disk has all so far, or has refused it. */
  saved(): Promise<void> {
    return this.#store.saved()
  }

  async #entries(): Promise<LibraryDocument[]> {
    return (await this.#store.all()).filter(({ removed }) => removed === null)
  }

  async #setRemoved(ids: readonly string[], removed: number | null): Promise<number> {
    const found = await Promise.all([...new Set(ids)].map((id) => this.#store.find(id)))
    const due = found.filter((entry) => entry !== undefined && (entry.removed === null) !== (removed === null))
    const kept = due.map((entry) => entry && this.#store.change(entry.id, { removed }))
    // It holds already; whoever shows it need not wait for the disk.
    this.#tell(due.flatMap((entry) => entry?.id ?? []))
    await Promise.all(kept)
    return due.length
  }

  #change(id: string, fields: Partial<LibraryDocument>): void {
    const entry = this.#store.known(id)
    if (!entry || Object.entries(fields).every(([name, value]) => isSame(entry[name as keyof LibraryDocument], value)))
      return
    void this.#store.change(id, fields)
    this.#tell([id])
  }

  #fresh(facts: Partial<LibraryDocument> & Pick<LibraryDocument, 'title' | 'added' | 'tracks' | 'text'>) {
    return {
      ...{ version: libraryVersion, id: randomUUID(), heard: null, timings: null, markCount: 0 },
      ...{ missing: [], removed: null },
      ...facts,
    } satisfies LibraryDocument
  }

  #factsOf({ episode, parts }: OpenEpisode): Pick<LibraryDocument, 'title' | 'show'> {
    const show = showOf(parts[0]?.track)
    return { title: clean(episode.title), ...(show !== undefined && { show }) }
  }

  #tell(ids: readonly string[]): void {
    const all = ids.flatMap((id) => this.#store.known(id) ?? [])
    if (all.length === 0) return
    const changed = all.filter(({ removed }) => removed === null).map(entryOf)
    this.#onChange({ changed, removed: all.filter(({ removed }) => removed !== null).map(({ id }) => id) })
  }
}

function withSecond(text: KeptText, changed: (file: KeptFile) => KeptFile): KeptText {
  return text.second ? { ...text, second: changed(text.second) } : text
}

function showOf(track: Track | undefined): string | undefined {
  const show = track?.tags.album ?? track?.tags.artist
  return show === undefined ? undefined : clean(show)
}

function clean(text: string): string {
  return cleanText(text, 1000) ?? ''
}

/** What was noticed to be missing and was not opened now. */
function stillMissing(before: LibraryDocument | undefined, opened: EpisodeFiles): readonly MissingFile[] {
  const isBack = ({ kind }: MissingFile) => (kind === 'audio' ? opened.tracks.length > 0 : opened.text !== null)
  return before?.missing.filter((file) => !isBack(file)) ?? []
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
