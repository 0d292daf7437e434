import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** At most so many are kept; the oldest goes first. */
const mostReports = 20

const ownName = /^\d{4}-\d\d-\d\dT[\d-]+-[a-z-]+(?:-\d+)?\.txt$/

/**
 * Reports of what went wrong, a text file each in one folder. Written at once. Never throws: where the disk takes none, the
 * last one is still known as long as the program runs.
 */
export class KeptReports {
  readonly folder: string
  #last: string | undefined

  constructor(folder: string) {
    this.folder = folder
  }

  /** The path, or undefined when the disk did not take it. */
  keep(text: string, kind: string, time: number): string | undefined {
    this.#last = text
    const stem = `${new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')}-${kind}`
    try {
      mkdirSync(this.folder, { recursive: true })
      const names = new Set(readdirSync(this.folder))
      let name = `${stem}.txt`
      for (let i = 2; names.has(name); i++) name = `${stem}-${i}.txt`
      writeFileSync(join(this.folder, name), text)
      this.#trim()
      return join(this.folder, name)
    } catch {
      return undefined
    }
  }

  /** The text of the newest report of this run or an earlier one. */
  newest(): string | undefined {
    if (this.#last !== undefined) return this.#last
    const path = this.newestPath()
    try {
      return path === undefined ? undefined : readFileSync(path, 'utf8')
    } catch {
      return undefined
    }
  }

  newestPath(): string | undefined {
    const name = this.#names().at(-1)
    return name === undefined ? undefined : join(this.folder, name)
  }

  #trim(): void {
    for (const name of this.#names().slice(0, -mostReports)) rmSync(join(this.folder, name), { force: true })
  }

  /** By their names, which begin with the time: the newest last. Of one second, the later has the higher number. */
  #names(): string[] {
    try {
      const names = readdirSync(this.folder).filter((name) => ownName.test(name))
      return names.sort((a, b) => a.replace('.txt', '').localeCompare(b.replace('.txt', ''), 'en', { numeric: true }))
    } catch {
      return []
    }
  }
}
