import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { changeDocument, findDocument, removeJsonDocument, writeJsonDocumentNow } from '../documents/json-document'
import { isNewerLibrary, type LibraryDocument, libraryForm, restoreLibrary } from './library-document'

type Fields = Partial<Omit<LibraryDocument, 'id' | 'version'>>

/** What the listener took out comes back for so long. Milliseconds. */
const removedFor = 30 * 24 * 60 * 60 * 1000
/** Files read at the same time when the whole library is. */
const atOnce = 32

/**
 * The documents of the library, one an episode in one folder: in memory as far as they were asked for, and on the disk.
 * What is changed holds at once; the disk follows, each writing with all that has changed until then, laid field by field
 * over what another Diglot may have written meanwhile. Reading never fails: a document that is nonsense is put aside, one of a
 * later Diglot is shown and left as it is.
 */
export class LibraryStore {
  readonly #folder: string
  readonly #onPurge: (id: string) => void
  readonly #documents = new Map<string, LibraryDocument>()
  readonly #newer = new Set<string>()
  readonly #pending = new Map<string, Fields>()
  readonly #underWay = new Map<string, Fields>()
  readonly #turns = new Map<string, Promise<boolean>>()
  #loading: Promise<void> | null = null

  /** `onPurge` is told of what was taken out so long ago that it is gone for good. */
  constructor(folder: string, onPurge: (id: string) => void = () => {}) {
    this.#folder = folder
    this.#onPurge = onPurge
  }

  /** All of them, those that were taken out included. The first call reads the folder. */
  async all(): Promise<readonly LibraryDocument[]> {
    this.#loading ??= this.#load()
    await this.#loading
    return [...this.#documents.values()]
  }

  /** One of them, without reading the others. */
  async find(id: string): Promise<LibraryDocument | undefined> {
    if (this.#documents.has(id) || !isId(id)) return this.#documents.get(id)
    await this.#read(id)
    return this.#documents.get(id)
  }

  /** As far as it is in memory. */
  known(id: string): LibraryDocument | undefined {
    return this.#documents.get(id)
  }

  /** False when the disk does not take it; it holds for this run all the same. */
  add(document: LibraryDocument): Promise<boolean> {
    this.#documents.set(document.id, document)
    return this.#save(document.id, document)
  }

  /** Changes fields of a document that is known. True once the disk has them. */
  change(id: string, fields: Fields): Promise<boolean> {
    const document = this.#documents.get(id)
    if (!document) return Promise.resolve(false)
    this.#documents.set(id, { ...document, ...fields })
    return this.#save(id, fields)
  }

  /** Resolves when all so far has been written, or could not be. */
  async saved(): Promise<void> {
    await Promise.all(this.#turns.values())
  }

  /** Writes what is not on the disk yet before it returns, for the program may be about to end. Never throws. */
  saveNow(): void {
    for (const id of new Set([...this.#underWay.keys(), ...this.#pending.keys()])) {
      const fields = { ...this.#underWay.get(id), ...this.#pending.get(id) }
      try {
        const raw = readNow(this.#pathOf(id))
        if (isNewerLibrary(raw)) continue
        const now = restoreLibrary(raw, id) ?? this.#documents.get(id)
        if (now) writeJsonDocumentNow(this.#pathOf(id), { ...now, ...fields })
      } catch {
        // The disk does not take it. What is under way may yet.
      }
      // Should the program go on, the writing that is under way ends after this one with less in it: all is written again.
      this.#pending.set(id, fields)
      void this.#save(id, {})
    }
  }

  #save(id: string, fields: Fields): Promise<boolean> {
    if (this.#newer.has(id)) return Promise.resolve(false)
    this.#pending.set(id, { ...this.#pending.get(id), ...fields })
    const before = this.#turns.get(id) ?? Promise.resolve(true)
    const turn = before.then((wasKept) => (this.#pending.has(id) ? this.#write(id) : wasKept))
    this.#turns.set(id, turn)
    void turn.then(() => {
      if (this.#turns.get(id) === turn) this.#turns.delete(id)
    })
    return turn
  }

  async #write(id: string): Promise<boolean> {
    const fields = this.#pending.get(id) ?? {}
    this.#pending.delete(id)
    this.#underWay.set(id, fields)
    const kept = await changeDocument(this.#pathOf(id), libraryForm(id), (now) => {
      const base = now ?? this.#documents.get(id)
      return base && { ...base, ...fields }
    })
    this.#underWay.delete(id)
    // With the next writing it is tried again.
    if (!kept) this.#pending.set(id, { ...fields, ...this.#pending.get(id) })
    return kept
  }

  async #load(): Promise<void> {
    const ids = (await readdir(this.#folder).catch(() => [])).flatMap((name) =>
      // A copy without its document is one that was lost.
      isId(name.replace(/\.json(\.bak)?$/, '')) && /\.json(\.bak)?$/.test(name)
        ? [name.replace(/\.json(\.bak)?$/, '')]
        : [],
    )
    const unread = [...new Set(ids)].filter((id) => !this.#documents.has(id))
    const readSome = async () => {
      for (let id = unread.pop(); id !== undefined; id = unread.pop()) await this.#read(id)
    }
    await Promise.all(Array.from({ length: atOnce }, readSome))
  }

  async #read(id: string): Promise<void> {
    const { value, isNewer } = await findDocument(this.#pathOf(id), libraryForm(id))
    if (isNewer) this.#newer.add(id)
    if (!value || this.#documents.has(id)) return
    if (value.removed !== null && !isNewer && value.removed < Date.now() - removedFor) {
      await removeJsonDocument(this.#pathOf(id))
      this.#onPurge(id)
    } else this.#documents.set(id, value)
  }

  #pathOf(id: string): string {
    return join(this.#folder, `${id}.json`)
  }
}

function isId(name: string): boolean {
  return /^[A-Za-z0-9_-]{8,64}$/.test(name)
}

function readNow(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
