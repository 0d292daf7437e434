import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { kinds, openPlaces } from './lanes'
import { countLost, nothingOwed } from './run-writer'
import { Sum, type Trial } from './trials'

/** What becomes of a file: cut at `at`, or from there on zeros, or another file's bytes. */
const tears: readonly ((bytes: Buffer, at: number) => Buffer)[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)]),
  (bytes, at) => Buffer.concat([bytes.subarray(0, at), Buffer.from('\u0000}{]garbage[')]),
]

/**
 * Tears every document at random places, one at a time: what was kept is still there, out of its last good copy. Then all
 * at once with their copies, and by single bits, of which nobody can tell what was there: then the start alone must go well.
 * Times that were found by searching have no copy; they are searched anew, so of them the start alone is asked.
 */
export async function tearDocuments(folder: string, random: () => number, times: number): Promise<Trial> {
  const own = mkdtempSync(join(folder, 'torn-'))
  const places = await openPlaces(own, 0)
  const owed = nothingOwed()
  for (const kind of kinds) if (await places[kind].keep(7)) owed[kind] = 7
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.json(\.bak)?$/.test(name))
    .map((name) => ({ name, path: join(own, name), whole: readFileSync(join(own, name)) }))
  const restoreAll = () => {
    for (const { path, whole } of files) writeFileSync(path, whole)
  }
  const sum = new Sum()
  for (let i = 0; i < times; i++) {
    const { name, path, whole } = files[i % files.length]!
    const at = Math.floor(random() * whole.length)
    const isAll = i % 10 === 9
    const flipped = () => {
      const bytes = Buffer.from(whole)
      bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8))
      return bytes
    }
    if (isAll)
      for (const file of files)
        writeFileSync(file.path, tears[i % 3]!(file.whole, Math.floor(random() * file.whole.length)))
    else writeFileSync(path, i % 5 === 4 ? flipped() : tears[i % 3]!(whole, at))
    const isTelling = !isAll && i % 5 !== 4
    const due = { ...owed, ...(name.startsWith('timelines') && { timelines: 0 }) }
    sum.add(await countLost(own, 0, isTelling ? due : nothingOwed()))
    restoreAll()
  }
  return sum.trial('cut, zeroed, overwritten from a random byte on; a fifth by one bit, a tenth with all their copies')
}
