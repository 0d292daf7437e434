import { EventEmitter } from 'node:events'
import { calls } from './recorded-calls.mjs'

/** A notification that nobody sees; tests emit `click` and the like. */
export class Notification extends EventEmitter {
  static isSupported = () => true

  /** @param {Electron.NotificationConstructorOptions} [options] */
  constructor(options = {}) {
    super()
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
  }

  show() {
    calls.push(['notification.show', this.title, this.body])
    queueMicrotask(() => this.emit('show', {}))
  }

  close() {
    calls.push(['notification.close', this.title])
    queueMicrotask(() => this.emit('close', {}))
  }
}
