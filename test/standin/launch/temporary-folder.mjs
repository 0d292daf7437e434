import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './is-alive.mjs'

const prefix = 'electron-standin-'

/**
 * A fresh folder (for Chromium's profile, for the content of a package), named after this process. Folders of processes
 * that were killed before they could clean up are removed on the way.
 *
 * @returns {string}
 */
export function makeTemporaryFolder() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
}
