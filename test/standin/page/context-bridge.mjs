/**
 * One end of `contextBridge`: it runs in the page's own world and, the other way round, in the preload's isolated
 * world. Its source is put into the page, so it refers to nothing outside itself.
 *
 * The two worlds share the DOM but no JavaScript object. Messages cross as `CustomEvent.detail`, which Blink clones
 * when it is read in another world than it was made in. Events are synchronous, so a call across the bridge can return
 * a value at once, as in Electron. Files go ahead of their message in a `DataTransfer`, since only there do both worlds
 * see the same file, and not a copy without a past. The names of the events are a secret of this page load.
 *
 * @param {string} outgoing name of the events that this end sends
 * @param {string} incoming name of the events that it listens to
 */
export function makeContextBridge(outgoing, incoming) {
  /**
   * @typedef {{ is: 'value' | 'array' | 'object' | 'function' | 'promise' | 'file', v?: any, id?: number }} Packed
   * @typedef {{ kind: 'call' | 'return' | 'throw' | 'resolve' | 'reject' | 'expose', id?: number, key?: string,
   *   args?: Packed[], value?: Packed, message?: string }} Message
   */

  // Taken now, before any script of the page could replace them.
  const listen = EventTarget.prototype.addEventListener.bind(window)
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const detailOf = /** @type {(this: CustomEvent) => Message | null} */ (
    Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get
  )
  const OriginalPromise = Promise
  const OriginalCustomEvent = CustomEvent
  const depthLimit = 1000

  let lastId = 0
  /** @type {Map<number, (...args: unknown[]) => unknown>} */
  const functions = new Map()
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const promises = new Map()
  /** @type {File[]} */
  let filesToSend = []
  /** @type {readonly File[]} */
  let filesReceived = []
  /** @type {Message | undefined} */
  let answer

  /** @param {Message} message */
  function send(message) {
    if (filesToSend.length > 0) {
      const dataTransfer = new DataTransfer()
      for (const file of filesToSend) dataTransfer.items.add(file)
      filesToSend = []
      dispatch(new DragEvent(`${outgoing}-files`, { dataTransfer }))
    }
    dispatch(new OriginalCustomEvent(outgoing, { detail: message }))
  }

  /** @param {unknown} error */
  function messageOf(error) {
    const isErrorLike = typeof error === 'object' && error !== null && 'message' in error
    return isErrorLike ? String(error.message) : String(error)
  }

  /**
   * @param {unknown} value
   * @param {number} [depth]
   * @returns {Packed}
   */
  function pack(value, depth = 0) {
    if (depth > depthLimit) throw new TypeError('Electron contextBridge recursion depth exceeded.')
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.')
    if (typeof value === 'function') {
      functions.set(++lastId, /** @type {(...args: unknown[]) => unknown} */ (value))
      return { is: 'function', id: lastId }
    }
    if (value instanceof OriginalPromise) return packPromise(value)
    if (value instanceof File) return { is: 'file', id: filesToSend.push(value) - 1 }
    if (Array.isArray(value)) return { is: 'array', v: value.map((item) => pack(item, depth + 1)) }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const entries = Object.entries(/** @type {object} */ (value))
      return { is: 'object', v: entries.map(([key, item]) => [key, pack(item, depth + 1)]) }
    }
    return { is: 'value', v: value }
  }

  /** @param {Promise<unknown>} promise */
  function packPromise(promise) {
    const id = ++lastId
    promise.then(
      (value) => send({ kind: 'resolve', id, value: pack(value) }),
      (error) => send({ kind: 'reject', id, message: messageOf(error) }),
    )
    return /** @type {Packed} */ ({ is: 'promise', id })
  }

  /**
   * @param {Packed} packed
   * @param {boolean} [isFrozen] what the page gets to keep must not be changed by the page
   * @returns {any}
   */
  function unpack({ is, v, id = 0 }, isFrozen = false) {
    if (is === 'function') return (/** @type {unknown[]} */ ...args) => call(id, args)
    if (is === 'promise') return new OriginalPromise((resolve, reject) => promises.set(id, { resolve, reject }))
    if (is === 'file') return filesReceived[id]
    if (is === 'value') return v
    /** @type {Packed[] | [string, Packed][]} */
    const items = v
    const made = Array.isArray(items) && is === 'array' ? [] : {}
    if (Array.isArray(made)) for (const item of items) made.push(unpack(/** @type {Packed} */ (item), isFrozen))
    else {
      for (const [key, item] of /** @type {[string, Packed][]} */ (items)) {
        Object.defineProperty(made, key, {
          value: unpack(item, isFrozen),
          enumerable: true,
          writable: true,
          configurable: true,
        })
      }
    }
    return isFrozen ? Object.freeze(made) : made
  }

  /**
   * @param {number} id
   * @param {unknown[]} args
   */
  function call(id, args) {
    answer = undefined
    send({ kind: 'call', id, args: args.map((arg) => pack(arg)) })
    const answered = /** @type {Message | undefined} */ (answer)
    answer = undefined
    // No answer: the other end could not even read the message.
    if (!answered) throw new Error('An object could not be cloned.')
    if (answered.kind === 'throw') throw new Error(answered.message)
    return answered.value && unpack(answered.value)
  }

  /** @param {Message} message */
  function answerCall({ id = 0, args = [] }) {
    try {
      const result = functions.get(id)?.(...args.map((arg) => unpack(arg)))
      send({ kind: 'return', value: pack(result) })
    } catch (error) {
      send({ kind: 'throw', message: messageOf(error) })
    }
  }

  listen(`${incoming}-files`, (event) => {
    const { dataTransfer } = /** @type {DragEvent} */ (event)
    filesReceived = [...(dataTransfer?.files ?? [])]
  })

  listen(incoming, (event) => {
    const message = detailOf.call(/** @type {CustomEvent} */ (event))
    if (!message) return
    const { kind, id = 0, key = '', value } = message
    if (kind === 'call') answerCall(message)
    else if (kind === 'return' || kind === 'throw') answer = message
    else if (kind === 'resolve') promises.get(id)?.resolve(value && unpack(value))
    else if (kind === 'reject') promises.get(id)?.reject(new Error(message.message))
    else if (kind === 'expose' && value)
      Object.defineProperty(window, key, { value: unpack(value, true), enumerable: true })
    if (kind === 'resolve' || kind === 'reject') promises.delete(id)
  })

  return {
    /**
     * `contextBridge.exposeInMainWorld`
     *
     * @param {string} key
     * @param {unknown} api
     */
    expose(key, api) {
      send({ kind: 'expose', key, value: pack(api) })
    },
  }
}
