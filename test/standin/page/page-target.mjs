/** @import { DevtoolsPipe } from '../chromium/devtools-pipe.mjs' */
/** @import { Protocol } from '../chromium/protocol' */
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { debug, isHeadful } from '../launch/standin-process.mjs'
import { privileges } from '../schemes/registered-schemes.mjs'
import { twinPort } from '../schemes/twin-server.mjs'
import { pageScript, preloadScript, preloadWorldName, preloadWorldScript, workerScript } from './page-scripts.mjs'

/**
 * One page of Chromium with the preload's isolated world in it: everything that WebContents needs of the DevTools
 * protocol.
 *
 * Events: `message` (object from the preload), `preload-error` (path, Error), `console` ({ level, message }), `navigated`
 * (url), `navigated-in-page` (url), `dom-ready`, `loaded`, `window-open` (url), `request-paused`, `crashed`,
 * `gone`.
 */
export class PageTarget extends EventEmitter {
  #pipe
  #session
  /** @type {number | undefined} */
  #preloadWorld
  #isPreloadDone = false
  /** @type {string | undefined} */
  #preload

  /**
   * @param {DevtoolsPipe} pipe
   * @param {string} targetId
   * @param {string} session
   */
  constructor(pipe, targetId, session) {
    super()
    this.#pipe = pipe
    this.#session = session
    this.targetId = targetId
    this.#listen()
  }

  /**
   * @param {DevtoolsPipe} pipe
   * @param {string} targetId
   */
  static async attach(pipe, targetId) {
    const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    return new PageTarget(pipe, targetId, sessionId)
  }

  /**
   * @template {keyof Protocol.CommandParameters} M
   * @param {M} method
   * @param {Protocol.CommandParameters[M]} [params]
   */
  send(method, params) {
    return this.#pipe.send(method, params, this.#session)
  }

  /**
   * Hands a message to the preload. Before there is a preload it is lost, as in Electron.
   *
   * @param {object} message
   */
  async tellPreload(message) {
    await this.#callPreload(`receive(${JSON.stringify(JSON.stringify(message))})`)
  }

  /**
   * Answers the preload's question for paths. Chromium alone knows them.
   *
   * @param {number} id of the question
   */
  async answerPaths(id) {
    const files = await this.#callPreload(`filesOfQuestion(${id})`)
    const paths = await this.#pathsOf(files?.result.objectId)
    await this.#callPreload(`answerQuestion(${id}, ${JSON.stringify(paths)})`)
  }

