import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { makeCodec } from './codec.mjs'
import { makeContextBridge } from './context-bridge.mjs'
import { makeIpcRenderer } from './make-ipc-renderer.mjs'
import { makePreloadWorld } from './make-preload-world.mjs'
import { pickFiles } from './pick-files.mjs'
import { shimSchemes } from './shim-schemes.mjs'
import { trackFilePaths } from './track-file-paths.mjs'

/** Electron's own name for it, as DevTools shows it. */
export const preloadWorldName = 'Electron Isolated Context'

/**
 * @param {readonly string[]} schemes
 * @param {number} port
 */
export function workerScript(schemes, port) {
  return `(${shimSchemes})(${JSON.stringify(schemes)}, ${port})`
}

/**
 * Runs in the page's own world before any script of the page.
 *
 * @param {{ secret: string, schemes: readonly string[], port: number }} options
 */
export function pageScript({ secret, schemes, port }) {
  const bridge = `(${makeContextBridge})(${JSON.stringify(`${secret}-up`)}, ${JSON.stringify(`${secret}-down`)})`
  return `if (window === window.top) { ${bridge}; ${workerScript(schemes, port)} }`
}

/**
 * Prepares the preload's isolated world.
 *
 * @param {{ secret: string, reportsBounds: boolean }} options
 */
export function preloadWorldScript({ secret, reportsBounds }) {
  const parts = Object.entries({ makeCodec, makeContextBridge, makeIpcRenderer, trackFilePaths, pickFiles })
    .map(([name, part]) => `${name}: ${part}`)
    .join(', ')
  const { platform, arch, versions } = process
  const options = {
    outgoing: `${secret}-down`,
    incoming: `${secret}-up`,
    reportsBounds,
    process: { platform, arch, versions, env: {}, argv: [], type: 'renderer', sandboxed: true, contextIsolated: true },
  }
  return `if (window === window.top) (${makePreloadWorld})({ ${parts} }, ${JSON.stringify(options)})`
}

/**
 * Runs the preload in its world, with its own line numbers and its own name in stack traces.
 *
 * @param {string} preload path
 */
export function preloadScript(preload) {
  const source = readFileSync(preload, 'utf8')
  return `if (window === window.top) { (function (require, module, exports, process, global) {${source}
}).apply(undefined, __standin.preloadArguments); __standin.preloadDone() }
//# sourceURL=${pathToFileURL(preload)}`
}
