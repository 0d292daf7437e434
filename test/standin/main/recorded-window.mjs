import { EventEmitter } from 'node:events'
import { calls, recorded } from './recorded-calls.mjs'

/** What a window does on the desktop alone: nobody sees it here, so it is recorded. */
export class RecordedWindow extends EventEmitter {
  #isAlwaysOnTop = false
  isAlwaysOnTop = () => this.#isAlwaysOnTop

  /**
   * @param {boolean} isWanted
   * @param {...unknown} rest
   */
  setAlwaysOnTop(isWanted, ...rest) {
    calls.push(['window.setAlwaysOnTop', isWanted, ...rest])
    this.#isAlwaysOnTop = isWanted
  }

  flashFrame = recorded('window.flashFrame')
  removeMenu = recorded('window.removeMenu')
  setAutoHideMenuBar = recorded('window.setAutoHideMenuBar')
  setAspectRatio = recorded('window.setAspectRatio')
  setBackgroundColor = recorded('window.setBackgroundColor')
  setDocumentEdited = recorded('window.setDocumentEdited')
  setFocusable = recorded('window.setFocusable')
  setHasShadow = recorded('window.setHasShadow')
  setIgnoreMouseEvents = recorded('window.setIgnoreMouseEvents')
  setIcon = recorded('window.setIcon')
  setMenu = recorded('window.setMenu')
  setMenuBarVisibility = recorded('window.setMenuBarVisibility')
  setOverlayIcon = recorded('window.setOverlayIcon')
  setOpacity = recorded('window.setOpacity')
  setProgressBar = recorded('window.setProgressBar')
  setRepresentedFilename = recorded('window.setRepresentedFilename')
  setResizable = recorded('window.setResizable')
  setSkipTaskbar = recorded('window.setSkipTaskbar')
  setThumbarButtons = recorded('window.setThumbarButtons', true)
  setTitleBarOverlay = recorded('window.setTitleBarOverlay')
  setVisibleOnAllWorkspaces = recorded('window.setVisibleOnAllWorkspaces')
  moveTop = recorded('window.moveTop')
}
