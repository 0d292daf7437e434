import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isCommand, missingFor, offlineTargets } from '../../../scripts/package/offline-targets.mjs'

export const root = fileURLToPath(new URL('../../..', import.meta.url))
const output = join(root, 'release/unsigned-check')

/** Why no package is made here, or null. */
export const offlineProblem = process.platform === 'linux' ? null : 'made on Linux alone'

export const unpacked = {
  linux: join(output, 'linux-unpacked'),
  win: join(output, 'win-unpacked'),
  mac: join(output, 'mac/Diglot.app'),
}

/** The folder of a package's `app.asar`. */
export const resources = {
  linux: join(unpacked.linux, 'resources'),
  win: join(unpacked.win, 'resources'),
  mac: join(unpacked.mac, 'Contents/Resources'),
}

/**
 * Why a test of this target is skipped, as the end of its title; empty where it runs. `commands` are what the test itself
 * takes, beside what makes the package, each with the package of Debian that brings it.
 */
export function skipReason(system: string, name: string, commands: Readonly<Record<string, string>> = {}): string {
  if (offlineProblem) return ` (SKIPPED: ${offlineProblem})`
  const target = offlineTargets.find((candidate) => candidate.system === system && candidate.name === name)
  if (!target) throw new Error(`${system} ${name} is not among the packages made offline`)
  const missing = new Set([...missingFor(target), ...missingFor({ ...target, tools: commands })])
  return missing.size > 0 ? ` (SKIPPED: needs ${[...missing].join(' and ')})` : ''
}

/** The one package with this ending. */
export function packageFile(ending: string): string {
  const names = readdirSync(output).filter((name) => name.endsWith(ending))
  if (names.length !== 1) throw new Error(`${names.length} packages end in ${ending}`)
  return join(output, names[0] ?? '')
}

export function packageNames(): string[] {
  return readdirSync(output, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
}

/** What a program writes to its standard output. Throws when it fails, with what it wrote to the other. */
export function outputOf(command: string, args: readonly string[], options: { cwd?: string } = {}): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options })
}

/** Every file under a folder, as paths in it, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

export { isCommand }
