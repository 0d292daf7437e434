#!/usr/bin/env node
/**
 * The command line of a checkout. What needs no audio runs in this Node; to listen, the same command line is run in
 * Electron without a window, where audio can be decoded. A build that is missing or older than its sources is made first.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { whatToInstall, windowlessProgram } from '../scripts/app-host.mjs'
import { runToEnd } from '../scripts/run-to-end.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = ['dist/main/cli-arguments.js', 'dist/main/cli.js', 'dist/renderer/windowless.html'].map((name) =>
  join(root, name),
)
const sources = ['shared', 'electron', 'renderer', 'assets', 'package.json', 'vite.config.ts'].map((name) =>
  join(root, name),
)

/** Where the command was typed; building goes elsewhere. */
const workingFolder = process.cwd()

// A reader that has seen enough (`diglot ... | head`) is no error.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error
})

process.exitCode = (await makeReady()) ? await run(process.argv.slice(2)) : 1

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function run(args) {
  const { needsAligner } = await load('cli-arguments')
  if (!needsAligner(args)) {
    const { runCli, terminalLanguage } = await load('cli')
    return runCli(args, {
      out: (/** @type {string} */ text) => process.stdout.write(text),
      log: (/** @type {string} */ text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY === true,
      now: () => performance.now(),
      workingFolder,
      language: terminalLanguage(process.env),
      signal: new AbortController().signal,
      align: null,
    })
  }
  const program = windowlessProgram(args)
  if (program) return runToEnd(program.command, program.args, { env: program.env, patience: 5000 })
  process.stderr.write(`diglot: ${whatToInstall}Or pass --estimate to time by the length of the text alone.\n`)
  return 1
}

/** @param {string} name of a bundle of the main process */
function load(name) {
  return import(pathToFileURL(join(root, `dist/main/${name}.js`)).href)
}

/** Builds what is missing. False when that is not possible, after saying why. */
async function makeReady() {
  if (isReady()) return true
  process.stderr.write('Building Diglot, once ...\n')
  try {
    process.chdir(root)
    const { buildOnce } = await import('../scripts/build-once.mjs')
    await buildOnce(isReady)
    process.chdir(workingFolder)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    process.stderr.write(`diglot: it could not be built. Run npm ci in ${root}, then try again.\n${reason}\n`)
    return false
  }
}

function isReady() {
  const oldest = Math.min(...built.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0))
  return oldest > 0 && oldest >= newest(sources)
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
