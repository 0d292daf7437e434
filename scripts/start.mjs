/**
 * `npm start [-- FILE ...]`: builds Diglot and opens it.
 *
 * Electron's binary comes from Electron itself at the first start. Where it cannot be had, the same bundles run in an
 * installed Chromium through the stand-in of `test/standin`, labelled as a preview; without a display the captions of
 * the files (or of the built-in sample) are printed with their times instead.
 */
import { spawn } from 'node:child_process'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { findChromium } from './find-chromium.mjs'
import { fetchElectron, findElectron } from './find-electron.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = process.argv.slice(2)

process.chdir(root)
await build()

if (findElectron()) process.exit(await run('node_modules/electron/cli.js', ['.', ...absolute(files)]))

process.stderr.write('Fetching Electron, once ...\n')
const fetched = fetchElectron()
if (fetched.ok) process.exit(await run('node_modules/electron/cli.js', ['.', ...absolute(files)]))

process.stderr.write(`
Electron's binary could not be fetched (${fetched.reason}). Behind a proxy or a mirror, set
ELECTRON_MIRROR, or ELECTRON_GET_USE_PROXY=1 with HTTPS_PROXY, and run npm start again; on a machine without
network, copy Electron's cache folder here (electron_config_cache names it) or set ELECTRON_OVERRIDE_DIST_PATH
to an unpacked Electron ${electronVersion()}.

`)

if (!findChromium()) {
  process.stderr.write(
    'There is no Chrome or Chromium either, so there is nothing to open Diglot in. Install one (Debian and Ubuntu:\n' +
      'apt install chromium), or name it in DIGLOT_CHROMIUM, and run npm start again.\n',
  )
  process.exit(1)
}

if (hasDisplay()) {
  process.stderr.write('Opening the same app in Chromium instead: a PREVIEW, not the desktop app.\n')
  process.exit(
    await run('node_modules/electron/cli.js', ['.', ...absolute(files)], {
      ELECTRON_OVERRIDE_DIST_PATH: join(root, 'test/standin'),
      STANDIN_HEADFUL: '1',
      DIGLOT_PREVIEW: '1',
    }),
  )
}

process.stderr.write('There is no display to open a window on: printing the captions with their times instead.\n')
const [audio, transcript] = files.length > 0 ? sorted(absolute(files)) : sample()
if (!audio || !transcript) {
  process.stderr.write('For that, name an audio file and its transcript: npm start -- AUDIO TRANSCRIPT\n')
  process.exit(1)
}
process.exit(await run('bin/diglot.mjs', ['align', audio, transcript, '--estimate', '--format', 'lrc']))

/**
 * Runs a script with this Node and waits for its end.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
function run(script, args, env) {
  const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

/**
 * npm runs scripts in the project's folder; INIT_CWD is where the listener typed the command.
 * @param {string[]} paths
 */
function absolute(paths) {
  return paths.map((path) => resolve(process.env.INIT_CWD ?? root, path))
}

/**
 * Audio first, transcript second.
 * @param {string[]} paths
 */
function sorted(paths) {
  const isText = (/** @type {string} */ path) => /^\.(txt|text|md)$/i.test(extname(path))
  return [paths.find((path) => !isText(path)), paths.find(isText)]
}

function sample() {
  return [join(root, 'assets/sample/sample.mp3'), join(root, 'assets/sample/sample.bilingual.txt')]
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function electronVersion() {
  return process.env.npm_package_devDependencies_electron ?? '45'
}
