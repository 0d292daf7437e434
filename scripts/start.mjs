/**
 * `npm start [-- FILE ...]`: builds Diglot and opens it.
 *
 * Electron's binary comes from Electron itself at the first start. Where it cannot be had, the same bundles run in an
 * installed Chromium through the stand-in of `test/standin`, labelled as a preview. Without a display there is no window
 * to open: the files (or the built-in sample) are aligned all the same, and their captions printed with their times.
 */
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasDisplay, previewEnvironment } from './app-host.mjs'
import { build } from './build.mjs'
import { findChromium } from './find-chromium.mjs'
import { fetchElectron, findElectron } from './find-electron.mjs'
import { runToEnd } from './run-to-end.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const files = process.argv.slice(2)

process.chdir(root)
await build()

const isElectronHere = findElectron() !== null || fetchOrExplain()
if (!isElectronHere && !findChromium()) {
  process.stderr.write(
    'There is no Chrome or Chromium either, so there is nothing to open Diglot in. Install one (Debian and Ubuntu:\n' +
      'apt install chromium), or name it in DIGLOT_CHROMIUM, and run npm start again.\n',
  )
  process.exit(1)
}
process.exit(await (hasDisplay() ? open() : print()))

/** Opens the player. */
function open() {
  if (!isElectronHere)
    process.stderr.write('Opening the same app in Chromium instead: a PREVIEW, not the desktop app.\n')
  const args = ['node_modules/electron/cli.js', '.', ...absolute(files)]
  return runToEnd(process.execPath, args, { env: isElectronHere ? {} : previewEnvironment })
}

/** Aligns without a window, and prints the captions. */
async function print() {
  process.stderr.write('There is no display to open a window on: printing the captions with their times instead.\n')
  const [audio, transcript] = files.length > 0 ? sorted(absolute(files)) : sample()
  if (audio && transcript) {
    return runToEnd(process.execPath, ['bin/diglot.mjs', 'align', audio, transcript, '--format', 'lrc'])
  }
  process.stderr.write('For that, name an audio file and its transcript: npm start -- AUDIO TRANSCRIPT\n')
  return 1
}

/** Whether Electron's binary is there now. */
function fetchOrExplain() {
  process.stderr.write('Fetching Electron, once ...\n')
  const fetched = fetchElectron()
  if (fetched.ok) return true
  process.stderr.write(`
Electron's binary could not be fetched (${fetched.reason}). Behind a proxy or a mirror, set
ELECTRON_MIRROR, or ELECTRON_GET_USE_PROXY=1 with HTTPS_PROXY, and run npm start again; on a machine without
network, copy Electron's cache folder here (electron_config_cache names it) or set ELECTRON_OVERRIDE_DIST_PATH
to an unpacked Electron ${electronVersion()}.

`)
  return false
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

function electronVersion() {
  return process.env.npm_package_devDependencies_electron ?? '45'
}
