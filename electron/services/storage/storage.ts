import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ClearableKind, type StorageKind, type StorageUse, storageKinds } from '../../../shared/model/storage'

/** The folders of the user's data in which each kind lies. */
const foldersOf: Readonly<Record<StorageKind, readonly string[]>> = {
  library: ['library', 'edits', 'marks'],
  timelines: ['timelines'],
  outlines: ['peaks'],
  covers: ['covers'],
  logs: ['logs', 'reports'],
}

/** What stays when its kind is thrown away. */
const staying: Readonly<Partial<Record<ClearableKind, (path: string, name: string) => Promise<boolean>>>> = {
  // What the listener fixed in the times is their own work.
  timelines: (path) =>
    readFile(path, 'utf8').then(
      (text) => text.includes('"anchored"'),
      () => true,
    ),
  // It is being written.
  logs: async (_path, name) => name === 'diglot.log',
}

/**
 * What Diglot keeps in the user's data folder: how much it is, and throwing away what can be made again. Never throws; a
 * file that cannot be removed stays, and is counted the next time.
 */
export class Storage {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  sizes(): Promise<readonly StorageUse[]> {
    return Promise.all(
      storageKinds.map(async (kind) => {
        const files = await this.#filesOf(kind)
        return { kind, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files: files.length }
      }),
    )
  }

  async clear(kind: ClearableKind): Promise<readonly StorageUse[]> {
    for (const { path, name } of await this.#filesOf(kind)) {
      if (await staying[kind]?.(path, name)) continue
      await rm(path, { force: true }).catch(() => {})
    }
    return this.sizes()
  }

  /** The plain files right in the folders; links and folders in them are not Diglot's. */
  async #filesOf(kind: StorageKind) {
    const folders = foldersOf[kind].map((name) => join(this.#folder, name))
    const listed = await Promise.all(
      folders.map(async (folder) => {
        const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
        return entries.filter((entry) => entry.isFile()).map(({ name }) => ({ path: join(folder, name), name }))
      }),
    )
    const found = await Promise.all(
      listed.flat().map(async (file) => ({
        ...file,
        bytes: await stat(file.path).then(
          (s) => s.size,
          () => null,
        ),
      })),
    )
    return found.flatMap(({ bytes, ...file }) => (bytes === null ? [] : [{ ...file, bytes }]))
  }
}
