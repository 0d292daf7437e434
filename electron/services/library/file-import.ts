import { randomUUID } from 'node:crypto'
import { access } from 'node:fs/promises'
import type {
  FoundFiles,
  ImportFailure,
  ImportOutcome,
  ImportProgress,
  ImportScan,
} from '../../../shared/ipc/import-calls'
import type { AppError } from '../../../shared/model/app-error'
import type { WantedEpisode } from '../../../shared/model/import'
import { err, type Result } from '../../../shared/model/result'
import type { LanguageTag } from '../../../shared/model/transcript'
import { fileError } from '../files/file-error'
import { withoutPaths } from '../files/without-paths'
import { type ScannedFile, scanFiles } from './scan-files'

/** An episode whose files are known, to be added without being opened. */
export interface NewEpisode {
  readonly title: string
  /** The original first. */
  readonly tracks: readonly { readonly path: string; readonly language?: LanguageTag }[]
  readonly transcript?: string
  /** The file of its other language. */
  readonly second?: string
}

/** What the library has to do for it. */
export interface ImportLibrary {
  /** The files of all its episodes. */
  knownPaths(): Promise<ReadonlySet<string>>
  /** Gives the id under which it is there from then on. */
  add(episode: NewEpisode): Promise<Result<string, AppError>>
}

/** What was found, until it is added or cancelled. */
interface Scan {
  readonly id: string
  /** What was dropped or chosen. */
  readonly given: readonly string[]
  /** By the id under which the window knows each. */
  readonly files: ReadonlyMap<string, ScannedFile>
}

interface Options {
  readonly library: ImportLibrary
  readonly scanning: (scan: ImportScan) => void
  readonly adding: (progress: ImportProgress) => void
}

/** How many episodes are added at once: most of the time is the disk's. */
const atOnce = 8

/** Milliseconds between two words about how far something is. */
const pace = 100

/**
 * Adding many files: what was dropped or chosen is looked through, the window makes episodes of it, and those are added.
 * The window knows files by ids that hold until the next time; paths stay here. One at a time: a new one ends the one
 * before.
 */
export class FileImport {
  readonly #options: Options
  #life = new AbortController()
  #scan: Scan | null = null
  #applying: Promise<ImportOutcome> | null = null

  constructor(options: Options) {
    this.#options = options
  }

  /** The listener has a plan before them: what comes meanwhile belongs to it. */
  get isPlanned(): boolean {
    return this.#scan !== null
  }

  /**
   * Looks through files and folders and tells what is in them; nothing more is told when it was cancelled. What was found
   * before and neither added nor cancelled stays, under its ids: whoever drops a second folder wants both. What is being
   * added is added first.
   */
  async scan(paths: readonly string[]): Promise<void> {
    const { library, scanning } = this.#options
    if (this.#applying) {
      const { signal } = this.#life
      await this.#applying
      if (signal.aborted) return
    }
    const { signal } = this.#begin()
    const before = this.#scan
    const given = [...(before?.given ?? []), ...paths]
    scanning({ step: 'looking', found: 0 })
    const told = paced((found: number) => signal.aborted || scanning({ step: 'looking', found }))
    const { files, ...rest } = await scanFiles(given, { signal, told })
    const known = await library.knownPaths().catch(() => new Set<string>())
    if (signal.aborted) return
    const ids = new Map([...(before?.files ?? [])].map(([id, { path }]) => [path, id]))
    const byId = new Map(files.map((file) => [ids.get(file.path) ?? randomUUID(), file]))
    this.#scan = { id: randomUUID(), given, files: byId }
    const found: FoundFiles = {
      ...rest,
      id: this.#scan.id,
      files: [...byId].map(([id, { path, name, folder, kind }]) => ({
        id,
        name,
        folder,
        kind,
        ...(known.has(path) && { isKnown: true }),
      })),
    }
    scanning({ step: 'found', scan: found })
  }

  /** Ends what is under way. What was added by then stays. */
  cancel(): void {
    this.#life.abort()
    this.#scan = null
  }

  /** Adds episodes; one that fails is named and does not keep the others from it. */
  apply(scanId: string, episodes: readonly WantedEpisode[]): Promise<ImportOutcome> {
    const applying = this.#apply(scanId, episodes).finally(() => {
      if (this.#applying === applying) this.#applying = null
    })
    this.#applying = applying
    return applying
  }

  async #apply(scanId: string, episodes: readonly WantedEpisode[]): Promise<ImportOutcome> {
    const added: string[] = []
    const failures: ImportFailure[] = []
    const scan = this.#scan
    if (scan?.id !== scanId) return { added, failures, isCancelled: true }
    this.#scan = null
    const { signal } = this.#begin()
    const told = paced(this.#options.adding)
    const results: Result<string, AppError>[] = []
    let next = 0
    let done = 0
    const addNext = async () => {
      while (next < episodes.length && !signal.aborted) {
        const at = next++
        results[at] = await this.#add(episodes[at]!, scan.files)
        told({ done: ++done, total: episodes.length })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, addNext))
    for (const [at, result] of results.entries()) {
      if (result.ok) added.push(result.value)
      else failures.push({ title: episodes[at]!.title, error: result.error })
    }
    return { added, failures, isCancelled: done < episodes.length }
  }

  async #add(wanted: WantedEpisode, files: ReadonlyMap<string, ScannedFile>): Promise<Result<string, AppError>> {
    const tracks = wanted.tracks.map(({ file, language }) => ({ file: files.get(file), language }))
    const text = wanted.text === undefined ? undefined : files.get(wanted.text)
    const second = wanted.second === undefined ? undefined : files.get(wanted.second)
    const isWhole =
      tracks.every(({ file }) => file?.kind === 'audio') &&
      (!wanted.text || text?.kind === 'transcript') &&
      (!wanted.second || (text && second?.kind === 'transcript'))
    if (!isWhole) return err({ code: 'open/nothing' })
    try {
      const all = [...tracks.map(({ file }) => file), text, second].filter((file) => file !== undefined)
      for (const { path } of all) {
        const gone = await goneError(path)
        if (gone) return err(gone)
      }
      return await this.#options.library.add({
        title: wanted.title,
        tracks: tracks.map(({ file, language }) => ({ path: file!.path, ...(language && { language }) })),
        ...(text && { transcript: text.path }),
        ...(second && { second: second.path }),
      })
    } catch (error) {
      return err({ code: 'internal', detail: withoutPaths(error) })
    }
  }

  #begin(): AbortController {
    this.#life.abort()
    this.#life = new AbortController()
    return this.#life
  }
}

async function goneError(path: string): Promise<AppError | null> {
  try {
    await access(path)
    return null
  } catch (error) {
    return fileError(path, error)
  }
}

/** Says things no more often than they can be seen. */
function paced<T>(say: (what: T) => unknown): (what: T) => void {
  let last = Number.NEGATIVE_INFINITY
  return (what) => {
    const now = performance.now()
    if (now - last < pace) return
    last = now
    say(what)
  }
}
