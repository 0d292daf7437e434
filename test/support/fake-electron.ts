/**
 * What `import 'electron'` gives in unit tests (see the alias in vitest.config.ts): just enough of Electron to see what
 * electron/main asks of it. The real package would start a download when imported in plain Node.
 */
import { EventEmitter } from 'node:events'
import { appEndings } from './fake-endings'
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

/** What the panel about the app was told to show. */
export const aboutPanel: { options: Record<string, unknown> } = { options: {} }

/** The list behind the icon of Windows: what it was given, and what the listener has removed from it. */
export const jumpListOfWindows = { given: [] as unknown[], removed: [] as { args?: string }[] }

export const app = {
  ...appEndings,
  getJumpListSettings: () => ({ minItems: 10, removedItems: jumpListOfWindows.removed }),
  setJumpList: (list: unknown) => void jumpListOfWindows.given.push(list),
  setAboutPanelOptions(options: Record<string, unknown>) {
    aboutPanel.options = options
  },
  isPackaged: false,
  on(event: string, listener: Listener) {
    listeners.set(event, [...(listeners.get(event) ?? []), listener])
  },
  requestSingleInstanceLock: () => true,
  getAppPath: () => '/diglot',
}

export * from './fake-desktop'

export const session = { defaultSession: new FakeSession() }

export const protocol = { registerSchemesAsPrivileged() {}, handle() {} }
/** The screens: tests replace them, and emit what happened to them. */
class Screen extends EventEmitter {
  workAreas = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  pointer = { x: 0, y: 0 }
  getAllDisplays = () => this.workAreas.map((workArea, id) => ({ id, workArea, size: workArea }))
  getPrimaryDisplay = () => this.getAllDisplays()[0]
  getDisplayMatching = ({ x, y }: { x: number; y: number }) =>
    this.getAllDisplays().find(({ workArea: at }) => x >= at.x && x < at.x + at.width && y >= at.y) ??
    this.getPrimaryDisplay()
  getCursorScreenPoint = () => this.pointer
}
export const screen = new Screen()

/** Keys of the whole desktop; those in `takenKeys` are another program's. */
export const heldKeys = new Map<string, () => void>()
export const takenKeys = new Set<string>()
export const globalShortcut = {
  register(accelerator: string, callback: () => void) {
    if (takenKeys.has(accelerator)) return false
    heldKeys.set(accelerator, callback)
    return true
  },
  unregister: (accelerator: string) => void heldKeys.delete(accelerator),
}

/** Windows in the order in which they were made. */
export const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (...message: unknown[]) => void this.sent.push(message),
  })
  /** What the page was told. */
  readonly sent: unknown[][] = []
  /** What was asked of the window that nobody sees here, in order. */
  readonly asked: [name: string, ...args: unknown[]][] = []
  isShown = false
  readonly options: unknown
  url = ''
  #isDestroyed = false

  constructor(options?: unknown) {
    super()
    this.options = options
    const { x = 0, y = 0, width = 800, height = 600 } = (options ?? {}) as Record<string, number | undefined>
    this.bounds = { x, y, width, height }
    windows.push(this)
  }

  async loadURL(url: string) {
    this.url = url
  }

  isDestroyed = () => this.#isDestroyed

  bounds = { x: 0, y: 0, width: 800, height: 600 }
  /** Of these one at most: maximised, minimised, full screen. */
  state: 'normal' | 'maximized' | 'minimized' | 'full-screen' = 'normal'
  minimum: readonly number[] = []
  /** What the system adds to the page's size. */
  frame = { width: 2, height: 30 }
  isOnTop = false
  isAlwaysOnTop = () => this.isOnTop
  setAlwaysOnTop(isOnTop: boolean, ...level: unknown[]) {
    this.isOnTop = isOnTop
    this.asked.push(['setAlwaysOnTop', isOnTop, ...level])
  }
  getContentBounds() {
    const { x, y, width, height } = this.bounds
    return { x, y, width: width - this.frame.width, height: height - this.frame.height }
  }
  getBounds = () => this.bounds
  getNormalBounds = () => this.bounds
  isNormal = () => this.state === 'normal'
  isMaximized = () => this.state === 'maximized'
  isMinimized = () => this.state === 'minimized'
  isFullScreen = () => this.state === 'full-screen'
  isVisible = () => this.isShown
  show() {
    this.isShown = true
    this.asked.push(['show'])
  }
  showInactive() {
    this.isShown = true
    this.asked.push(['showInactive'])
  }
  hide() {
    this.isShown = false
  }
  focus = () => void this.asked.push(['focus'])
  blur = () => void this.asked.push(['blur'])
  setVisibleOnAllWorkspaces = (...args: unknown[]) => void this.asked.push(['setVisibleOnAllWorkspaces', ...args])
  setIgnoreMouseEvents = (...args: unknown[]) => void this.asked.push(['setIgnoreMouseEvents', ...args])
  setFocusable = (...args: unknown[]) => void this.asked.push(['setFocusable', ...args])
  setSkipTaskbar = (...args: unknown[]) => void this.asked.push(['setSkipTaskbar', ...args])

  setBounds(bounds: { x: number; y: number; width: number; height: number }) {
    this.bounds = { ...bounds }
    this.emit('move')
  }

  setMinimumSize(...minimum: number[]) {
    this.minimum = minimum
  }

  maximize() {
    this.state = 'maximized'
    this.emit('maximize')
  }

  unmaximize() {
    this.state = 'normal'
    this.emit('unmaximize')
  }

  restore() {
    this.state = 'normal'
  }

  setFullScreen(isWanted: boolean) {
    this.state = isWanted ? 'full-screen' : 'normal'
    this.emit(isWanted ? 'enter-full-screen' : 'leave-full-screen')
  }

  close() {
    this.emit('close', { preventDefault() {} })
    this.destroy()
  }

  destroy() {
    this.#isDestroyed = true
    this.emit('closed')
  }
}
export const Menu = { buildFromTemplate: (template: unknown) => template }
export * from './fake-endings'
