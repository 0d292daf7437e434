import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** How much a folder may hold. */
export interface FolderLimits {
  readonly files: number
  readonly bytes: number
}

/** What a program that was ended while it wrote leaves behind is gone after a day. */
const leftoverAge = 24 * 60 * 60 * 1000

/**
 * Takes files out of a folder until it is within its limits, those first that were longest not used (by their time).
 * Touches only files that `isOwn` knows by name, and none that `isPrecious` speaks for, even if that breaks the limits.
 * Unfinished copies of `replaceFile` (`<name>.<number>`) go once they are a day old. Never throws: a file that
 * cannot be removed stays.
 */
export async function trimFolder(
  folder: string,
  limits: FolderLimits,
  isOwn: (name: string) => boolean,
  isPrecious: (path: string) => Promise<boolean>,
): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(names.map((name) => factsOf(join(folder, name), name)))
  const files = found.filter((file) => file !== null).sort((a, b) => b.used - a.used)
  let count = 0
  let bytes = 0
  for (const { path, name, size, used } of files) {
    if (isOwn(name)) {
      count += 1
      bytes += size
      const isOver = count > limits.files || bytes > limits.bytes
      if (isOver && !(await isPrecious(path))) await remove(path)
    } else if (/\.\d+$/.test(name) && isOwn(name.replace(/\.\d+$/, '')) && used < Date.now() - leftoverAge) {
      await remove(path)
    }
  }
}

async function factsOf(path: string, name: string) {
  try {
    const facts = await stat(path)
    return facts.isFile() ? { path, name, size: facts.size, used: facts.mtimeMs } : null
  } catch {
    // Another instance was quicker.
    return null
  }
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => {})
}
