/** @import { Protocol } from '../chromium/protocol' */
/** @import { BrowserWindow } from './browser-window.mjs' */
import { EventEmitter } from 'node:events'
import { browser, makePage } from '../chromium/browser.mjs'
import { isHeadful } from '../launch/standin-process.mjs'
import { codec } from '../page/node-codec.mjs'
import { PageTarget } from '../page/page-target.mjs'
import { answerPausedRequest } from '../schemes/answer-paused-request.mjs'
import { originalOf, twinOf } from '../schemes/twin-server.mjs'
import { app } from './app.mjs'
import { ipcMain } from './ipc-main.mjs'
import { nativeTheme } from './native-theme.mjs'
import { openWindows } from './open-windows.mjs'
import { PreventableEvent } from './preventable-event.mjs'
import { calls } from './recorded-calls.mjs'
import { session } from './session.mjs'
import { WebFrame } from './web-frame.mjs'
import { mayRequest } from './web-request.mjs'

let lastId = 0

export class WebContents extends EventEmitter {
  id = ++lastId
  session = session.defaultSession
  mainFrame = new WebFrame(this.id)
  hostWebContents = null
  /** @type {PageTarget | undefined} */
  #page
  /** @type {Promise<PageTarget>} */
  #opened
  #window
  #isLoading = false
  #hasLoaded = false
  #isCrashed = false
  /** @type {((details: any) => { action: string }) | undefined} */
  #windowOpenHandler
  /** The url that a load or reload of the app's own making will ask for. @type {string | undefined} */
  #expectedUrl
  /** @type {string | undefined} */
  #lastOpenedUrl

