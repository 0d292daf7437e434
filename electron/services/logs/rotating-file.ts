import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** How much is kept: so many files of so many bytes. */
export interface RotationLimits {
  readonly bytes: number
  readonly files: number
}

const usualLimits: RotationLimits = { bytes: 1_000_000, files: 3 }

/** After so many writes that failed, no more are tried for a while: a full disk is not asked a hundred times a second. */
const patience = 3
const pauseMs = 30_000

/**
 * A file that lines are added to at once, so that what was said last before a crash is there; when it is full it becomes
 * `<name>.1.log`, that one `<name>.2.log`, and the oldest goes. Never throws: what cannot be written is not.
 */
export class RotatingFile {
  readonly #folder: string
  readonly #name: string
  readonly #limits: RotationLimits
  readonly #now: () => number
  #file: number | undefined
  #size = 0
  #failures = 0
  #restUntil = 0

  constructor(folder: string, name: string, { limits = usualLimits, now = Date.now } = {}) {
    this.#folder = folder
    this.#name = name
    this.#limits = limits
    this.#now = now
  }

  /** False when it could not be written. */
  add(line: string): boolean {
    if (this.#failures >= patience && this.#now() < this.#restUntil) return false
    try {
      const bytes = Buffer.from(`${line}\n`)
      if (this.#file === undefined) this.#open()
      if (this.#size > 0 && this.#size + bytes.length > this.#limits.bytes) this.#turnOver()
      this.#size += writeSync(this.#file!, bytes)
      this.#failures = 0
      return true
    } catch {
      this.close()
      this.#failures += 1
      this.#restUntil = this.#now() + pauseMs
      return false
    }
  }

  close(): void {
    try {
      if (this.#file !== undefined) closeSync(this.#file)
    } catch {
      // Nothing can be done about it, and nothing is lost.
    }
    this.#file = undefined
  }

  #open(): void {
    mkdirSync(this.#folder, { recursive: true })
    this.#file = openSync(this.#pathOf(0), 'a')
    this.#size = fstatSync(this.#file).size
  }

  #turnOver(): void {
    this.close()
    rmSync(this.#pathOf(this.#limits.files - 1), { force: true })
    for (let age = this.#limits.files - 2; age >= 0; age--) {
      try {
        renameSync(this.#pathOf(age), this.#pathOf(age + 1))
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
      }
    }
    this.#open()
  }

  #pathOf(age: number): string {
    return join(this.#folder, age === 0 ? `${this.#name}.log` : `${this.#name}.${age}.log`)
  }
}
