import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export const sumsName = 'SHA256SUMS'

/** What electron-builder leaves beside the packages for its own use, which nobody downloads. */
const byProduct = /^(?:builder-.*\.ya?ml|\.icon-.*)$/

/**
 * The SHA-256 of every file that lies in a folder itself, by name. Folders in it (unpacked builds) are left out.
 * @param {string} folder
 * @returns {Promise<{ name: string, sum: string }[]>}
 */
export async function sumFiles(folder) {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && entry.name !== sumsName && !byProduct.test(entry.name))
    .map(({ name }) => name)
    .sort()
  const sums = []
  for (const name of names) sums.push({ name, sum: await sumOf(join(folder, name)) })
  return sums
}

/**
 * The sums as `sha256sum` writes them, so that `sha256sum --check SHA256SUMS` reads them again.
 * @param {readonly { name: string, sum: string }[]} sums
 */
export function writeSums(sums) {
  return sums.map(({ name, sum }) => `${sum}  ${name}\n`).join('')
}

/**
 * What of a folder is not as `text` says: files that changed, are missing, or stand in no line. Empty: all is. Throws for a
 * text that holds no sums, which would find nothing wrong with anything.
 * @param {string} text
 * @param {readonly { name: string, sum: string }[]} present
 * @returns {string[]}
 */
export function compareSums(text, present) {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.length === 0) throw new Error(`${sumsName} is empty`)
  const promised = new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/.exec(line) ?? []
      if (!sum || !name) throw new Error(`${sumsName} has a line that is no sum: ${line}`)
      return [name, sum]
    }),
  )
  const there = new Map(present.map(({ name, sum }) => [name, sum]))
  return [
    ...[...promised].flatMap(([name, sum]) => {
      if (!there.has(name)) return [`${name} is missing`]
      return there.get(name) === sum ? [] : [`${name} is not the file that was summed`]
    }),
    ...[...there.keys()].filter((name) => !promised.has(name)).map((name) => `${name} stands in no line`),
  ]
}

/** @param {string} file */
async function sumOf(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
