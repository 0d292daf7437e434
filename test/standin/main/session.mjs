import { EventEmitter } from 'node:events'
import { protocol } from './protocol.mjs'
import { recorded } from './recorded-calls.mjs'
import { webRequest } from './web-request.mjs'

/** What the app decided about permissions. Chromium is not asked to obey; tests call them. */
export const permissionHandlers = {
  /** @type {Parameters<Electron.Session['setPermissionRequestHandler']>[0]} */
  request: null,
  /** @type {Parameters<Electron.Session['setPermissionCheckHandler']>[0]} */
  check: null,
  /** @type {Parameters<Electron.Session['setDevicePermissionHandler']>[0]} */
  device: null,
  /** @type {Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]} */
  displayMedia: null,
}

const members = /** @satisfies {Partial<Electron.Session>} */ ({
  protocol: /** @type {any} */ (protocol),
  webRequest: /** @type {any} */ (webRequest),
  setPermissionRequestHandler(handler) {
    permissionHandlers.request = handler
  },
  setPermissionCheckHandler(handler) {
    permissionHandlers.check = handler
  },
  setDevicePermissionHandler(handler) {
    permissionHandlers.device = handler
  },
  setDisplayMediaRequestHandler(handler) {
    permissionHandlers.displayMedia = handler
  },
  setUSBProtectedClassesHandler: recorded('session.setUSBProtectedClassesHandler'),
  setBluetoothPairingHandler: recorded('session.setBluetoothPairingHandler'),
  setProxy: recorded('session.setProxy', Promise.resolve()),
  setSpellCheckerEnabled: recorded('session.setSpellCheckerEnabled'),
})

const defaultSession = Object.assign(new EventEmitter(), members)

/** There is one profile, and so one session. */
export const session = { defaultSession, fromPartition: () => defaultSession }
