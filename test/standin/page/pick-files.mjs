/**
 * The browser's own file picker, in place of the system's dialog that a stand-in cannot show. Needs a user gesture,
 * which the DevTools protocol lends. Runs in the preload's world.
 *
 * @param {{ multiple: boolean, folder: boolean, accept: string }} options
 * @returns {Promise<File[]>} empty when the person changed their mind
 */
export function pickFiles({ multiple, folder, accept }) {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple, webkitdirectory: folder, accept })
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
