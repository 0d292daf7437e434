/** The part of the fake Electron that would show itself on the desktop: it keeps what it was asked. */

import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { endings } from './fake-endings'

export const nativeTheme = Object.assign(new EventEmitter(), {
  shouldUseDarkColors: true,
  shouldUseDarkColorsForSystemIntegratedUI: true,
})

/** Pictures are their paths. */
export const nativeImage = { createFromPath: (path: string) => path }

/** Addresses that were opened in the browser. */
export const visited: string[] = []
export const shell = {
  openExternal: async (url: string) => void visited.push(url),
  showItemInFolder: (path: string) => void endings.push(['shown', path]),
}

/** Icons beside the clock in the order in which they were made. */
export const trays: Tray[] = []

export class Tray extends EventEmitter {
  toolTip = ''
  menu: MenuItemConstructorOptions[] = []
  /** How often the menu was set. */
  menusSet = 0
  isThere = true

  constructor(public picture: string) {
    super()
    trays.push(this)
  }

  setImage(picture: string) {
    this.picture = picture
  }

  setToolTip(toolTip: string) {
    this.toolTip = toolTip
  }

  setContextMenu(menu: MenuItemConstructorOptions[]) {
    this.menu = menu
    this.menusSet++
  }

  destroy() {
    this.isThere = false
  }
}

/** Notifications that were shown, the last one last. */
export const notifications: Notification[] = []

export class Notification extends EventEmitter {
  static isSupported = () => true
  isClosed = false

  constructor(readonly options: { title: string; body: string }) {
    super()
  }

  show() {
    notifications.push(this)
  }

  close() {
    this.isClosed = true
  }
}

/** What keeps the system awake at present, by id. */
export const blocks = new Map<number, string>()
let lastBlock = 0

export const powerSaveBlocker = {
  start(type: string) {
    blocks.set(++lastBlock, type)
    return lastBlock
  },
  stop: (id: number) => blocks.delete(id),
}

/** Tests emit what the system tells. */
export const powerMonitor = new EventEmitter()

/** As at the start of the program. */
export function clearDesktop(): void {
  for (const kept of [trays, notifications]) kept.length = 0
  blocks.clear()
  for (const emitter of [nativeTheme, powerMonitor]) emitter.removeAllListeners()
  Object.assign(nativeTheme, { shouldUseDarkColors: true, shouldUseDarkColorsForSystemIntegratedUI: true })
}
