import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** At most so many memory dumps of crashed processes are kept; each may be some megabytes. */
const mostDumps = 5

/**
 * Takes the oldest memory dumps out of the folder of the system's crash handler, with what belongs to them. Touches nothing
 * else in it, for the handler keeps accounts there. Never throws.
 */
export async function trimDumps(folder: string, most = mostDumps): Promise<void> {
  try {
    const names = await readdir(folder, { recursive: true })
    const dumps = names.filter((name) => name.endsWith('.dmp')).map((name) => join(folder, name))
    const ages = await Promise.all(dumps.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })))
    const old = ages.sort((a, b) => b.time - a.time).slice(most)
    for (const { path } of old)
      await Promise.all([path, path.replace(/\.dmp$/, '.meta')].map((each) => rm(each, { force: true })))
  } catch {
    // No folder, or another process was quicker.
  }
}
