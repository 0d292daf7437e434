/** @import { BrowserWindow } from './browser-window.mjs' */

/** All windows that are not destroyed, oldest first. @type {Set<BrowserWindow>} */
export const openWindows = new Set()
