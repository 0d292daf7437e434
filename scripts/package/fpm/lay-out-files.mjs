import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Copies what a package installs to where it will lie under `root`, readable by everybody and writable by its owner
 * alone, whatever the umask was.
 * @param {string} root
 * @param {readonly { from: string, to: string }[]} files
 */
export function layOutFiles(root, files) {
  for (const { from, to } of files) {
    const target = join(root, to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(from, target, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  }
  for (const path of pathsUnder(root)) {
    const facts = lstatSync(path)
    if (facts.isSymbolicLink()) continue
    chmodSync(path, facts.isDirectory() || facts.mode & 0o100 ? 0o755 : 0o644)
  }
}

/**
 * Every folder, file and link under a folder, as full paths, without the folder itself.
 * @param {string} folder
 * @returns {string[]}
 */
export function pathsUnder(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))
}
