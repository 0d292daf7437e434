const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  /** @type {(channel: string, ...args: unknown[]) => Promise<unknown>} */
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  /** @type {(word: string) => void} */
  shout: (word) => ipcRenderer.send('shout', word),
  /** @type {(channel: string, listener: (value: unknown) => void) => () => void} */
  on(channel, listener) {
    /** @type {(event: unknown, value: unknown) => void} */
    const forward = (_event, value) => listener(value)
    ipcRenderer.on(channel, forward)
    return () => ipcRenderer.off(channel, forward)
  },
  /** @type {(files: File[]) => string[]} */
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file)),
  /** @type {(value: unknown) => unknown} */
  same: (value) => value,
  throwing() {
    throw new TypeError('thrown in the preload')
  },
  nested: { list: [{ deep: true }] },
  platform: process.platform,
  tryRequire() {
    require('node:fs')
  },
})
