/** @import { ChildProcess } from 'node:child_process' */
/** @import { Readable, Writable } from 'node:stream' */
/** @import { Protocol } from './protocol' */
import { EventEmitter } from 'node:events'

/**
 * Chromium's DevTools protocol over its pipe (file descriptors 3 and 4, messages ended by a zero byte). The pipe needs
 * no dependency, leaves the port to Playwright, and Chromium ends by itself when the pipe breaks: even a stand-in that
 * is killed outright leaves no browser behind.
 */
export class DevtoolsPipe {
  #lastId = 0
  /** @type {Map<number, { method: string, resolve: (result: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map()
  /** @type {Buffer[]} */
  #partial = []
  #events = new EventEmitter().setMaxListeners(0)
  /** @type {Writable} */
  #input
  #isClosed = false

  /** @param {ChildProcess} chromium started with `--remote-debugging-pipe` and five open file descriptors */
  constructor(chromium) {
    this.#input = /** @type {Writable} */ (chromium.stdio[3])
    // A write to a browser that is just ending; its exit says all there is to say.
    this.#input.on('error', () => {})
    const output = /** @type {Readable} */ (chromium.stdio[4])
    output.on('data', (chunk) => this.#read(chunk))
    chromium.once('exit', () => this.#close())
  }

  /**
   * @template {keyof Protocol.CommandParameters} M
   * @param {M} method
   * @param {Protocol.CommandParameters[M]} [params]
   * @param {string} [sessionId] of the target; without it the command goes to the browser
   * @returns {Promise<Protocol.CommandReturnValues[M]>}
   */
  send(method, params, sessionId) {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: the browser has ended`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /**
   * @template {keyof Protocol.Events} E
   * @param {E} event
   * @param {(payload: Protocol.Events[E]) => void} listener
   * @param {string} [sessionId]
   */
  on(event, listener, sessionId = '') {
    this.#events.on(`${sessionId}:${event}`, listener)
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#partial.push(rest.subarray(0, end))
      const message = JSON.parse(Buffer.concat(this.#partial).toString('utf8'))
      this.#partial = []
      rest = rest.subarray(end + 1)
      this.#dispatch(message)
    }
    if (rest.length > 0) this.#partial.push(rest)
  }

  /** @param {{ id?: number, method?: string, params?: object, result?: object, error?: { message: string }, sessionId?: string }} message */
  #dispatch(message) {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}:${message.method}`, message.params)
      return
    }
    const waiter = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiter?.reject(new Error(`${waiter.method}: ${message.error.message}`))
    else waiter?.resolve(message.result)
  }

  #close() {
    this.#isClosed = true
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser has ended`))
    this.#waiting.clear()
  }
}
