import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names on PATH, the free builds first. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
]

const macApplications = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * The executable of an installed Chromium, Chrome or Edge, or null. `DIGLOT_CHROMIUM` wins; where it names no
 * executable the answer is null, so that a mistyped path is noticed and not silently replaced by another browser.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @param {(path: string) => boolean} [isExecutable]
 * @returns {string | null}
 */
export function findChromium(env = process.env, platform = process.platform, isExecutable = isExecutableFile) {
  if (env.DIGLOT_CHROMIUM) return isExecutable(env.DIGLOT_CHROMIUM) ? env.DIGLOT_CHROMIUM : null
  return candidates(env, platform).find(isExecutable) ?? null
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
function candidates(env, platform) {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)))
  if (platform !== 'darwin') return onPath
  const roots = ['/Applications', join(env.HOME ?? homedir(), 'Applications')]
  return [...macApplications.flatMap((application) => roots.map((root) => join(root, application))), ...onPath]
}

/** @param {string} path */
function isExecutableFile(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
