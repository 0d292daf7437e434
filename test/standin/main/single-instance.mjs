import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { isAlive } from '../launch/is-alive.mjs'

/**
 * @typedef {object} HandedOver what a second instance says before it ends
 * @property {string[]} argv
 * @property {string} workingFolder
 * @property {unknown} additionalData
 */

/**
 * The lock of `app.requestSingleInstanceLock`. `standin.lock` in the folder of user data holds the number of the
 * process that has it; others leave a letter in `standin-letters/`, which that process watches. Files, because the
 * call must answer at once on every system, which no socket of Node does.
 */
export class SingleInstance {
  #hasLock = false
  /** @type {import('node:fs').FSWatcher | undefined} */
  #watcher
  /** @type {string | undefined} */
  #lockFile
  #release = () => this.release()

  get hasLock() {
    return this.#hasLock
  }

  /**
   * @param {string} folder
   * @param {HandedOver} own what to hand over if another process has the lock
   * @param {(letter: HandedOver) => void} receive
   * @returns {boolean} whether this process has the lock now
   */
  request(folder, own, receive) {
    if (this.#hasLock) return true
    const letters = join(folder, 'standin-letters')
    mkdirSync(letters, { recursive: true })
    this.#lockFile = join(folder, 'standin.lock')
    if (!takeLock(this.#lockFile)) {
      sendLetter(letters, own)
      return false
    }
    this.#hasLock = true
    this.#watcher = watch(letters, { persistent: false }, () => readLetters(letters).forEach(receive))
    process.once('exit', this.#release)
    return true
  }

  release() {
    if (!this.#hasLock || !this.#lockFile) return
    this.#hasLock = false
    this.#watcher?.close()
    process.off('exit', this.#release)
    rmSync(this.#lockFile, { force: true })
  }
}

/** @param {string} file */
function takeLock(file) {
  try {
    // Fails if the file exists: the one step in which two processes cannot both succeed.
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false
    rmSync(file, { force: true })
    return takeLock(file)
  }
}

/**
 * @param {string} folder
 * @param {HandedOver} letter
 */
function sendLetter(folder, letter) {
  const name = join(folder, `${process.pid}-${Date.now()}`)
  writeFileSync(name, serialize(letter))
  // Renamed when it is complete, so that no half of a letter is ever read.
  renameSync(name, `${name}.letter`)
}

/**
 * @param {string} folder
 * @returns {HandedOver[]}
 */
function readLetters(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.letter'))
  return names.sort().map((name) => {
    const letter = deserialize(readFileSync(join(folder, name)))
    rmSync(join(folder, name))
    return letter
  })
}
