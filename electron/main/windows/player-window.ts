import { isDeepStrictEqual } from 'node:util'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../../services/media/app-origin'
import { wholeForm, withFrame } from './window-forms'
import type { WindowPlaces } from './window-places'

/** The paper colours of `renderer/styles/tokens.css`, so that no white flashes before the first paint. */
const paper = { dark: '#101216', light: '#fbf9f5' }

/**
 * Preferences of every page, whoever shows it (`test/house/pages.test.ts`). All that a page could use to leave its sandbox
 * is off, and so is what no page of Diglot's needs.
 */
export function pagePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    webgl: false,
    enableWebSQL: false,
    disableDialogs: true,
    devTools: !app.isPackaged,
    // A cover that moves would move against the listener's own choice of motion.
    imageAnimationPolicy: 'noAnimation',
    // Chromium would fetch the dictionaries.
    spellcheck: false,
    // Captions must follow the voice while another window is in front, and a page that nobody sees must work on.
    backgroundThrottling: false,
  }
}

/** Options of the player's window. */
export function windowOptions(
  preload: string,
  icon: string,
  form = wholeForm,
): Electron.BrowserWindowConstructorOptions {
  return {
    ...form.usual,
    minWidth: form.smallest.width,
    minHeight: form.smallest.height,
    show: false,
    title: 'Diglot',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  }
}

/** A window where the last one of its form was left, which shows itself when there is something to see. */
export function createWindow(preload: string, icon: string, places: WindowPlaces, form = wholeForm): BrowserWindow {
  const bounds = places.boundsFor(form.kind, form.usual, form.smallest)
  const window = new BrowserWindow({ ...windowOptions(preload, icon, form), ...bounds })
  // On a screen of another scale than the primary one's, the bounds of the options come out wrong.
  if (!isDeepStrictEqual(window.getBounds(), bounds)) window.setBounds(bounds)
  const smallest = withFrame(window, form.smallest)
  window.setMinimumSize(smallest.width, smallest.height)
  const placed = places.follow(window, form.kind, smallest)
  window.once('ready-to-show', () => {
    places.fill(window, placed.kind)
    window.show()
  })
  void loadPage(window, 'index.html')
  return window
}

/** Loads a page of Diglot's. A window that is closed while it loads has failed at nothing, though Electron says so. */
export async function loadPage(window: BrowserWindow, page: string): Promise<void> {
  const { webContents } = window
  try {
    await window.loadURL(`${appOrigin}/${page}`)
  } catch (thrown) {
    if (!window.isDestroyed() && !webContents.isDestroyed()) throw thrown
  }
}

/** Brings the window in front of the others, as the listener expects when a file is handed to a running Diglot. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
