import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const electronPackage = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/electron')

/**
 * The Electron executable of this checkout, or null where it was never fetched.
 * `ELECTRON_OVERRIDE_DIST_PATH` wins, as it does in the electron package itself. Never starts a download.
 * @returns {string | null}
 */
export function findElectron() {
  const pathFile = join(electronPackage, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist')
  const executable = join(folder, name)
  return existsSync(executable) ? executable : null
}

/**
 * Lets the electron package fetch its binary (npm has not: Electron 42 and later install without it).
 * @returns {{ ok: true } | { ok: false, reason: string }}
 */
export function fetchElectron() {
  const run = spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  if (run.status === 0 && findElectron()) return { ok: true }
  const lines = (run.stderr ?? '').split('\n')
  const reason = lines.find((line) => /error/i.test(line))?.trim() ?? `install ended with code ${run.status}`
  return { ok: false, reason }
}
