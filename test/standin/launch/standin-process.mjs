import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that `ELECTRON_OVERRIDE_DIST_PATH` names. */
export const standinFolder = dirname(dirname(fileURLToPath(import.meta.url)))

export const executablePath = join(standinFolder, process.platform === 'win32' ? 'electron.cmd' : 'electron')

/** The version of Electron that the app is built for, and whose declarations the stand-in is checked against. */
export const electronVersion = /** @type {string} */ (
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8')).version
)

/** True where a person looks at the window: `npm start` without Electron's binary. */
export const isHeadful = Boolean(process.env.STANDIN_HEADFUL)

/** The content of a package (an archive, or the folder of what was in it) where one is run, as a full path. */
export const packaged = process.env.STANDIN_APP ? resolve(process.env.STANDIN_APP) : null

/**
 * @typedef {object} Launch
 * @property {string} appFolder
 * @property {{ name?: string, productName?: string, version?: string, main?: string }} packageJson
 * @property {Map<string, string>} switches of the command line
 */

/** @type {Launch} */
export const launch = { appFolder: process.cwd(), packageJson: {}, switches: new Map() }

/**
 * Says which app runs, before any module of `electron` is loaded, and gives the process the marks of Electron.
 *
 * @param {Launch} described
 */
export function describeLaunch(described) {
  Object.assign(launch, described)
  Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true })
  Object.defineProperty(process.versions, 'chrome', { value: 'the installed one', enumerable: true })
  Object.assign(process, {
    type: 'browser',
    defaultApp: packaged ? undefined : true,
    resourcesPath: packaged ? dirname(packaged) : join(standinFolder, 'resources'),
  })
}

/** @param {string} text */
export function debug(text) {
  if (process.env.STANDIN_DEBUG) process.stderr.write(`[stand-in] ${text}\n`)
}
