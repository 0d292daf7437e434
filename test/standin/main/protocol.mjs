/** @import { SchemeHandler } from '../schemes/registered-schemes.mjs' */
import { handlers, privileges } from '../schemes/registered-schemes.mjs'
import { app } from './app.mjs'

export const protocol = {
  /** @param {Electron.CustomScheme[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of schemes) privileges.set(scheme.scheme, scheme.privileges ?? {})
  },

  /**
   * @param {string} scheme
   * @param {SchemeHandler} handler
   */
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('protocol.handle can only be used after app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    // Electron allows it, but a page of such a scheme has no origin and can do next to nothing.
    if (!privileges.has(scheme)) throw new Error(`stand-in: ${scheme} must be registered as privileged first`)
    handlers.set(scheme, handler)
  },

  /** @param {string} scheme */
  unhandle(scheme) {
    handlers.delete(scheme)
  },

  /** @param {string} scheme */
  isProtocolHandled: (scheme) => handlers.has(scheme),
}
