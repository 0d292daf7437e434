/** Keys of the whole desktop, which nobody presses here. @type {Map<string, () => void>} */
const registered = new Map()

export const globalShortcut = /** @satisfies {Partial<Electron.GlobalShortcut>} */ ({
  register(accelerator, callback) {
    if (registered.has(accelerator)) return false
    registered.set(accelerator, callback)
    return true
  },
  isRegistered: (accelerator) => registered.has(accelerator),
  unregister: (accelerator) => void registered.delete(accelerator),
  unregisterAll: () => registered.clear(),
})

/**
 * The stand-in's own: somebody pressed the keys, in whatever program.
 *
 * @param {string} accelerator
 */
export const press = (accelerator) => registered.get(accelerator)?.()
