/** @import { makeCodec } from './codec.mjs' */
/** @import { makeContextBridge } from './context-bridge.mjs' */
/** @import { makeIpcRenderer } from './make-ipc-renderer.mjs' */
/** @import { pickFiles } from './pick-files.mjs' */
/** @import { trackFilePaths } from './track-file-paths.mjs' */

/**
 * What a sandboxed preload finds: `require('electron')`, a thin `process`, nothing else of Node. Its source is put
 * into Chromium's isolated world; all it needs comes as an argument.
 *
 * @param {object} parts
 * @param {typeof makeCodec} parts.makeCodec
 * @param {typeof makeContextBridge} parts.makeContextBridge
 * @param {typeof makeIpcRenderer} parts.makeIpcRenderer
 * @param {typeof trackFilePaths} parts.trackFilePaths
 * @param {typeof pickFiles} parts.pickFiles
 * @param {{ outgoing: string, incoming: string, reportsBounds: boolean, process: object }} options
 */
export function makePreloadWorld(parts, { outgoing, incoming, reportsBounds, process }) {
  const world = /** @type {any} */ (globalThis)
  /** @type {(text: string) => void} */
  const binding = world.__standinPost
  delete world.__standinPost
  /** @param {object} message */
  const post = (message) => binding(JSON.stringify(message))

  const codec = parts.makeCodec({
    toBase64(bytes) {
      let binary = ''
      // In pieces: a function takes only so many arguments.
      for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192))
      return btoa(binary)
    },
    fromBase64: (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
  })
  const { ipcRenderer, receive } = parts.makeIpcRenderer(codec, post)

  let lastQuestion = 0
  /** @type {Map<number, { files: readonly File[], resolve: (paths: readonly string[]) => void }>} */
  const questions = new Map()
  const { getPathForFile } = parts.trackFilePaths(
    (files) =>
      new Promise((resolve) => {
        questions.set(++lastQuestion, { files, resolve })
        post({ kind: 'ask-paths', id: lastQuestion })
      }),
  )

  /** @param {string} name */
  function require(name) {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`)
  }

  // The main process and the preload's own script reach these by name.
  world.__standin = {
    preloadArguments: [require, { exports: {} }, {}, process, globalThis],
    preloadDone: () => post({ kind: 'preload-done' }),
    /** @param {string} text */
    receive: (text) => receive(JSON.parse(text)),
    /** @param {number} id */
    filesOfQuestion: (id) => questions.get(id)?.files ?? [],
    /**
     * @param {number} id
     * @param {readonly string[]} paths
     */
    answerQuestion(id, paths) {
      questions.get(id)?.resolve(paths)
      questions.delete(id)
    },
    pickFiles: parts.pickFiles,
  }

  const reportTitle = () => {
    if (document.title !== '') post({ kind: 'title', title: document.title })
  }
  window.addEventListener('DOMContentLoaded', () => {
    reportTitle()
    // Within the head alone: an app may change its body many times a second.
    new MutationObserver(reportTitle).observe(document.head, { childList: true, subtree: true, characterData: true })
  })

  if (reportsBounds) {
    window.addEventListener('resize', () => {
      post({ kind: 'bounds', x: screenX, y: screenY, width: outerWidth, height: outerHeight })
    })
  }

  const bridge = parts.makeContextBridge(outgoing, incoming)
  const exposed = new Set()
  const contextBridge = {
    /**
     * @param {string} key
     * @param {unknown} api
     */
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(key)
      bridge.expose(key, api)
    },
  }
  const electron = { contextBridge, ipcRenderer, webUtils: { getPathForFile } }
}
