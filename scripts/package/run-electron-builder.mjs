import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homepageOf } from './homepage.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/**
 * Runs electron-builder on the built app. Nothing is published.
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's own
 * @param {boolean} [options.quiet] keeps what it says for `output` alone
 * @returns {Promise<{ code: number, output: string }>} `output` is all that it said
 */
export function runElectronBuilder(args, { env = {}, quiet = false } = {}) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const cli = join(dirname(require.resolve('electron-builder/package.json')), 'cli.js')
  const words = [...args, '--publish', 'never', `-c.extraMetadata.homepage=${homepageOf(manifest, process.env)}`]
  const child = spawn(process.execPath, [cli, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const pass = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ bytes) => {
    output += bytes
    if (!quiet) to.write(bytes)
  }
  child.stdout.on('data', pass(process.stdout))
  child.stderr.on('data', pass(process.stderr))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })
}
