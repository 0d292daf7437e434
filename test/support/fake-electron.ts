/**
 * What `import 'electron'` gives in unit tests (see the alias in vitest.config.ts): just enough of Electron to see what
 * electron/main asks of it. The real package would start a download when imported in plain Node.
 */
import { EventEmitter } from 'node:events'
import { FakeSession } from './fake-session'

type Listener = (...args: never[]) => unknown

export const handlers = new Map<string, Listener>()
export const listeners = new Map<string, Listener[]>()

export const ipcMain = {
  handle(channel: string, listener: Listener) {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    handlers.set(channel, listener)
  },
}

export const app = {
  isPackaged: false,
  on(event: string, listener: Listener) {
    listeners.set(event, [...(listeners.get(event) ?? []), listener])
  },
  requestSingleInstanceLock: () => true,
}

export const nativeTheme = { shouldUseDarkColors: true }

export const session = { defaultSession: new FakeSession() }

export const protocol = { registerSchemesAsPrivileged() {}, handle() {} }
/** Windows in the order in which they were made. */
export const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents = new EventEmitter()
  readonly options: unknown
  url = ''
  #isDestroyed = false

  constructor(options?: unknown) {
    super()
    this.options = options
    windows.push(this)
  }

  async loadURL(url: string) {
    this.url = url
  }

  isDestroyed = () => this.#isDestroyed

  destroy() {
    this.#isDestroyed = true
    this.emit('closed')
  }
}
export const Menu = { buildFromTemplate: (template: unknown) => template }
export const dialog = {}
export const clipboard = { writeText: async () => {} }
