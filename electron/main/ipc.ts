import { type BrowserWindow, ipcMain } from 'electron'
import * as v from 'valibot'
import { type InvokeName, invokeNames, type PushName } from '../../shared/ipc/channels'
import { type InvokeResults, invokes, type Pushes } from '../../shared/ipc/contract'
import { isTrustedSender } from './security'

/** One function per call of the contract. Arguments arrive parsed. */
export type Handlers = {
  [K in InvokeName]: (...args: v.InferOutput<(typeof invokes)[K]>) => InvokeResults[K] | Promise<InvokeResults[K]>
}

/** Registers exactly the contract's table. A foreign sender or a malformed argument is refused by throwing. */
export function registerHandlers(handlers: Handlers): void {
  for (const name of invokeNames) {
    const handler = handlers[name] as (...args: unknown[]) => unknown
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isTrustedSender(event)) throw new Error(`${name}: refused`)
      const parsed = v.safeParse(invokes[name], args)
      if (!parsed.success) throw new TypeError(`${name}: ${v.summarize(parsed.issues)}`)
      return handler(...parsed.output)
    })
  }
}

/** Tells the window something, if there still is one. */
export function push<K extends PushName>(window: BrowserWindow | null, name: K, payload: Pushes[K]): void {
  if (window && !window.isDestroyed()) window.webContents.send(name, payload)
}
