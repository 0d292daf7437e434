import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Whoever holds a document longer than this has failed; writing one takes milliseconds. */
const patience = 5000
/** A lock without a name in it was made by somebody who ended in that very moment. */
const namelessAge = 500

const turns = new Map<string | symbol, Promise<unknown>>()
const own = `${process.pid} ${hostname()}`

/**
 * Does `work` on the document at `path` while nobody else does: neither another caller in this process nor another Diglot
 * on the same folder (a file `<path>.lock` says who). What is left by a process that is no more is taken away. Where no lock
 * can be made (the folder cannot be written, or its owner has hung for seconds) the work is done all the same: the
 * listener's saving waits for nobody for ever.
 */
export function inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(path) ?? Promise.resolve()
  // The turn is taken at once: whoever asks later comes later, however long the folder takes to be made.
  const result = before.then(() => makeFolder(dirname(path))).then(() => withLock(`${path}.lock`, work))
  const settled = result.then(
    () => {},
    () => {},
  )
  turns.set(path, settled)
  void settled.then(() => {
    if (turns.get(path) === settled) turns.delete(path)
  })
  return result
}

/** Resolves when this process has written what it was asked to write at `path` until now, or could not. */
export async function turnsTaken(path: string): Promise<void> {
  await turns.get(path)
}

/** What writes in an order of its own counts as well for who waits until all is written. */
export function countAsWriting(work: Promise<unknown>): void {
  const own = Symbol('writing')
  const settled = work.then(
    () => {},
    () => {},
  )
  turns.set(own, settled)
  void settled.then(() => turns.delete(own))
}

/** Whether any document is being written by this process, or waits to be. */
export function isWriting(): boolean {
  return turns.size > 0
}

/** Resolves when no document is being written any more. */
export async function written(): Promise<void> {
  while (isWriting()) {
    await Promise.all(turns.values())
    // Who waited for these may have more to write.
    await wait(1)
  }
}

async function makeFolder(folder: string): Promise<void> {
  // Who then writes into it learns what is the matter.
  await mkdir(folder, { recursive: true }).catch(() => {})
}

async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const isHeld = await take(lock)
  try {
    return await work()
  } finally {
    if (isHeld) await rm(lock, { force: true }).catch(() => {})
  }
}

async function take(lock: string): Promise<boolean> {
  // The system's clock may be put back while somebody waits.
  const began = performance.now()
  for (let i = 0; performance.now() - began < patience; i++) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(own).catch(() => {})
      await file.close()
      return true
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
    if (!(await isLeft(lock))) await wait(2 + Math.min(i, 20))
  }
  return false
}

/** Takes a lock away whose owner is no more. */
async function isLeft(lock: string): Promise<boolean> {
  const owner = await readFile(lock, 'utf8').catch(() => undefined)
  if (owner === undefined) return true
  // One from the future was made before the clock was put right.
  const age = await stat(lock).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
    () => 0,
  )
  if (!(owner === '' ? age > namelessAge : age > patience || isDead(owner))) return false
  // By a new name first: of two who find it at once, one has it, and a lock made meanwhile goes back.
  const aside = `${lock}.${process.pid}`
  try {
    await rename(lock, aside)
  } catch {
    return true
  }
  const taken = await readFile(aside, 'utf8').catch(() => owner)
  if (taken === owner) await rm(aside, { force: true }).catch(() => {})
  else await rename(aside, lock).catch(() => {})
  return true
}

/** Of processes on another machine nobody knows. */
function isDead(owner: string): boolean {
  const [pid, ...host] = owner.split(' ')
  if (host.join(' ') !== hostname() || !/^\d+$/.test(pid ?? '')) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
