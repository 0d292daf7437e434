import { type BrowserWindow, ipcMain } from 'electron'
import * as v from 'valibot'
import type { InvokeName, PushName } from '../../../shared/ipc/channels'
import { type InvokeResults, invokes, type Pushes } from '../../../shared/ipc/contract'
import { isTrustedSender } from './security'

/** Calls that a page may make, with the schema of each call's arguments. */
type CallTable = Readonly<Record<string, v.GenericSchema<unknown[], unknown[]>>>

/** One function per call of a table. Arguments arrive parsed. */
export type HandlersOf<T extends CallTable, R extends Record<keyof T, unknown>> = {
  [K in keyof T]: (...args: v.InferOutput<T[K]>) => R[K] | Promise<R[K]>
}

export type Handlers = HandlersOf<typeof invokes, InvokeResults & Record<InvokeName, unknown>>

/** Registers exactly the contract's table, for the player's page. */
export function registerHandlers(handlers: Handlers): void {
  registerCalls(invokes, handlers, 'index.html')
}

/**
 * Registers exactly this table, for one page of Diglot's (a file of the built renderer). A foreign sender or a malformed
 * argument is refused by throwing; what went wrong in a handler stays in main, for such words may name a path.
 */
export function registerCalls<T extends CallTable, R extends Record<keyof T, unknown>>(
  table: T,
  handlers: HandlersOf<T, R>,
  page: string,
): void {
  for (const [name, schema] of Object.entries(table)) {
    const handler = handlers[name] as (...args: unknown[]) => unknown
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, page)) throw new Error(`${name}: refused`)
      const parsed = v.safeParse(schema, args)
      if (!parsed.success) throw new TypeError(`${name}: not what the call takes`)
      return answerOf(name, () => handler(...parsed.output))
    })
  }
}

async function answerOf(name: string, answer: () => unknown): Promise<unknown> {
  try {
    return await answer()
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : new Error(`${name}: ${String(error)}`))
    throw new Error(`${name}: failed`)
  }
}

/** Tells the window something, if there still is one. */
export function push<K extends PushName>(window: BrowserWindow | null, name: K, payload: Pushes[K]): void {
  if (window && !window.isDestroyed()) window.webContents.send(name, payload)
}
