/**
 * Values that survive structured clone, as JSON text: what crosses between the preload and the main process.
 * The same function runs on both sides; its source is put into the page, so it refers to nothing outside itself.
 *
 * Primitives stand for themselves or are wrapped as `{ $: kind, v }`; every object is written once into a table and
 * referred to by its index, which keeps shared references and cycles.
 *
 * @param {{ toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array<ArrayBuffer> }} base64
 */
export function makeCodec({ toBase64, fromBase64 }) {
  /** @typedef {{ $: string, v?: any, k?: string }} Wrapped */

  const arrayTypes = /** @type {Record<string, new (buffer: ArrayBuffer) => ArrayBufferView>} */ ({
    BigInt64Array,
    BigUint64Array,
    DataView,
    Float32Array,
    Float64Array,
    Int8Array,
    Int16Array,
    Int32Array,
    Uint8Array,
    Uint8ClampedArray,
    Uint16Array,
    Uint32Array,
  })

  /** @param {object} value */
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1)

  /** Electron's words for a value that cannot cross. */
  const refusal = () => new Error('An object could not be cloned.')

  /**
   * @param {unknown} value
   * @returns {string}
   */
  function encode(value) {
    /** @type {unknown} */
    let copy
    try {
      copy = structuredClone(value)
    } catch {
      throw refusal()
    }
    /** @type {(Wrapped | null)[]} */
    const objects = []
    const indexes = new Map()

    /**
     * @param {any} item
     * @returns {unknown}
     */
    function write(item) {
      if (item === null || typeof item === 'boolean' || typeof item === 'string') return item
      if (item === undefined) return { $: 'undefined' }
      if (typeof item === 'bigint') return { $: 'bigint', v: String(item) }
      if (typeof item === 'number') {
        const isJson = Number.isFinite(item) && !Object.is(item, -0)
        return isJson ? item : { $: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
      }
      if (!indexes.has(item)) {
        // The place is taken before the contents are written: they may refer back to it.
        const index = objects.push(null) - 1
        indexes.set(item, index)
        objects[index] = writeObject(item)
      }
      return { $: 'reference', v: indexes.get(item) }
    }

    /**
     * @param {any} item
     * @returns {Wrapped}
     */
    function writeObject(item) {
      const tag = tagOf(item)
      if (Array.isArray(item)) return { $: 'Array', v: Array.from(item, write) }
      if (tag === 'Object') return { $: tag, v: Object.entries(item).map(([key, entry]) => [key, write(entry)]) }
      if (tag === 'Date') return { $: tag, v: write(item.getTime()) }
      if (tag === 'RegExp') return { $: tag, v: [item.source, item.flags] }
      if (tag === 'Map') return { $: tag, v: Array.from(item, ([key, entry]) => [write(key), write(entry)]) }
      if (tag === 'Set') return { $: tag, v: Array.from(item, write) }
      if (tag === 'Error') return { $: tag, v: [item.name, item.message, String(item.stack)] }
      if (tag === 'ArrayBuffer') return { $: tag, v: toBase64(new Uint8Array(item)) }
      if (ArrayBuffer.isView(item)) {
        return { $: 'View', k: tag, v: toBase64(new Uint8Array(item.buffer, item.byteOffset, item.byteLength)) }
      }
      // Files, blobs, keys and the like can be cloned within a page, but not to the main process.
      throw refusal()
    }

    return JSON.stringify({ root: write(copy), objects })
  }

  /**
   * @param {string} text made by `encode`
   * @returns {any}
   */
  function decode(text) {
    /** @type {{ root: unknown, objects: Required<Wrapped>[] }} */
    const { root, objects } = JSON.parse(text)
    const made = new Map()

    /**
     * @param {any} item
     * @returns {any}
     */
    function read(item) {
      if (item === null || typeof item !== 'object') return item
      if (item.$ === 'undefined') return undefined
      if (item.$ === 'bigint') return BigInt(item.v)
      if (item.$ === 'number') return Number(item.v)
      if (!made.has(item.v)) readObject(item.v, objects[item.v] ?? { $: '', v: undefined, k: '' })
      return made.get(item.v)
    }

    /**
     * @param {number} index
     * @param {Required<Wrapped>} written
     */
    function readObject(index, { $, k, v }) {
      /**
       * Known before its contents are read: they may refer back to it.
       *
       * @template T
       * @param {T} value
       */
      const keep = (value) => {
        made.set(index, value)
        return value
      }
      if ($ === 'Array') {
        const array = keep(/** @type {unknown[]} */ ([]))
        for (const item of v) array.push(read(item))
      } else if ($ === 'Object') {
        const object = keep({})
        // Not by assignment: a key may be `__proto__`.
        for (const [key, item] of v) {
          Object.defineProperty(object, key, {
            value: read(item),
            enumerable: true,
            writable: true,
            configurable: true,
          })
        }
      } else if ($ === 'Map') {
        const map = keep(new Map())
        for (const [key, item] of v) map.set(read(key), read(item))
      } else if ($ === 'Set') {
        const set = keep(new Set())
        for (const item of v) set.add(read(item))
      } else if ($ === 'Date') keep(new Date(read(v)))
      else if ($ === 'RegExp') keep(new RegExp(v[0], v[1]))
      else if ($ === 'ArrayBuffer') keep(fromBase64(v).buffer)
      else if ($ === 'View') {
        const ArrayType = arrayTypes[k] ?? Uint8Array
        keep(new ArrayType(fromBase64(v).buffer))
      } else if ($ === 'Error') {
        const [name, message, stack] = v
        keep(Object.assign(new Error(message), name === 'Error' ? { stack } : { name, stack }))
      }
    }

    return read(root)
  }

  return { encode, decode }
}
