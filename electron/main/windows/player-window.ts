import { app, BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../../services/media/app-origin'

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
export function windowOptions(preload: string, icon: string): Electron.BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 800,
    minWidth: 400,
    minHeight: 480,
    show: false,
    title: 'Diglot',
    icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  }
}

export function createWindow(preload: string, icon: string): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, icon))
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** Brings the window in front of the others, as the listener expects when a file is handed to a running Diglot. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
