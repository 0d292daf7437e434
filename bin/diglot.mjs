#!/usr/bin/env node
/**
 * The command line, without Electron: runs `dist/main/cli.js`. In a checkout whose build is missing or older than its
 * sources, it is built first.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/main/cli.js')
const sources = ['shared', 'electron', 'package.json', 'vite.config.ts'].map((name) => join(root, name))

/** Where the command was typed; building goes elsewhere. */
const workingFolder = process.cwd()

// A reader that has seen enough (`diglot ... | head`) is no error.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error
})

if (await makeReady()) {
  const { runCli } = await import(pathToFileURL(built).href)
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (/** @type {string} */ text) => process.stdout.write(text),
    log: (/** @type {string} */ text) => process.stderr.write(text),
    workingFolder,
    language:
      process.env.LC_ALL ||
      process.env.LC_MESSAGES ||
      process.env.LANG ||
      Intl.DateTimeFormat().resolvedOptions().locale,
  })
} else {
  process.exitCode = 1
}

/** Builds what is missing. False when that is not possible, after saying why. */
async function makeReady() {
  const isCheckout = existsSync(join(root, 'electron/cli/cli.ts'))
  if (existsSync(built) && (!isCheckout || statSync(built).mtimeMs >= newest(sources))) return true
  if (!isCheckout) {
    process.stderr.write(`diglot: ${built} is missing. Install Diglot again.\n`)
    return false
  }
  process.stderr.write('Building Diglot, once ...\n')
  try {
    const { createBuilder } = await import('vite')
    process.chdir(root)
    const builder = await createBuilder({ logLevel: 'error' }, null)
    const { main } = builder.environments
    if (main) await builder.build(main)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`diglot: it could not be built. Run npm ci in ${root}, then try again.\n${reason}\n`)
    return false
  }
}

/**
 * When the newest of these files, or of the files in these folders, was changed.
 * @param {readonly string[]} paths
 * @returns {number}
 */
function newest(paths) {
  let time = 0
  for (const path of paths) {
    const facts = statSync(path, { throwIfNoEntry: false })
    if (!facts) continue
    if (facts.isDirectory()) time = Math.max(time, newest(readdirSync(path).map((name) => join(path, name))))
    else time = Math.max(time, facts.mtimeMs)
  }
  return time
}
