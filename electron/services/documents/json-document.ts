import { mkdirSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * What the JSON file at `path` holds, or its last good copy (`<path>.bak`) when it is missing or damaged, or
 * `undefined` when neither can be read. Never throws: a program must start even with a broken disk.
 * The value is not checked; the caller's schema does that.
 */
export async function readJsonDocument(path: string): Promise<unknown> {
  for (const candidate of [path, backupOf(path)]) {
    try {
      return JSON.parse(await readFile(candidate, 'utf8'))
    } catch {
      // Missing, unreadable or damaged: the copy may be better.
    }
  }
  return undefined
}

/**
 * Writes `value` to `path` so that a crash at any moment leaves a whole file: first the copy, then the document.
 * Makes the folder if need be. Throws what the system says when it cannot be written; what was there stays.
 */
export async function writeJsonDocument(path: string, value: unknown): Promise<void> {
  const text = textOf(value)
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(backupOf(path), text)
  await writeFileAtomic(path, text)
}

/** As `writeJsonDocument`, and done when it returns: for what is small and written while the program ends. */
export function writeJsonDocumentNow(path: string, value: unknown): void {
  const text = textOf(value)
  mkdirSync(dirname(path), { recursive: true })
  writeFileAtomic.sync(backupOf(path), text)
  writeFileAtomic.sync(path, text)
}

/** Removes the document and its copy, as far as that can be done. */
export async function removeJsonDocument(path: string): Promise<void> {
  await Promise.all([path, backupOf(path)].map((each) => rm(each, { force: true }).catch(() => {})))
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function backupOf(path: string): string {
  return `${path}.bak`
}
