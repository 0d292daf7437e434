/** @typedef {(details: { url: string, method: string }, answer: (response: { cancel?: boolean }) => void) => void} Listener */

/** @type {Listener | null} */
let listener = null

/** The one event that the stand-in has requests for: those of documents and of `https:`. */
export const webRequest = {
  /**
   * @param {Listener | { urls: string[] } | null} filterOrListener
   * @param {Listener | null} [asked]
   */
  onBeforeRequest(filterOrListener, asked) {
    if (asked) throw new Error('stand-in: onBeforeRequest takes no filter here')
    if (filterOrListener !== null && typeof filterOrListener !== 'function') {
      throw new TypeError('Must pass null or a Function')
    }
    listener = filterOrListener
  },
}

/**
 * The stand-in's own: whether the app lets a request go.
 *
 * @param {{ url: string, method: string }} details
 * @returns {Promise<boolean>}
 */
export function mayRequest(details) {
  return new Promise((resolve) => {
    if (listener) listener(details, ({ cancel = false }) => resolve(!cancel))
    else resolve(true)
  })
}
