import { browser } from '../chromium/browser.mjs'
import { isHeadful } from '../launch/standin-process.mjs'
import { windowsHaveIcon } from '../schemes/twin-server.mjs'
import { app } from './app.mjs'
import { openWindows } from './open-windows.mjs'
import { PreventableEvent } from './preventable-event.mjs'
import { RecordedWindow } from './recorded-window.mjs'
import { refuseInsecurePreferences } from './refuse-insecure-preferences.mjs'
import { screen } from './screen.mjs'
import { WebContents } from './web-contents.mjs'

/**
 * @typedef {Electron.BrowserWindowConstructorOptions} Options
 * @typedef {'normal' | 'minimized' | 'maximized' | 'fullscreen'} WindowState
 */

let lastId = 0

/** Where Electron puts a window that says nothing about it. */
const centred = {
  /** @param {number} width */
  x: (width) => Math.max(0, Math.round((screen.getPrimaryDisplay().workArea.width - width) / 2)),
  /** @param {number} height */
  y: (height) => Math.max(0, Math.round((screen.getPrimaryDisplay().workArea.height - height) / 2)),
}

export class BrowserWindow extends RecordedWindow {
  id = ++lastId
  webContents
  #bounds
  #state = /** @type {WindowState} */ ('normal')
  #title
  #minimumSize
  #isVisible
  #isDestroyed = false

  /** @param {Options} [options] */
  constructor(options = {}) {
    super()
    this.setMaxListeners(0)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseInsecurePreferences(options.webPreferences ?? {})
    const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
    const { x = centred.x(width), y = centred.y(height) } = options
    this.#bounds = { x, y, width, height }
    this.#minimumSize = [minWidth, minHeight]
    this.#title = options.title ?? app.name
    this.#isVisible = options.show ?? true
    if (options.alwaysOnTop) this.setAlwaysOnTop(true)
    if (options.transparent && options.frame !== false)
      throw new Error('stand-in: a transparent window must be frameless (frame: false), for on Windows no other is')
    const { transparent = false, webPreferences } = options
    this.webContents = new WebContents(this, { preload: webPreferences?.preload, width, height, transparent })
    if (typeof options.icon === 'string') windowsHaveIcon(options.icon)
    openWindows.add(this)
    void this.#applyBounds()
    queueMicrotask(() => app.emit('browser-window-created', {}, this))
  }

  static getAllWindows = () => [...openWindows]
  /** The youngest: nothing here has the focus of a real desktop. */
  static getFocusedWindow = () => [...openWindows].at(-1) ?? null
  /** @param {number} id */
  static fromId = (id) => [...openWindows].find((window) => window.id === id) ?? null
  /** @param {WebContents | undefined} contents */
  static fromWebContents = (contents) => [...openWindows].find((window) => window.webContents === contents) ?? null

  /** @param {string} url */
  loadURL = (url) => this.webContents.loadURL(url)
  loadFile = () => this.webContents.loadFile()
  reload = () => this.webContents.reload()

  close() {
    void this.tryToClose()
  }

  /**
   * The stand-in's own: `close`, with its outcome.
   *
   * @returns {Promise<boolean>} false when the app keeps the window open
   */
  async tryToClose() {
    if (this.#isDestroyed) return true
    const event = new PreventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    // A window may be closed before its page is there.
    await this.webContents.opened.catch(() => {})
    await this.#closePage()
    this.#destroyed()
    return true
  }

  destroy() {
    void this.#closePage()
    this.#destroyed()
  }

  /** The stand-in's own: the page went without being asked, as when a person closes a headful window. */
  wasClosed() {
    if (this.#isDestroyed) return
    // Too late to prevent anything, but apps keep their state when they hear it.
    this.emit('close', new PreventableEvent())
    this.#destroyed()
  }

  async #closePage() {
    const { targetId } = this.webContents
    if (targetId)
      await browser()
        ?.pipe.send('Target.closeTarget', { targetId })
        .catch(() => {})
  }

  #destroyed() {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    openWindows.delete(this)
    this.webContents.emit('destroyed')
    this.emit('closed', {})
    if (openWindows.size === 0) app.allWindowsClosed()
  }

  isDestroyed = () => this.#isDestroyed

