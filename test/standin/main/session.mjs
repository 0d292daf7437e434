import { protocol } from './protocol.mjs'

/** What the app decided about permissions. Chromium is not asked to obey; tests call them. */
export const permissionHandlers = {
  /** @type {Parameters<Electron.Session['setPermissionRequestHandler']>[0]} */
  request: null,
  /** @type {Parameters<Electron.Session['setPermissionCheckHandler']>[0]} */
  check: null,
  /** @type {Parameters<Electron.Session['setDevicePermissionHandler']>[0]} */
  device: null,
}

const defaultSession = /** @satisfies {Partial<Electron.Session>} */ ({
  protocol: /** @type {any} */ (protocol),
  setPermissionRequestHandler(handler) {
    permissionHandlers.request = handler
  },
  setPermissionCheckHandler(handler) {
    permissionHandlers.check = handler
  },
  setDevicePermissionHandler(handler) {
    permissionHandlers.device = handler
  },
  setSpellCheckerEnabled() {},
})

/** There is one profile, and so one session. */
export const session = { defaultSession, fromPartition: () => defaultSession }
