/**
 * The module `electron` of the main process. What is not here is not used by the app; an import of it fails with the
 * name that is missing.
 */

import { closeForeignPages } from './main/close-foreign-pages.mjs'
import { calls } from './main/recorded-calls.mjs'
import { permissionHandlers } from './main/session.mjs'

export { app } from './main/app.mjs'
export { BrowserWindow } from './main/browser-window.mjs'
export { clipboard } from './main/clipboard.mjs'
export { crashReporter } from './main/crash-reporter.mjs'
export { dialog } from './main/dialog.mjs'
export { globalShortcut } from './main/global-shortcut.mjs'
export { ipcMain } from './main/ipc-main.mjs'
export { Menu, MenuItem } from './main/menu.mjs'
export { nativeImage } from './main/native-image.mjs'
export { nativeTheme } from './main/native-theme.mjs'
export { Notification } from './main/notification.mjs'
export { powerMonitor, powerSaveBlocker } from './main/power.mjs'
export { protocol } from './main/protocol.mjs'
export { screen } from './main/screen.mjs'
export { session } from './main/session.mjs'
export { shell } from './main/shell.mjs'
export { Tray } from './main/tray.mjs'
export { webContents } from './main/web-contents.mjs'

/** For tests of the stand-in itself; a test that uses it cannot run on Electron. */
export const __standin = { calls, permissionHandlers }

closeForeignPages()
