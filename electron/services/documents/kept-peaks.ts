import { mkdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { mostPeakBytes } from '../../../shared/ipc/contract'
import { replaceFile } from './replace-file'
import { type FolderLimits, trimFolder } from './trim-folder'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** About 400 hours of talk, or 500 files, whichever is less. */
const usualLimits: FolderLimits = { files: 500, bytes: 200_000_000 }

/** What a file begins with, so that another form of peaks can be told from this one. */
const form = 1

/**
 * The outlines of sound that were made while audio was listened to, one file per audio in one folder, by the SHA-256 of
 * its content. Packed, which also shows whether a file is whole: what is not is as if it were not there. What cannot be
 * written is not kept. What was not used for longest goes when there is too much.
 */
export class KeptPeaks {
  readonly #folder: string
  readonly #limits: FolderLimits

  constructor(folder: string, limits = usualLimits) {
    this.#folder = folder
    this.#limits = limits
  }

  /** Counts as use. */
  async find(audio: string): Promise<Uint8Array | undefined> {
    const path = this.#pathOf(audio)
    try {
      const bytes = await unpack(await readFile(path), { maxOutputLength: mostPeakBytes + 1 })
      if (bytes[0] !== form) return undefined
      const now = new Date()
      await utimes(path, now, now).catch(() => {})
      return bytes.subarray(1)
    } catch {
      return undefined
    }
  }

  /** False when they could not be kept. */
  async keep(audio: string, peaks: Uint8Array): Promise<boolean> {
    try {
      await mkdir(this.#folder, { recursive: true })
      await replaceFile(this.#pathOf(audio), await pack(Buffer.concat([Uint8Array.of(form), peaks])))
    } catch {
      return false
    }
    await trimFolder(
      this.#folder,
      this.#limits,
      (name) => /^[0-9a-f]{64}\.peaks$/.test(name),
      async () => false,
    )
    return true
  }

  #pathOf(audio: string): string {
    return join(this.#folder, `${audio}.peaks`)
  }
}
