import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { AppError } from '../../../shared/model/app-error'
import { err, ok, type Result } from '../../../shared/model/result'
import { fileError } from './file-error'
import { shownName } from './shown-name'

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
    this.name = shownName(path)
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

/** Opens a regular file; what is none is refused (`openRegular`). */
export async function openFile(path: string): Promise<Result<OpenFile, AppError>> {
  try {
    const opened = await openRegular(path)
    if (opened === 'folder') return err({ code: 'file/is-folder', name: shownName(path) })
    if (opened === 'neither') return err({ code: 'file/unreadable', name: shownName(path) })
    return ok(new OpenFile(path, opened.size, opened.handle))
  } catch (cause) {
    return err(fileError(path, cause))
  }
}

/** Else the opening of a pipe would wait until somebody writes into it. Windows knows no such flag and no such pipes. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a regular file for reading. Folders, pipes and devices are refused before they are opened, for to open some is to
 * act on them; and what was opened is looked at again, for another file may have come in its place meanwhile.
 * Throws what the file system throws.
 */
export async function openRegular(
  path: string,
): Promise<{ readonly handle: FileHandle; readonly size: number; readonly changed: number } | 'folder' | 'neither'> {
  const before = await stat(path)
  if (!before.isFile()) return before.isDirectory() ? 'folder' : 'neither'
  const handle = await open(path, withoutWaiting)
  const facts = await handle.stat()
  if (facts.isFile()) return { handle, size: facts.size, changed: facts.mtimeMs }
  await handle.close()
  return 'neither'
}
