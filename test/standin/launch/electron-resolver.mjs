import { isElectron } from './is-electron.mjs'

const electron = new URL('../electron.mjs', import.meta.url).href

/**
 * Node's resolve hook: `import ... from 'electron'` gets the stand-in's module. Runs in Node's loader thread.
 *
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  return isElectron(specifier) ? { url: electron, format: 'module', shortCircuit: true } : next(specifier, context)
}
