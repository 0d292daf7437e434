/** @import { BrowserWindow } from './browser-window.mjs' */
import { app } from './app.mjs'
import { openWindows } from './open-windows.mjs'
import { calls } from './recorded-calls.mjs'

/** @typedef {Electron.MenuItemConstructorOptions} ItemOptions */

/** Electron's labels where they are more than the role's own words. @type {Record<string, string>} */
const labels = {
  editmenu: 'Edit',
  filemenu: 'File',
  forcereload: 'Force Reload',
  hideothers: 'Hide Others',
  pasteandmatchstyle: 'Paste and Match Style',
  reload: 'Reload',
  resetzoom: 'Actual Size',
  selectall: 'Select All',
  startspeaking: 'Start Speaking',
  stopspeaking: 'Stop Speaking',
  toggledevtools: 'Toggle Developer Tools',
  togglefullscreen: 'Toggle Full Screen',
  unhide: 'Show All',
  viewmenu: 'View',
  windowmenu: 'Window',
  zoomin: 'Zoom In',
  zoomout: 'Zoom Out',
}

/** @type {Record<string, ItemOptions['role'][]>} */
const submenus = {
  appmenu: ['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'],
  editmenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'],
  filemenu: [process.platform === 'darwin' ? 'close' : 'quit'],
  viewmenu: ['reload', 'forceReload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  windowmenu: ['minimize', 'zoom', 'close'],
}

/** What a role does here. The others are recorded. @type {Record<string, (window: BrowserWindow | undefined) => void>} */
const actions = {
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  quit: () => app.quit(),
  reload: (window) => window?.webContents.reload(),
  toggledevtools: (window) => window?.webContents.toggleDevTools(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
}

/**
 * Adds what Electron knows about a role: label, submenu, and what it does (an own `click` is not heard then).
 *
 * @param {ItemOptions} options
 * @returns {ItemOptions}
 */
export function completeRole(options) {
  if (options.role === undefined) return options
  // Electron takes roles in any case of letters.
  const role = options.role.toLowerCase()
  const submenu = options.submenu ?? submenus[role]?.map((item) => ({ role: /** @type {'quit'} */ (item) }))
  return { ...options, label: options.label ?? labelOf(role), ...(submenu && { submenu }), click: () => perform(role) }
}

/** @param {string} role */
function labelOf(role) {
  if (role === 'appmenu') return app.name
  if (role === 'about' || role === 'hide' || role === 'quit') return `${capital(role)} ${app.name}`
  return labels[role] ?? capital(role)
}

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)

/** @param {string} role */
function perform(role) {
  const window = [...openWindows].at(-1)
  const action = actions[role]
  if (action) action(window)
  else calls.push(['menu.role', role])
}
