import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { executablePath, launch } from '../launch/standin-process.mjs'

/** Folders of the home that desktops call so by default; a translated desktop may name them otherwise. */
const homeFolders = new Map([
  ['desktop', 'Desktop'],
  ['documents', 'Documents'],
  ['downloads', 'Downloads'],
  ['music', 'Music'],
  ['pictures', 'Pictures'],
  ['videos', 'Videos'],
])

/** `app.getPath` and `app.setPath`. */
export class AppPaths {
  /** @type {Map<string, string>} */
  #set = new Map()
  #nameOfApp

  /** @param {() => string} nameOfApp */
  constructor(nameOfApp) {
    this.#nameOfApp = nameOfApp
  }

  /**
   * @param {string} name
   * @param {string} path
   */
  set(name, path) {
    this.#set.set(name, path)
  }

  /**
   * @param {string} name
   * @returns {string}
   */
  get(name) {
    const path = this.#set.get(name) ?? this.#defaultOf(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  /** @param {string} name */
  #defaultOf(name) {
    const folder = homeFolders.get(name)
    if (folder) return join(homedir(), folder)
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    if (name === 'exe' || name === 'module') return executablePath
    if (name === 'appData') return appData()
    if (name === 'userData') return launch.switches.get('user-data-dir') || join(appData(), this.#nameOfApp())
    if (name === 'sessionData') return this.get('userData')
    if (name === 'crashDumps') return join(this.get('userData'), 'Crashpad')
    if (name === 'logs') return join(this.get('userData'), 'logs')
    return undefined
  }
}

function appData() {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
}
