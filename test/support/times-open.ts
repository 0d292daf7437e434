import { readdir, readlink } from 'node:fs/promises'

/** How many descriptors of this process are open on the file. */
export async function timesOpen(path: string): Promise<number> {
  const descriptors = await readdir('/proc/self/fd')
  const targets = await Promise.all(descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
  return targets.filter((target) => target === path).length
}
