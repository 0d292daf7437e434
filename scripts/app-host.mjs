import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './find-chromium.mjs'
import { findElectron } from './find-electron.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const standin = join(root, 'test/standin')

/**
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env added to this process's own
 */

/** What runs where Electron's binary is missing: the same bundles in an installed Chromium, seen by a person. */
export const previewEnvironment = {
  ELECTRON_OVERRIDE_DIST_PATH: standin,
  STANDIN_HEADFUL: '1',
  DIGLOT_PREVIEW: '1',
}

/**
 * How to run the built app without a window, with these words on its command line: in Electron where its binary is, else
 * in the stand-in where a Chromium is, else null. Nothing is downloaded.
 * @param {readonly string[]} words
 * @returns {Program | null}
 */
export function windowlessProgram(words) {
  const electron = findElectron()
  if (electron) return { command: electron, args: [...electronSwitches(), root, ...words], env: {} }
  if (!findChromium()) return null
  // Node says with a warning that require() may load ES modules. It has little to do here, and shall take little memory.
  const args = [
    '--max-semi-space-size=1',
    '--disable-warning=ExperimentalWarning',
    join(standin, 'main.mjs'),
    root,
    ...words,
  ]
  return { command: process.execPath, args, env: { STANDIN_HEADFUL: '' } }
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Switches are read before the app's first line, so they cannot be set there. */
function electronSwitches() {
  return [
    // The only platform that asks for no display.
    ...(hasDisplay() ? [] : ['--ozone-platform=headless']),
    // As root, as in many containers, Chromium runs so or not at all.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** What to install where `windowlessProgram` is null. */
export const whatToInstall = `Listening to audio takes Electron, or a Chrome or Chromium in its place, and neither is here. Let Electron fetch its
binary (npx install-electron --no), or install Chromium (Debian and Ubuntu: apt install chromium), or name one in
DIGLOT_CHROMIUM.
`
