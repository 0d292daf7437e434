/** @import { HandedOver } from './single-instance.mjs' */
import { EventEmitter } from 'node:events'
import { browser, startBrowser } from '../chromium/browser.mjs'
import { isHeadful, launch } from '../launch/standin-process.mjs'
import { AppPaths } from './app-paths.mjs'
import { learnDesktop } from './learn-desktop.mjs'
import { openWindows } from './open-windows.mjs'
import { PreventableEvent } from './preventable-event.mjs'
import { recorded } from './recorded-calls.mjs'
import { SingleInstance } from './single-instance.mjs'
import { systemLanguages } from './system-languages.mjs'

/** Electron's switches go to its Chromium; the stand-in's do too. @type {Map<string, string>} */
const switches = new Map()

class App extends EventEmitter {
  name = launch.packageJson.productName ?? launch.packageJson.name ?? 'Electron'
  isPackaged = Boolean(process.env.STANDIN_APP)
  #paths = new AppPaths(() => this.name)
  #instance = new SingleInstance()
  #isReady = false
  #isQuitting = false
  #becomeReady = () => {}
  /** @type {Promise<void>} */
  #ready = new Promise((resolve) => {
    this.#becomeReady = resolve
  })

  commandLine = {
    /**
     * @param {string} name
     * @param {string} [value]
     */
    appendSwitch: (name, value = '') => void switches.set(name, value),
    /** @param {string} name */
    removeSwitch: (name) => void switches.delete(name),
    /** @param {string} name */
    hasSwitch: (name) => switches.has(name) || launch.switches.has(name),
    /** @param {string} name */
    getSwitchValue: (name) => switches.get(name) ?? launch.switches.get(name) ?? '',
  }

  getName = () => this.name
  /** @param {string} name */
  setName = (name) => {
    this.name = name
  }
  getVersion = () => launch.packageJson.version ?? ''
  getAppPath = () => launch.appFolder
  /** @param {string} name */
  getPath = (name) => this.#paths.get(name)
  /**
   * @param {string} name
   * @param {string} path
   */
  setPath = (name, path) => this.#paths.set(name, path)
  /** Empty before `ready`, as Electron documents it. */
  getLocale = () => (this.#isReady ? this.commandLine.getSwitchValue('lang') || (systemLanguages()[0] ?? '') : '')
  getSystemLocale = () => systemLanguages()[0] ?? ''
  getPreferredSystemLanguages = () => systemLanguages()
  isReady = () => this.#isReady
  whenReady = () => this.#ready

  /** @param {unknown} [additionalData] */
  requestSingleInstanceLock(additionalData) {
    const own = { argv: process.argv, workingFolder: process.cwd(), additionalData }
    return this.#instance.request(this.getPath('userData'), own, (letter) => void this.#receive(letter))
  }

  hasSingleInstanceLock = () => this.#instance.hasLock
  releaseSingleInstanceLock = () => this.#instance.release()

  /** @param {HandedOver} letter */
  async #receive({ argv, workingFolder, additionalData }) {
    await this.whenReady()
    this.emit('second-instance', new PreventableEvent(), argv, workingFolder, additionalData)
  }

  quit() {
    if (!this.#isQuitting) void this.#quit()
  }

  /** Asks everybody who may say no: `before-quit`, the windows, `will-quit`. */
  async #quit() {
    this.#isQuitting = true
    this.#isQuitting = await this.#mayQuit()
    if (!this.#isQuitting) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  async #mayQuit() {
    // Whoever calls quit() goes on first, as in Electron.
    await Promise.resolve()
    if (!this.#ask('before-quit')) return false
    for (const window of [...openWindows]) if (!(await window.tryToClose())) return false
    return this.#ask('will-quit')
  }

  /** @param {string} event */
  #ask(event) {
    const asked = new PreventableEvent()
    this.emit(event, asked)
    return !asked.defaultPrevented
  }

  exit(code = 0) {
    this.#isQuitting = true
    void (browser()?.end() ?? Promise.resolve()).then(() => process.exit(code))
  }

  /** Called by the last window when it has closed. */
  allWindowsClosed() {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  /** @param {Promise<unknown>} mainModule */
  async start(mainModule) {
    // Before the browser starts: a Ctrl+C in its first second must find somebody who ends it.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) this.#quitAt(signal)
    // As in Electron, the app's first lines may add switches to the browser's command line.
    await mainModule
    const { ended } = await startBrowser({ switches, appName: this.name })
    void ended.then(() => this.#browserEnded())
    if (isHeadful) await learnDesktop()
    this.#isReady = true
    this.emit('ready', {}, {})
    this.#becomeReady()
  }

  /** The person closed the browser's last window, or the browser crashed. */
  #browserEnded() {
    for (const window of [...openWindows]) window.wasClosed()
    // On a Mac an app may live without windows, but not this one without its browser.
    if (!this.#isQuitting) this.exit(isHeadful ? 0 : 1)
  }

  /** @param {NodeJS.Signals} signal */
  #quitAt(signal) {
    let isAsked = false
    // Heard all the time: a terminal's Ctrl+C comes twice (to the group, and passed on), and an unheard one kills.
    process.on(signal, () => {
      // An app that refuses to quit, or a second Ctrl+C.
      if (isAsked) this.exit(130)
      else this.quit()
      isAsked = true
    })
  }

  /** There is a dock on a Mac alone. */
  dock =
    process.platform === 'darwin'
      ? {
          setMenu: recorded('dock.setMenu'),
          setBadge: recorded('dock.setBadge'),
          setIcon: recorded('dock.setIcon'),
          bounce: recorded('dock.bounce', 0),
          show: recorded('dock.show', Promise.resolve()),
          hide: recorded('dock.hide'),
        }
      : undefined

  disableHardwareAcceleration = recorded('app.disableHardwareAcceleration')
  focus = recorded('app.focus')
  hide = recorded('app.hide')
  show = recorded('app.show')
  relaunch = recorded('app.relaunch')
  addRecentDocument = recorded('app.addRecentDocument')
  clearRecentDocuments = recorded('app.clearRecentDocuments')
  setAboutPanelOptions = recorded('app.setAboutPanelOptions')
  showAboutPanel = recorded('app.showAboutPanel')
  setJumpList = recorded('app.setJumpList', /** @type {const} */ ('ok'))
  getJumpListSettings = () => ({ minItems: 10, /** @type {Electron.JumpListItem[]} */ removedItems: [] })
  setUserTasks = recorded('app.setUserTasks', true)
  setBadgeCount = recorded('app.setBadgeCount', true)
  setAppUserModelId = recorded('app.setAppUserModelId')
  setAsDefaultProtocolClient = recorded('app.setAsDefaultProtocolClient', true)
}

export const app = new App()

/**
 * Starts the browser and lets the app go on, once its main module has been evaluated.
 *
 * @param {Promise<unknown>} mainModule
 */
export const becomeReady = (mainModule) => app.start(mainModule)
