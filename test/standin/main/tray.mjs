import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { calls } from './recorded-calls.mjs'

/** An icon beside the clock that nobody sees: what it says and offers is kept, and tests choose from its menu. */
export class Tray extends EventEmitter {
  #isDestroyed = false
  #title = ''

  /** @param {string | Electron.NativeImage} image */
  constructor(image) {
    super()
    if (!app.isReady()) throw new Error('Cannot create Tray before app is ready')
    calls.push(['tray', image])
  }

  /** @param {string | Electron.NativeImage} image */
  setImage = (image) => void calls.push(['tray.setImage', image])
  setPressedImage = (/** @type {string | Electron.NativeImage} */ image) =>
    void calls.push(['tray.setPressedImage', image])
  setToolTip = (/** @type {string} */ text) => void calls.push(['tray.setToolTip', text])
  setContextMenu = (/** @type {unknown} */ menu) => void calls.push(['tray.setContextMenu', menu])
  popUpContextMenu = (/** @type {unknown} */ menu) => void calls.push(['tray.popUpContextMenu', menu])
  closeContextMenu = () => void calls.push(['tray.closeContextMenu'])
  setIgnoreDoubleClickEvents = () => {}
  setTitle = (/** @type {string} */ title) => {
    this.#title = title
  }
  getTitle = () => this.#title
  getBounds = () => ({ x: 0, y: 0, width: 0, height: 0 })
  isDestroyed = () => this.#isDestroyed

  destroy() {
    this.#isDestroyed = true
    calls.push(['tray.destroy'])
  }
}
