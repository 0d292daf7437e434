/**
 * Lets `fetch()` reach the app's own schemes, which an installed Chromium refuses before anything can intercept it.
 * Whether the scheme has the privilege is decided by the server that answers for it. Runs in the page and in its
 * workers; its source is put there, so it refers to nothing outside itself.
 *
 * @param {readonly string[]} schemes
 * @param {number} port of the twins
 */
export function shimSchemes(schemes, port) {
  const originalFetch = globalThis.fetch
  const OriginalRequest = globalThis.Request

  /** @param {RequestInfo | URL} input */
  function redirect(input) {
    if (input instanceof OriginalRequest) return input
    const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(String(input)) ?? []
    if (!schemes.includes(scheme.toLowerCase())) return input
    return `http://${host}.${scheme.toLowerCase()}.localhost:${port}${rest || '/'}`
  }

  globalThis.fetch = function fetch(input, init) {
    return originalFetch.call(globalThis, redirect(input), init)
  }

  globalThis.Request = class Request extends OriginalRequest {
    /**
     * @param {RequestInfo | URL} input
     * @param {RequestInit} [init]
     */
    constructor(input, init) {
      super(redirect(input), init)
    }
  }
}
