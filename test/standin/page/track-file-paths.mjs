/**
 * What `webUtils.getPathForFile` knows. It must answer at once, but the path of a file is told only by the DevTools
 * protocol, in its own time. So an event that brings files of unknown origin (a drop, the change of a file input) is
 * held back before anything else sees it, the paths are asked for, and then an equal event is sent on its way.
 *
 * A file made by a script has no path and gets ''. Runs in the preload's world; its source is put there, so it refers
 * to nothing outside itself.
 *
 * @param {(files: readonly File[]) => Promise<readonly string[]>} askForPaths
 */
export function trackFilePaths(askForPaths) {
  /** @type {Map<File, string>} */
  const paths = new Map()
  /** @type {WeakSet<Event>} */
  const replayed = new WeakSet()

  /** @param {Event} event */
  function filesOf(event) {
    if (event instanceof DragEvent) return [...(event.dataTransfer?.files ?? [])]
    return event.target instanceof HTMLInputElement ? [...(event.target.files ?? [])] : []
  }

  /** @param {Event} event */
  function equalEvent(event) {
    const { type, bubbles, cancelable, composed } = event
    if (!(event instanceof DragEvent)) return new Event(type, { bubbles, cancelable, composed })
    const { clientX, clientY, screenX, screenY, altKey, ctrlKey, metaKey, shiftKey } = event
    const position = { clientX, clientY, screenX, screenY, altKey, ctrlKey, metaKey, shiftKey }
    // The browser empties the original as soon as its event is over.
    const dataTransfer = new DataTransfer()
    for (const kind of event.dataTransfer?.types ?? []) {
      if (kind !== 'Files') dataTransfer.setData(kind, event.dataTransfer?.getData(kind) ?? '')
    }
    for (const file of filesOf(event)) dataTransfer.items.add(file)
    return new DragEvent(type, { bubbles, cancelable, composed, ...position, dataTransfer })
  }

  /** @param {Event} event */
  async function holdBack(event) {
    if (replayed.has(event)) return
    const unknown = filesOf(event).filter((file) => !paths.has(file))
    if (unknown.length === 0) return
    event.stopImmediatePropagation()
    // Else the browser would open the dropped file in place of the page.
    event.preventDefault()
    const target = event.composedPath()[0]
    const again = equalEvent(event)
    replayed.add(again)
    const found = await askForPaths(unknown)
    unknown.forEach((file, index) => {
      paths.set(file, found[index] ?? '')
    })
    target?.dispatchEvent(again)
  }

  for (const type of ['drop', 'input', 'change']) window.addEventListener(type, holdBack, { capture: true })

  return {
    /**
     * `webUtils.getPathForFile`
     *
     * @param {unknown} file
     * @returns {string}
     */
    getPathForFile(file) {
      if (!(file instanceof File)) {
        throw new TypeError('getPathForFile expected to receive a File object but one was not provided')
      }
      return paths.get(file) ?? ''
    },
  }
}
