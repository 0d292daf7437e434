import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** Antivirus programs and indexers hold a file for moments, in which Windows gives it no new name. */
const busy = ['EPERM', 'EACCES', 'EBUSY']
const tries = process.platform === 'win32' ? 8 : 1

let count = 0

/**
 * Puts `data` in the place of a file, whole or not at all: written beside it, flushed, renamed. A disk that takes a part of
 * it only (a full one may do so without a word) is an error, and what was there stays. Throws what the system says.
 */
export async function replaceFile(path: string, data: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const beside = besideOf(target)
  try {
    const file = await open(beside, 'w')
    try {
      // Goes on until all of it is written, which one call of `write` does not promise.
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    for (let i = 1; ; i++) {
      try {
        await rename(beside, target)
        return
      } catch (cause) {
        if (i >= tries || !busy.includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
        await wait(10 * i)
      }
    }
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {})
    throw cause
  }
}

/** As `replaceFile`, and done when it returns: for what is small and written while the program ends. */
export function replaceFileNow(path: string, data: string | Uint8Array): void {
  const target = realPathNow(path)
  const beside = besideOf(target)
  try {
    const file = openSync(beside, 'w')
    try {
      writeFileSync(file, data)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(beside, target)
  } catch (cause) {
    rmSync(beside, { force: true })
    throw cause
  }
}

function realPathNow(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Another name for each writing of each process, so that none writes into another's; `trimFolder` knows it by its digits. */
function besideOf(path: string): string {
  return `${path}.${process.pid}${String(count++ % 1_000_000).padStart(6, '0')}`
}
