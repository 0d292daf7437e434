import { mkdirSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { inTurn } from './document-turn'
import { replaceFile, replaceFileNow } from './replace-file'

/** How a document was found: as it was written, not at all, damaged with a good copy beside it, or damaged with none. */
export type DocumentState = 'whole' | 'missing' | 'restored' | 'lost'

/**
 * What the JSON file at `path` holds, or its last good copy (`<path>.bak`) when it is missing or damaged, or
 * `undefined` when neither can be read. Never throws: a program must start even with a broken disk.
 * The value is not checked; the caller's schema does that.
 */
export async function readJsonDocument(path: string): Promise<unknown> {
  return (await readDocument(path)).value
}

/** As `readJsonDocument`, and how it was found. What `isUsable` refuses counts as damaged. */
export async function readDocument(
  path: string,
  isUsable: (value: unknown) => boolean = () => true,
): Promise<{ readonly value: unknown; readonly state: DocumentState }> {
  const first = await read(path, isUsable)
  if (first.state === 'whole') return first
  const copy = await read(backupOf(path), isUsable)
  if (copy.state === 'whole') return { value: copy.value, state: first.state === 'missing' ? 'whole' : 'restored' }
  return { value: undefined, state: first.state === 'missing' && copy.state === 'missing' ? 'missing' : 'lost' }
}

/** Puts a damaged document aside, so that the next writing leaves it for whoever wants to mend it by hand. */
export async function putAside(path: string): Promise<void> {
  await copyFile(path, `${path}.damaged`).catch(() => {})
}

async function read(path: string, isUsable: (value: unknown) => boolean) {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isUsable(value) ? { value, state: 'whole' as const } : { value: undefined, state: 'lost' as const }
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    return { value: undefined, state: isMissing ? ('missing' as const) : ('lost' as const) }
  }
}

/**
 * Writes `value` to `path` so that a crash at any moment leaves a whole file: first the copy, then the document.
 * Makes the folder if need be. Throws what the system says when it cannot be written; what was there stays.
 */
export async function writeJsonDocument(path: string, value: unknown): Promise<void> {
  const text = textOf(value)
  await mkdir(dirname(path), { recursive: true })
  await replaceFile(backupOf(path), text)
  await replaceFile(path, text)
}

/** As `writeJsonDocument`, and done when it returns: for what is small and written while the program ends. */
export function writeJsonDocumentNow(path: string, value: unknown): void {
  const text = textOf(value)
  mkdirSync(dirname(path), { recursive: true })
  replaceFileNow(backupOf(path), text)
  replaceFileNow(path, text)
}

/** What a kind of document is: the way from whatever a file holds to a value, and whether a later Diglot wrote it. */
export interface DocumentForm<T> {
  /** Every older version passes here. Undefined for what is damaged or foreign. */
  readonly restore: (raw: unknown) => T | undefined
  readonly isNewer: (raw: unknown) => boolean
}

/** A document that is the listener's own work, as it was found. */
export interface FoundDocument<T> {
  readonly value: T | undefined
  readonly state: DocumentState
  /** Written by a later Diglot: it is not to be written over, whether its value could be read or not. */
  readonly isNewer: boolean
}

/** The document at `path`, or its last good copy where it is damaged. What is damaged with its copy is put aside. */
export async function findDocument<T>(path: string, { restore, isNewer }: DocumentForm<T>): Promise<FoundDocument<T>> {
  const { value: raw, state } = await readDocument(path, (each) => isNewer(each) || restore(each) !== undefined)
  if (state === 'lost' || state === 'restored') await putAside(path)
  return { value: restore(raw), state, isNewer: isNewer(raw) }
}

/**
 * Makes of the document at `path` what `change` says, whoever else changes it at the same time: it is read anew, changed
 * and written while nobody else does. Undefined takes it away. False when the disk did not take it, `change` threw, or it is
 * a later Diglot's; then what was there stays.
 */
export function changeDocument<T>(path: string, form: DocumentForm<T>, change: Change<T>): Promise<boolean> {
  return inTurn(path, () => changeNow(path, form, change))
}

type Change<T> = (now: T | undefined) => T | undefined | Promise<T | undefined>

async function changeNow<T>(path: string, form: DocumentForm<T>, change: Change<T>): Promise<boolean> {
  try {
    const found = await findDocument(path, form)
    if (found.isNewer || (found.state === 'lost' && !(await canBeRead(path)))) return false
    const value = await change(found.value)
    if (value !== undefined) await writeJsonDocument(path, value)
    else if (found.state !== 'missing') for (const each of [path, backupOf(path)]) await rm(each, { force: true })
    return true
  } catch {
    return false
  }
}

/** What a disk does not give at the moment is not damaged, and nothing is to be put in its place. */
async function canBeRead(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => cause.code === 'ENOENT',
  )
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
