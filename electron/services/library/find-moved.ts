import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { hashFile } from '../files/hash-file'
import type { KeptFile } from './library-document'

/** Entries of folders that are looked at, and for how long: a library of a network may be endless. */
const mostEntries = 20_000
const patience = 3000

/**
 * Where a file is now that is no longer in its place: looked for in its old folder and the folders beside and in that, then
 * in `folders` (others the listener has episodes in). It is one of the same size and content, whatever it is called; null when
 * there is none, or when its content was never read.
 */
export async function findMoved(file: KeptFile, folders: readonly string[]): Promise<string | null> {
  const { path, size, sha256 } = file
  if (size === undefined || sha256 === undefined) return null
  const began = Date.now()
  let seen = 0
  const isOver = () => seen > mostEntries || Date.now() - began > patience
  const entriesOf = async (folder: string): Promise<Dirent[]> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    seen += entries.length
    return entries.slice(0, mostEntries)
  }
  const found = async (folder: string, entries: readonly Dirent[]): Promise<string | null> => {
    const own = basename(path)
    const extension = extname(path).toLowerCase()
    const alike = entries.filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === extension)
    for (const { name } of alike.sort((a, b) => Number(b.name === own) - Number(a.name === own))) {
      if (isOver()) return null
      const at = join(folder, name)
      const facts = await stat(at).catch(() => null)
      if (facts?.size === size && (await hashFile(at))?.hash === sha256) return at
    }
    return null
  }

  const home = dirname(path)
  const looked = new Set<string>()
  const queue = [...new Set([home, ...folders])]
  for (const start of [home, dirname(home)]) {
    const inside = (await entriesOf(start)).filter((entry) => entry.isDirectory()).slice(0, 200)
    queue.push(...inside.map(({ name }) => join(start, name)), start)
  }
  for (const folder of queue) {
    if (looked.has(folder) || isOver()) continue
    looked.add(folder)
    const at = await found(folder, await entriesOf(folder))
    if (at !== null) return at
  }
  return null
}
