import { access } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import type { Episode } from '../../../shared/model/episode'
import type { LibraryEntry, MissingFile } from '../../../shared/model/library'
import { err, ok, type Result } from '../../../shared/model/result'
import type { ListeningSession } from '../episode/listening-session'
import { hashFile } from '../files/hash-file'
import { shownName } from '../files/shown-name'
import type { EpisodeKeeper } from './episode-keeper'
import { findMoved } from './find-moved'
import type { KeptCovers } from './kept-covers'
import type { Library } from './library'
import type { KeptFile, LibraryDocument } from './library-document'
import { entryOf } from './library-entry'

/** Folders of so many episodes are looked through for a file that moved, those heard last first. */
const mostFolders = 30

/** What the listener shows a missing file to be: null for not at all. */
export type ShowFile = (kind: MissingFile['kind'], name: string) => Promise<string | null>

/** Opens what is in the library, wherever its files are by now. */
export class Shelf {
  readonly library: Library
  /** For what is open. */
  readonly keeper: EpisodeKeeper
  readonly #covers: KeptCovers

  constructor(library: Library, keeper: EpisodeKeeper, covers: KeptCovers) {
    this.library = library
    this.keeper = keeper
    this.#covers = covers
  }

  /**
   * Opens an entry. Files that are no longer in their place are looked for by their content; without its recording it is an
   * error that says how to go on, without its transcript or a dub it opens with a warning. Null when there is no such entry,
   * or something else was asked for while files were looked for.
   */
  async open(
    id: string,
    session: Pick<ListeningSession, 'open' | 'ask'>,
    isWanted = session.ask(),
  ): Promise<Result<Episode | null, AppError>> {
    if (!(await this.library.find(id))) return ok(null)
    const gone = await this.#goneAfterSearch(id)
    if (!isWanted()) return ok(null)
    const entry = await this.library.find(id)
    if (!entry) return ok(null)
    const { tracks, text } = entry
    const there = tracks.filter((track) => !gone.includes(track))
    const isTextThere = text !== null && !gone.includes(text)
    this.library.noteMissing(id, missingOf(entry, gone))
    const [first] = gone
    if (first && (tracks.length > 0 ? there.length === 0 : !isTextThere)) {
      return err({ code: 'library/gone', name: shownName(first.path) })
    }
    const paths = [...there.map(({ path }) => path), ...(isTextThere ? [text.path] : [])]
    const opened = await session.open(paths, { areTracks: there.length > 1, known: id })
    if (!opened.ok) return opened
    this.library.noteMissing(id, missingOf(entry, gone))
    const warnings = gone.map(({ path }): AppError => ({ code: 'file/not-found', name: shownName(path) }))
    return ok({ ...opened.value, warnings: [...opened.value.warnings, ...warnings] })
  }

  /**
   * Has the listener show where the files of an entry are that are gone, or its first one where none is. `onOther` is called
   * when one of them holds something else than the file that was there before. Null when nothing was shown.
   */
  async relink(id: string, show: ShowFile, onOther: () => void): Promise<LibraryEntry | null> {
    const entry = await this.library.find(id)
    if (!entry) return null
    const gone = await this.#goneAfterSearch(id)
    const now = (await this.library.find(id)) ?? entry
    const [first] = filesOf(now)
    const asked = gone.length > 0 ? gone : filesOf(entry).length === filesOf(now).length && first ? [first] : []
    const to = new Map<string, string>()
    let isOther = false
    for (const file of asked) {
      const at = await show(file === now.text ? 'transcript' : 'audio', shownName(file.path))
      if (at === null) break
      to.set(file.path, resolve(at))
      const hash = file.sha256 === undefined ? undefined : (await hashFile(at))?.hash
      isOther ||= hash !== undefined && hash !== file.sha256
    }
    if (to.size === 0) return null
    await this.library.moveFiles(id, to)
    const left = gone.filter(({ path }) => !to.has(path))
    const linked = await this.library.find(id)
    if (!linked) return null
    this.library.noteMissing(id, missingOf(now, left))
    if (isOther) onOther()
    return entryOf((await this.library.find(id)) ?? linked)
  }

  /** The picture of an entry. */
  async coverOf(id: string): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null> {
    const cover = (await this.library.find(id))?.cover
    return cover === undefined ? null : this.#covers.find(cover)
  }

  /** The files of an entry that are gone, once those that could be found again are where they are now. */
  async #goneAfterSearch(id: string): Promise<readonly KeptFile[]> {
    const entry = await this.library.find(id)
    if (!entry) return []
    const files = filesOf(entry)
    const there = await Promise.all(files.map(({ path }) => isThere(path)))
    const gone = files.filter((_, i) => !there[i])
    if (gone.length === 0) return []
    const folders = await this.#folders()
    const to = new Map<string, string>()
    for (const file of gone) {
      const at = await findMoved(file, [...to.values()].map(dirname).concat(folders))
      if (at !== null) to.set(file.path, at)
    }
    if (to.size > 0) await this.library.moveFiles(id, to)
    const now = await this.library.find(id)
    return now ? filesOf(now).filter(({ path }) => gone.some((file) => file.path === path && !to.has(path))) : []
  }

  async #folders(): Promise<readonly string[]> {
    const entries = (await this.library.documents()).sort((a, b) => (b.heard ?? b.added) - (a.heard ?? a.added))
    return [...new Set(entries.flatMap((entry) => filesOf(entry).map(({ path }) => dirname(path))))].slice(
      0,
      mostFolders,
    )
  }
}

function filesOf({ tracks, text }: LibraryDocument): readonly KeptFile[] {
  return [...tracks, ...(text ? [text] : [])]
}

function missingOf({ text }: LibraryDocument, gone: readonly KeptFile[]): readonly MissingFile[] {
  return gone.map((file) => ({
    kind: file.path === text?.path ? ('transcript' as const) : ('audio' as const),
    name: shownName(file.path),
  }))
}

/** Also true of one that is there and may not be read. */
function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT' && cause.code !== 'ENOTDIR',
  )
}
