/**
 * @typedef {Electron.Privileges} Privileges
 * @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler
 */

/** What `protocol.registerSchemesAsPrivileged` was told. @type {Map<string, Privileges>} */
export const privileges = new Map()

/** What `protocol.handle` was told. @type {Map<string, SchemeHandler>} */
export const handlers = new Map()
