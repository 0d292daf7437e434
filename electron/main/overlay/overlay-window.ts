import { BrowserWindow } from 'electron'
import { smallestOverlay } from '../../services/windows/overlay-bounds'
import type { Rectangle } from '../../services/windows/place-on-screens'
import { loadPage, pagePreferences } from '../windows/player-window'

/**
 * Kinds of windows that no task switcher lists: a panel on a Mac, which also floats over programs in full screen, and a
 * toolbar on Windows and under X11. Wayland knows none.
 */
const kinds: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'panel',
  win32: 'toolbar',
  linux: 'toolbar',
}

/**
 * Options of the overlay's window: nothing of it is to be seen but its page, and of that only what is painted. It is never
 * made resizable or not later on, which takes a window's transparency on Windows.
 */
export function overlayOptions(
  preload: string,
  bounds: Rectangle,
  platform: NodeJS.Platform,
): Electron.BrowserWindowConstructorOptions {
  const type = kinds[platform]
  return {
    ...bounds,
    minWidth: smallestOverlay.width,
    minHeight: smallestOverlay.height,
    title: 'Diglot',
    show: false,
    frame: false,
    transparent: true,
    backgroundColor: '#00000000',
    // The system's shadow would be that of the text before, and stay.
    hasShadow: false,
    roundedCorners: false,
    resizable: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    // A click on a button of a window behind is meant for the button.
    acceptFirstMouse: true,
    ...(type !== undefined && { type }),
    webPreferences: pagePreferences(preload),
  }
}

/** Makes the window, hidden, and loads its page. */
export function createOverlayWindow(preload: string, bounds: Rectangle): BrowserWindow {
  const window = new BrowserWindow(overlayOptions(preload, bounds, process.platform))
  keepAbove(window, process.platform)
  void loadPage(window, 'overlay.html')
  return window
}

/**
 * Over all other windows, on every desktop, and over programs in full screen. A Mac's own menus stay above; on Windows
 * the level is that of a screen saver, for the taskbar is above the lower ones.
 */
export function keepAbove(window: BrowserWindow, platform: NodeJS.Platform): void {
  window.setAlwaysOnTop(true, platform === 'darwin' ? 'floating' : 'screen-saver')
  if (platform === 'win32') return
  // Without `skipTransformProcessType` Diglot's icon would leave the dock for a moment. A panel does not need it.
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
}

/** Locked, the window is there for the eye alone: clicks go to what is beneath, and the keyboard never comes to it. */
export function setLocked(window: BrowserWindow, isLocked: boolean): void {
  if (isLocked) window.blur()
  window.setIgnoreMouseEvents(isLocked)
  window.setFocusable(!isLocked)
  // On Windows a window that can be focused is shown in the taskbar again.
  window.setSkipTaskbar(true)
}
