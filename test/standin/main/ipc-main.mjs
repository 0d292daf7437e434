/** @import { WebContents } from './web-contents.mjs' */
import { EventEmitter } from 'node:events'
import { codec } from '../page/node-codec.mjs'

/**
 * @typedef {(event: any, ...args: any[]) => unknown} Handler
 * @typedef {{ kind: string, id: number, channel: string, args: string }} PageMessage
 */

class IpcMain extends EventEmitter {
  /** @type {Map<string, Handler>} */
  #handlers = new Map()

  /**
   * @param {string} channel
   * @param {Handler} handler
   */
  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  /**
   * @param {string} channel
   * @param {Handler} handler
   */
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }

  /**
   * The stand-in's own: a message has come from the preload of `contents`.
   *
   * @param {WebContents} contents
   * @param {PageMessage} message
   */
  async receive(contents, { kind, id, channel, args: encoded }) {
    const event = { type: 'frame', sender: contents, senderFrame: contents.mainFrame, processId: 1, frameId: 1 }
    const args = codec.decode(encoded)
    if (kind === 'send') {
      /** @type {(channel: string, ...args: unknown[]) => void} */
      const reply = (to, ...values) => contents.send(to, ...values)
      this.emit(channel, { ...event, reply }, ...args)
    } else contents.tellPreload({ kind: 'reply', id, ...(await this.#answer(channel, event, args)) })
  }

  /**
   * @param {string} channel
   * @param {object} event
   * @param {unknown[]} args
   */
  async #answer(channel, event, args) {
    const handler = this.#handlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { value: codec.encode(await handler(event, ...args)) }
    } catch (error) {
      if (handler) console.error(`Error occurred in handler for '${channel}':`, error)
      return { error: `Error invoking remote method '${channel}': ${error}` }
    }
  }
}

export const ipcMain = new IpcMain()
