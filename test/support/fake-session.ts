import { EventEmitter } from 'node:events'

/** The session of all pages in unit tests: it keeps the handlers that it is given, for tests to ask them. */
export class FakeSession extends EventEmitter {
  /** What was set, by the name of the call without `set` (`PermissionRequestHandler`, `Proxy`, ...). */
  readonly given = new Map<string, unknown>()

  readonly webRequest = {
    onBeforeRequest: (listener: unknown) => void this.given.set('onBeforeRequest', listener),
  }

  setPermissionRequestHandler = this.#keep('PermissionRequestHandler')
  setPermissionCheckHandler = this.#keep('PermissionCheckHandler')
  setDevicePermissionHandler = this.#keep('DevicePermissionHandler')
  setDisplayMediaRequestHandler = this.#keep('DisplayMediaRequestHandler')
  setUSBProtectedClassesHandler = this.#keep('USBProtectedClassesHandler')
  setBluetoothPairingHandler = this.#keep('BluetoothPairingHandler')
  setSpellCheckerEnabled = this.#keep('SpellCheckerEnabled')
  setProxy = (config: unknown) => Promise.resolve(void this.given.set('Proxy', config))

  /** The handler of this name, to be called as Electron would. */
  handler<F extends (...args: never[]) => unknown>(name: string): F {
    const handler = this.given.get(name)
    if (typeof handler !== 'function') throw new Error(`nobody set ${name}`)
    return handler as F
  }

  #keep(name: string) {
    return (value: unknown) => void this.given.set(name, value)
  }
}
