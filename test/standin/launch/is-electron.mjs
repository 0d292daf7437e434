/**
 * True for the names under which Electron offers its modules to the main process.
 *
 * @param {string} specifier
 */
export function isElectron(specifier) {
  return specifier === 'electron' || specifier === 'electron/main' || specifier === 'electron/common'
}
