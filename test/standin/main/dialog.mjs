/** @import { BrowserWindow } from './browser-window.mjs' */
import { isHeadful } from '../launch/standin-process.mjs'
import { openWindows } from './open-windows.mjs'
import { calls } from './recorded-calls.mjs'

/**
 * A stand-in has no dialogs of the system: each call is recorded and cancelled, and tests put their own function in the
 * place of one (`dialog.showOpenDialog = ...`), as they would with Electron. Only where a person looks at the window,
 * the browser's file picker stands in for the open dialog.
 */
export const dialog = {
  /**
   * @param {[BrowserWindow, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]} given
   * @returns {Promise<Electron.OpenDialogReturnValue>}
   */
  async showOpenDialog(...given) {
    const options = record('showOpenDialog', given)
    const window = given.length === 2 ? given[0] : [...openWindows].at(-1)
    const filePaths = isHeadful && window ? await window.webContents.pickFiles(pickerOptions(options)) : []
    return { canceled: filePaths.length === 0, filePaths }
  },

  /**
   * @param {[BrowserWindow, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]} given
   * @returns {Promise<Electron.SaveDialogReturnValue>}
   */
  async showSaveDialog(...given) {
    tell('showSaveDialog', record('showSaveDialog', given))
    return { canceled: true, filePath: '' }
  },

  /**
   * @param {[BrowserWindow, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]} given
   * @returns {Promise<Electron.MessageBoxReturnValue>}
   */
  async showMessageBox(...given) {
    const options = record('showMessageBox', given)
    tell('showMessageBox', options)
    return { response: options.cancelId ?? 0, checkboxChecked: options.checkboxChecked ?? false }
  },

  /**
   * @param {string} title
   * @param {string} content
   */
  showErrorBox(title, content) {
    calls.push(['dialog.showErrorBox', title, content])
    // Electron writes it to stderr as well where there is no screen.
    process.stderr.write(`${title}\n${content}\n`)
  },
}

/**
 * @template T
 * @param {string} name
 * @param {[BrowserWindow, T] | [T]} given
 * @returns {T}
 */
function record(name, given) {
  const options = given.length === 2 ? given[1] : given[0]
  calls.push([`dialog.${name}`, options])
  return options
}

/**
 * @param {string} name
 * @param {object} options
 */
function tell(name, options) {
  if (isHeadful)
    process.stderr.write(`stand-in: cannot show ${name} ${JSON.stringify(options)}; it counts as cancelled\n`)
}

/** @param {Electron.OpenDialogOptions} options */
function pickerOptions({ properties = ['openFile'], filters = [] }) {
  const extensions = filters.flatMap((filter) => filter.extensions)
  return {
    multiple: properties.includes('multiSelections'),
    folder: properties.includes('openDirectory'),
    accept: extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(','),
  }
}