  /**
   * Shows the browser's own file picker.
   *
   * @param {{ multiple: boolean, folder: boolean, accept: string }} options
   * @returns {Promise<string[]>} paths; none when nothing was chosen
   */
  async pickFiles(options) {
    const files = await this.#callPreload(`pickFiles(${JSON.stringify(options)})`, {
      awaitPromise: true,
      userGesture: true,
    })
    return this.#pathsOf(files?.result.objectId)
  }

  /**
   * @param {string} call of a member of the preload world's `__standin`
   * @param {Partial<Protocol.Runtime.evaluateParameters>} [options]
   */
  async #callPreload(call, options) {
    if (this.#preloadWorld === undefined) return null
    const evaluate = { expression: `__standin.${call}`, contextId: this.#preloadWorld, ...options }
    return this.send('Runtime.evaluate', evaluate).catch((error) => {
      // The page is gone or reloading, and so nobody waits for an answer.
      debug(`the preload could not be reached: ${error.message}`)
      return null
    })
  }

  /**
   * @param {string | undefined} arrayId of an array of files in the page
   * @returns {Promise<string[]>}
   */
  async #pathsOf(arrayId) {
    if (!arrayId) return []
    const { result } = await this.send('Runtime.getProperties', { objectId: arrayId, ownProperties: true })
    const files = result.filter((property) => property.enumerable).flatMap((property) => property.value?.objectId ?? [])
    const infos = await Promise.all(files.map((objectId) => this.send('DOM.getFileInfo', { objectId })))
    return infos.map((info) => info.path)
  }

  /**
   * @template {keyof Protocol.Events} E
   * @param {E} event
   * @param {(payload: Protocol.Events[E]) => void} listener
   */
  #on(event, listener) {
    this.#pipe.on(event, listener, this.#session)
  }

  #listen() {
    this.#on('Runtime.executionContextCreated', ({ context }) => {
      const isOwn = context.name === preloadWorldName && context.auxData?.frameId === this.targetId
      if (isOwn) this.#preloadWorld = context.id
      if (isOwn) this.#isPreloadDone = false
    })
    this.#on('Runtime.executionContextsCleared', () => {
      this.#preloadWorld = undefined
    })
    this.#on('Runtime.bindingCalled', ({ executionContextId, payload }) => {
      if (executionContextId === this.#preloadWorld) this.#receive(JSON.parse(payload))
    })
    this.#on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception, text } }) => {
      const description = exception?.description ?? text
      debug(`page: ${description}`)
      const isPreload = executionContextId === this.#preloadWorld && !this.#isPreloadDone
      if (isPreload) this.emit('preload-error', this.#preload, new Error(description))
    })
    this.#on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((arg) => arg.value ?? arg.description ?? '').join(' ')
      this.emit('console', { level: type, message })
    })
    this.#on('Page.frameNavigated', ({ frame }) => {
      if (!frame.parentId) this.emit('navigated', frame.url + (frame.urlFragment ?? ''))
    })
    this.#on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.emit('navigated-in-page', url)
    })
    this.#on('Page.windowOpen', ({ url }) => this.emit('window-open', url))
    this.#on('Page.domContentEventFired', () => this.emit('dom-ready'))
    this.#on('Page.loadEventFired', () => this.emit('loaded'))
    this.#on('Inspector.targetCrashed', () => this.emit('crashed'))
    this.#on('Fetch.requestPaused', (request) => this.emit('request-paused', request))
    this.#on('Target.attachedToTarget', ({ sessionId }) => void this.#prepareWorker(sessionId))

    this.#pipe.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === this.targetId) this.emit('gone')
    })
  }

  /** @param {{ kind: string, id: number }} message */
  #receive(message) {
    if (message.kind === 'preload-done') this.#isPreloadDone = true
    else if (message.kind === 'ask-paths') void this.answerPaths(message.id)
    else this.emit('message', message)
  }

  /**
   * Gives every document that the page will load the preload and the other end of its bridge.
   *
   * @param {string | undefined} preload path
   */
  async prepare(preload) {
    this.#preload = preload
    const schemes = [...privileges.keys()]
    const secret = randomBytes(16).toString('hex')
    const bridge = preload && { name: '__standinPost', executionContextName: preloadWorldName }
    await Promise.all([
      this.send('Page.enable'),
      this.send('Runtime.enable'),
      bridge && this.send('Runtime.addBinding', bridge),
      this.#attachToWorkers(this.#session),
      // In this order: the page's end of the bridge must listen before the preload exposes anything.
      this.#addScript(pageScript({ secret, schemes, port: twinPort() })),
      preload && this.#addScript(preloadWorldScript({ secret, reportsBounds: isHeadful }), preloadWorldName),
      preload && this.#addPreload(preload),
      this.send('Fetch.enable', {
        patterns: [
          ...schemes.map((scheme) => ({ urlPattern: `${scheme}://*` })),
          { urlPattern: '*', resourceType: 'Document' },
          // Not `http:`, for all that the app's own schemes serve would be stopped twice.
          { urlPattern: 'https://*' },
        ],
      }),
    ])
  }

  /**
   * @param {string} source
   * @param {string} [worldName] the page's own world, if none is named
   */
  #addScript(source, worldName) {
    return this.send('Page.addScriptToEvaluateOnNewDocument', worldName ? { source, worldName } : { source })
  }

  /** @param {string} preload */
  async #addPreload(preload) {
    try {
      await this.#addScript(preloadScript(preload), preloadWorldName)
    } catch (error) {
      // A path that leads nowhere: Electron shows the page all the same.
      this.emit('preload-error', preload, error)
    }
  }

  /** @param {string} session */
  #attachToWorkers(session) {
    const options = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'worker' }] }
    return this.#pipe.send('Target.setAutoAttach', options, session)
  }

  /** @param {string} session of a worker that has not run yet */
  async #prepareWorker(session) {
    const expression = workerScript([...privileges.keys()], twinPort())
    try {
      await this.#pipe.send('Runtime.evaluate', { expression }, session)
      await this.#pipe.send('Runtime.runIfWaitingForDebugger', undefined, session)
    } catch (error) {
      debug(`a worker ended before it began: ${error}`)
    }
  }
}
