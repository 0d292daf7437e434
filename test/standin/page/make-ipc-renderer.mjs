/** @import { makeCodec } from './codec.mjs' */

/**
 * The page's end of Electron's messages. Its source is put into the preload's world, so it refers to nothing outside
 * itself.
 *
 * @param {ReturnType<typeof makeCodec>} codec
 * @param {(message: object) => void} post
 */
export function makeIpcRenderer(codec, post) {
  /** @typedef {(event: { sender: unknown, ports: unknown[] }, ...args: any[]) => void} Listener */

  let lastId = 0
  /** @type {Map<string, Listener[]>} */
  const listeners = new Map()
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()

  const ipcRenderer = {
    /**
     * @param {string} channel
     * @param {Listener} listener
     */
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    /**
     * @param {string} channel
     * @param {Listener} listener
     */
    once(channel, listener) {
      /** @type {Listener} */
      const onlyOnce = (event, ...args) => {
        ipcRenderer.off(channel, onlyOnce)
        listener(event, ...args)
      }
      return ipcRenderer.on(channel, onlyOnce)
    },
    /**
     * @param {string} channel
     * @param {Listener} listener
     */
    off(channel, listener) {
      const remaining = [...(listeners.get(channel) ?? [])]
      const index = remaining.lastIndexOf(listener)
      if (index >= 0) remaining.splice(index, 1)
      listeners.set(channel, remaining)
      return ipcRenderer
    },
    /** @param {string} channel */
    removeAllListeners(channel) {
      listeners.delete(channel)
      return ipcRenderer
    },
    /**
     * @param {string} channel
     * @param {...unknown} args
     */
    send(channel, ...args) {
      post({ kind: 'send', channel, args: codec.encode(args) })
    },
    /**
     * @param {string} channel
     * @param {...unknown} args
     * @returns {Promise<any>}
     */
    async invoke(channel, ...args) {
      const encoded = codec.encode(args)
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        post({ kind: 'invoke', id, channel, args: encoded })
      })
    },
    sendSync() {
      throw new Error('stand-in: ipcRenderer.sendSync blocks the page and is not supported')
    },
  }
  const aliases = { addListener: ipcRenderer.on, removeListener: ipcRenderer.off }

  return {
    ipcRenderer: Object.assign(ipcRenderer, aliases),
    /** @param {{ kind: string, id: number, channel: string, args: string, value: string, error?: string }} message */
    receive({ kind, id, channel, args, value, error }) {
      if (kind === 'push') {
        for (const listener of listeners.get(channel) ?? []) {
          listener({ sender: ipcRenderer, ports: [] }, ...codec.decode(args))
        }
        return
      }
      const waiter = waiting.get(id)
      waiting.delete(id)
      if (error === undefined) waiter?.resolve(codec.decode(value))
      else waiter?.reject(new Error(error))
    },
  }
}
