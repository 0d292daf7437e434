import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'

/** Holds the number of the process that builds. */
const lock = fileURLToPath(new URL('../node_modules/.diglot-building', import.meta.url))

/**
 * Builds, or waits for another process that is building: a job runner may start several commands in a fresh checkout.
 * @param {() => boolean} isReady
 */
export async function buildOnce(isReady) {
  while (!isReady()) {
    if (!takeLock()) {
      await setTimeout(100)
      continue
    }
    try {
      return await build()
    } finally {
      rmSync(lock, { force: true })
    }
  }
}

function takeLock() {
  try {
    // Fails if the file exists: the one step in which two processes cannot both succeed.
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (!isHeld()) rmSync(lock, { force: true })
    return false
  }
}

/** A lock is held while its process lives, and before its number is written. */
function isHeld() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
