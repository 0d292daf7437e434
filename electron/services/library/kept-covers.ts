import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../documents/replace-file'
import { type FolderLimits, trimFolder } from '../documents/trim-folder'

const usualLimits: FolderLimits = { files: 10_000, bytes: 300_000_000 }

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
}

/**
 * The covers of the library, in one folder by the SHA-256 of their content: a show's episodes share one. They are small, as
 * who keeps them sees to (`shared/library/small-cover.ts`). What cannot be kept is not; a list does without.
 */
export class KeptCovers {
  readonly #folder: string
  readonly #limits: FolderLimits

  constructor(folder: string, limits = usualLimits) {
    this.#folder = folder
    this.#limits = limits
  }

  /** The name under which it is found again; null when it is not kept. */
  async keep(bytes: Uint8Array, mime: string): Promise<string | null> {
    const extension = extensions[mime]
    if (extension === undefined) return null
    const name = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
    const path = join(this.#folder, name)
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return name
    try {
      await mkdir(this.#folder, { recursive: true })
      await replaceFile(path, bytes)
    } catch {
      return null
    }
    await trimFolder(this.#folder, this.#limits, isOwn, async () => false)
    return name
  }

  async find(name: string): Promise<{ readonly bytes: Uint8Array; readonly mime: string } | null> {
    const mime = Object.entries(extensions).find(([, extension]) => name.endsWith(`.${extension}`))?.[0]
    if (mime === undefined || !isOwn(name)) return null
    return readFile(join(this.#folder, name)).then(
      (bytes) => ({ bytes, mime }),
      () => null,
    )
  }
}

function isOwn(name: string): boolean {
  return /^[0-9a-f]{64}\.[a-z]{3,4}$/.test(name)
}
