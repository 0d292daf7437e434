import Module, { register } from 'node:module'
import { isElectron } from './is-electron.mjs'

/**
 * Makes `import 'electron'` and `require('electron')` answer with one and the same module. Playwright needs the latter,
 * for its preload and for `app.evaluate`.
 */
export async function answerRequireOfElectron() {
  register('./electron-resolver.mjs', import.meta.url)
  const electron = await import('../electron.mjs')

  // Node 20 has no synchronous hooks (`registerHooks` came with 22.15); this is the way every loader of CommonJS takes.
  const internals = /** @type {{ _load: (request: string, ...rest: unknown[]) => unknown }} */ (
    /** @type {unknown} */ (Module)
  )
  const load = internals._load
  internals._load = (request, ...rest) => (isElectron(request) ? electron : load.call(Module, request, ...rest))
}
