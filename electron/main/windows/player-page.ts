import type { BrowserWindow } from 'electron'
import type { PushName } from '../../../shared/ipc/channels'
import type { Pushes } from '../../../shared/ipc/contract'
import { push } from '../shell/ipc'

/**
 * The page of the player's window, as far as main speaks to it. What is said before the page listens, in a new window or
 * after it was loaded anew, waits until it does.
 */
export class PlayerPage {
  #window: BrowserWindow | null = null
  #isListening = false
  #waiting: (() => void)[] = []

  get isListening(): boolean {
    return this.#isListening
  }

  /** From now on it is this window's page that is spoken to. */
  attach(window: BrowserWindow): void {
    this.#window = window
    this.#isListening = false
    const isDeaf = () => {
      if (this.#window === window) this.#isListening = false
    }
    window.webContents.on('did-start-loading', isDeaf)
    window.webContents.on('render-process-gone', isDeaf)
    window.once('closed', () => {
      isDeaf()
      if (this.#window !== window) return
      this.#window = null
      // Said to a window that was closed before it could listen: nobody wants it any more.
      this.#waiting = []
    })
  }

  say<K extends PushName>(name: K, payload: Pushes[K]): void {
    if (this.#isListening) push(this.#window, name, payload)
    else this.#waiting.push(() => push(this.#window, name, payload))
  }

  /** As `say`; nobody who does not listen yet is told, because what is said will be asked for. */
  mention<K extends PushName>(name: K, payload: Pushes[K]): void {
    if (this.#isListening) push(this.#window, name, payload)
  }

  /** The page listens, and knows what is open. */
  listens(): void {
    this.#isListening = true
    for (const say of this.#waiting.splice(0)) say()
  }
}