  /** Size and place: real where a person sees the window, else the size of the page that tests see. */
  async #applyBounds() {
    const { x, y, width, height } = this.#bounds
    const page = await this.webContents.opened.catch(() => undefined)
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false }
    if (isHeadful) await this.#applyToWindow({ left: x, top: y, width, height })
    else await page?.send('Emulation.setDeviceMetricsOverride', metrics).catch(() => {})
  }

  /** @param {{ left?: number, top?: number, width?: number, height?: number, windowState?: WindowState }} bounds */
  async #applyToWindow(bounds) {
    const { targetId } = await this.webContents.opened
    const pipe = browser()?.pipe
    const found = await pipe?.send('Browser.getWindowForTarget', { targetId }).catch(() => undefined)
    if (found) await pipe?.send('Browser.setWindowBounds', { windowId: found.windowId, bounds }).catch(() => {})
  }

  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = this.getBounds
  getContentBounds = this.getBounds
  getSize = () => [this.#bounds.width, this.#bounds.height]
  getContentSize = this.getSize
  getPosition = () => [this.#bounds.x, this.#bounds.y]
  getMinimumSize = () => [...this.#minimumSize]

  /** @param {Partial<Electron.Rectangle>} bounds */
  setBounds(bounds) {
    const { x, y, width, height } = this.#bounds
    Object.assign(this.#bounds, bounds)
    if (this.#bounds.width !== width || this.#bounds.height !== height) {
      this.emit('resize', {})
      this.emit('resized', {})
    }
    if (this.#bounds.x !== x || this.#bounds.y !== y) {
      this.emit('move', {})
      this.emit('moved', {})
    }
    void this.#applyBounds()
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  setSize = (width, height) => this.setBounds({ width, height })
  setContentSize = this.setSize
  /**
   * @param {number} x
   * @param {number} y
   */
  setPosition = (x, y) => this.setBounds({ x, y })
  center = () => {}

  /**
   * @param {number} width
   * @param {number} height
   */
  setMinimumSize(width, height) {
    this.#minimumSize = [width, height]
  }

  /**
   * The stand-in's own: a person has moved or resized the window.
   *
   * @param {Electron.Rectangle} bounds
   */
  wasMoved({ x, y, width, height }) {
    this.#bounds = { x, y, width, height }
    this.emit('resize', {})
  }

  /**
   * @param {WindowState} state
   * @param {string} event
   */
  #enter(state, event) {
    if (this.#state === state) return
    this.#state = state
    this.emit(event, {})
    if (isHeadful) void this.#applyToWindow({ windowState: state })
  }

  minimize = () => this.#enter('minimized', 'minimize')
  restore = () => this.#enter('normal', 'restore')
  maximize = () => this.#enter('maximized', 'maximize')
  unmaximize = () => this.#enter('normal', 'unmaximize')
  /** @param {boolean} isWanted */
  setFullScreen = (isWanted) =>
    isWanted ? this.#enter('fullscreen', 'enter-full-screen') : this.#enter('normal', 'leave-full-screen')
  isMinimized = () => this.#state === 'minimized'
  isMaximized = () => this.#state === 'maximized'
  isFullScreen = () => this.#state === 'fullscreen'
  isFullScreenable = () => true
  isNormal = () => this.#state === 'normal'

  show() {
    this.#isVisible = true
    this.emit('show', {})
    this.focus()
  }

  hide() {
    this.#isVisible = false
    this.emit('hide', {})
  }

  focus() {
    this.emit('focus', {})
    if (isHeadful) void this.webContents.opened.then((page) => page.send('Page.bringToFront')).catch(() => {})
  }

  showInactive = this.show
  blur = () => this.emit('blur', {})
  isVisible = () => this.#isVisible
  isFocused = () => this.#isVisible && BrowserWindow.getFocusedWindow() === this

  getTitle = () => this.#title

  /** @param {string} title */
  setTitle(title) {
    this.#title = title
    // A headful window is named by its page.
    if (isHeadful) void this.webContents.executeJavaScript(`document.title = ${JSON.stringify(title)}`).catch(() => {})
  }

  /**
   * The stand-in's own: the page has named itself, and with it the window, unless the app says no.
   *
   * @param {string} title
   */
  titleOfPage(title) {
    const event = new PreventableEvent()
    this.webContents.emit('page-title-updated', event, title, true)
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
}
