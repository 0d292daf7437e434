import { createHash } from 'node:crypto'
import { type FileHandle, stat } from 'node:fs/promises'
import { openRegular } from './open-file'

/** What is read in one go, in bytes: half a millisecond of hashing, so that other work of the process comes between. */
const chunkSize = 256 * 1024

/** The content of a file by its SHA-256, and how the file looked then. */
export interface HashedFile {
  readonly hash: string
  readonly stamp: string
}

/**
 * Reads a whole file for its SHA-256 (hexadecimal). Null when it cannot be read, when it changed while it was read, or
 * when `signal` aborted.
 */
export async function hashFile(path: string, signal?: AbortSignal): Promise<HashedFile | null> {
  let handle: FileHandle | undefined
  try {
    const stamp = await stampOf(path)
    const opened = await openRegular(path)
    if (typeof opened === 'string') return null
    handle = opened.handle
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(chunkSize)
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkSize)
      if (signal?.aborted) return null
      if (bytesRead === 0) break
      hash.update(buffer.subarray(0, bytesRead))
    }
    const isSame = stamp !== null && (await stampOf(path)) === stamp
    return isSame ? { hash: hash.digest('hex'), stamp } : null
  } catch {
    // A file that cannot be read has no content to be known by; whoever plays it will say so.
    return null
  } finally {
    await handle?.close()
  }
}

/** Changes whenever the file does: its size, its time and which file it is. Null when there is none. */
export async function stampOf(path: string): Promise<string | null> {
  try {
    const facts = await stat(path, { bigint: true })
    return facts.isFile() ? [facts.size, facts.mtimeNs, facts.ino].join(' ') : null
  } catch {
    return null
  }
}
