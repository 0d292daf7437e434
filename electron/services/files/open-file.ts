import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { fileError } from './file-error'

/** A file open for reading here and there. Whoever opened it closes it. */
export class OpenFile {
  readonly name: string
  /** How much was read so far: the measure of what opening costs. */
  bytesRead = 0
  readonly #handle: FileHandle

  constructor(
    readonly path: string,
    readonly size: number,
    handle: FileHandle,
  ) {
    this.name = basename(path)
    this.#handle = handle
  }

  /** The bytes from `start` to before `end`, fewer where the file ends. */
  async read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, this.size) - start))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, bytes.length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    this.bytesRead += filled
    return bytes.subarray(0, filled)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

/** Opens a regular file. Folders, pipes and devices are refused before they are opened, for opening a pipe can block. */
export async function openFile(path: string): Promise<Result<OpenFile, AppError>> {
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) return err({ code: 'file/is-folder', name: basename(path) })
    if (!facts.isFile()) return err({ code: 'file/unreadable', name: basename(path) })
    return ok(new OpenFile(path, facts.size, await open(path, 'r')))
  } catch (cause) {
    return err(fileError(path, cause))
  }
}