  /**
   * @param {BrowserWindow} window
   * @param {{ preload: string | undefined, width: number, height: number, transparent: boolean }} options
   */
  constructor(window, options) {
    super()
    this.setMaxListeners(0)
    this.#window = window
    this.#opened = this.#open(options)
    // Whoever needs the page will be told; without a listener Node would end the process.
    this.#opened.catch((error) => {
      if (!this.isDestroyed()) console.error(`stand-in: no page could be opened: ${error.message}`)
    })
    const followTheme = () => void this.#emulate().catch(() => {})
    nativeTheme.on('updated', followTheme)
    window.once('closed', () => nativeTheme.off('updated', followTheme))
    // Later, as in Electron: the window is complete when anybody hears of it.
    queueMicrotask(() => app.emit('web-contents-created', {}, this))
  }

  get targetId() {
    return this.#page?.targetId
  }

  /** The stand-in's own: the page, once there is one. */
  get opened() {
    return this.#opened
  }

  /** @param {{ preload: string | undefined, width: number, height: number, transparent: boolean }} options */
  async #open({ preload, width, height, transparent }) {
    const { pipe } = browser() ?? {}
    if (!pipe) throw new Error('the browser has not started')
    const page = await PageTarget.attach(pipe, await makePage({ width, height }))
    this.#page = page
    this.#listen(page)
    await page.prepare(preload)
    const color = { r: 0, g: 0, b: 0, a: 0 }
    if (transparent) await page.send('Emulation.setDefaultBackgroundColorOverride', { color })
    await this.#emulate()
    return page
  }

  /** @param {PageTarget} page */
  #listen(page) {
    page.on('message', (message) => {
      if (message.kind === 'bounds') this.#window.wasMoved(message)
      else if (message.kind === 'title') this.#window.titleOfPage(message.title)
      else void ipcMain.receive(this, message)
    })
    page.on('preload-error', (path, error) => {
      console.error(`Unable to load preload script: ${path}\n`, error)
      this.emit('preload-error', {}, path, error)
    })
    page.on('console', ({ level, message }) => this.emit('console-message', { level, message, frame: this.mainFrame }))
    page.on('window-open', (url) => {
      this.#lastOpenedUrl = url
    })
    page.on('navigated', (url) => this.#navigated(url))
    page.on('navigated-in-page', (url) => {
      this.mainFrame.url = originalOf(url)
      this.emit('did-navigate-in-page', {}, this.mainFrame.url, true, 1, 1)
    })
    page.on('dom-ready', () => this.#isLoading && this.emit('dom-ready', {}))
    page.on('loaded', () => this.#loaded())
    page.on('crashed', () => this.#crashed())
    page.on('gone', () => this.#window.wasClosed())
    page.on('request-paused', (request) => void this.#paused(page, request))
  }

  /** The page's process has ended. The page itself is still there, and may be given another by loading it. */
  #crashed() {
    const details = { reason: 'crashed', exitCode: 5 }
    this.#isCrashed = true
    this.#isLoading = false
    this.emit('render-process-gone', {}, details)
    app.emit('render-process-gone', {}, this, details)
  }

  /** @param {string} url */
  #navigated(url) {
    // The empty page before the first one is Chromium's, not the app's.
    if (this.#expectedUrl === undefined && !this.#hasLoaded) return
    this.#isLoading = true
    this.#isCrashed = false
    this.mainFrame.url = originalOf(url)
    this.emit('did-navigate', {}, this.mainFrame.url, 200, 'OK')
  }

  #loaded() {
    if (!this.#isLoading) return
    this.#isLoading = false
    this.emit('did-finish-load', {})
    this.emit('did-stop-loading', {})
    if (!this.#hasLoaded) this.#window.emit('ready-to-show', {})
    this.#hasLoaded = true
  }

  /**
   * @param {PageTarget} page
   * @param {Protocol.Fetch.requestPausedPayload} request
   */
  async #paused(page, request) {
    await answerPausedRequest(page, request, {
      mayRequest,
      mayNavigate: (url, isMainFrame) => url === this.#expectedUrl || this.#askNavigation(url, isMainFrame),
    })
  }

  /**
   * @param {string} url
   * @param {boolean} isMainFrame
   */
  #askNavigation(url, isMainFrame) {
    for (const name of isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']) {
      const event = Object.assign(new PreventableEvent(), { url, isMainFrame, isSameDocument: false })
      this.emit(name, event, url)
      calls.push([name, url, event.defaultPrevented ? 'prevented' : 'allowed'])
      if (event.defaultPrevented) return false
    }
    return true
  }

  /**
   * The stand-in's own: Chromium has opened a page for this one, which the stand-in will close again.
   *
   * @param {string} urlOfTarget
   */
  askWindowOpen(urlOfTarget) {
    const url = originalOf(urlOfTarget || this.#lastOpenedUrl || '')
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: '' },
    }
    const { action } = this.#windowOpenHandler?.(details) ?? { action: 'allow' }
    calls.push(['window.open', url, action])
  }

  async #emulate() {
    const value = nativeTheme.emulatedScheme
    await this.#page?.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }

  /** @param {string} url */
  async loadURL(url) {
    const page = await this.#opened
    this.#expectedUrl = url
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve))
    this.emit('did-start-loading', {})
    const { errorText } = await page.send('Page.navigate', { url: twinOf(url) })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw new Error(`${errorText} (-2) loading '${url}'`)
    }
    await finished
  }

  /** @returns {Promise<never>} */
  loadFile() {
    return Promise.reject(new Error('stand-in: file: pages are refused; give the app a scheme of its own'))
  }

  reload() {
    this.#expectedUrl = this.getURL()
    void this.#page?.send('Page.reload')
  }

  /**
   * @param {string} channel
   * @param {...unknown} args
   */
  send(channel, ...args) {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    this.tellPreload({ kind: 'push', channel, args: codec.encode(args) })
  }

  /**
   * The stand-in's own.
   *
   * @param {object} message
   */
  tellPreload(message) {
    void this.#page?.tellPreload(message)
  }

  /**
   * The stand-in's own: what stands in for the open dialog.
   *
   * @param {{ multiple: boolean, folder: boolean, accept: string }} options
   */
  async pickFiles(options) {
    return (await this.#opened).pickFiles(options)
  }

  /** @param {(details: any) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.#windowOpenHandler = handler
  }

  /**
   * @param {string} code
   * @param {boolean} [userGesture]
   */
  async executeJavaScript(code, userGesture = false) {
    const options = { expression: code, awaitPromise: true, returnByValue: true, userGesture }
    const { result, exceptionDetails } = await (await this.#opened).send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  forcefullyCrashRenderer() {
    // The command is never answered: who should answer it?
    this.#page?.send('Page.crash').catch(() => {})
  }

  close = () => this.#window.close()
  focus = () => this.#window.focus()
  isDestroyed = () => this.#window.isDestroyed()
  isCrashed = () => this.#isCrashed
  isLoading = () => this.#isLoading
  getURL = () => this.mainFrame.url
  getTitle = () => this.#window.getTitle()
  openDevTools = () => void calls.push(['openDevTools'])
  toggleDevTools = () => void calls.push(['toggleDevTools'])
  closeDevTools() {}
  isDevToolsOpened = () => false
  setZoomFactor = (/** @type {number} */ factor) => void calls.push(['setZoomFactor', factor])
  setZoomLevel = (/** @type {number} */ level) => void calls.push(['setZoomLevel', level])
  setVisualZoomLevelLimits = () => Promise.resolve()
  setBackgroundThrottling() {}
  setWebRTCIPHandlingPolicy = (/** @type {string} */ policy) => void calls.push(['setWebRTCIPHandlingPolicy', policy])
}

/** Electron's module `webContents`. */
export const webContents = {
  getAllWebContents: () => [...openWindows].map((window) => window.webContents),
  /** @param {number} id */
  fromId: (id) => webContents.getAllWebContents().find((contents) => contents.id === id),
  /** @param {string} targetId */
  fromDevToolsTargetId: (targetId) =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
  getFocusedWebContents: () => (isHeadful ? webContents.getAllWebContents().at(-1) : null) ?? null,
}
