/**
 * A generator of numbers that look random and are the same each time for the same seed (mulberry32, public domain,
 * Tommy Ettinger). The seed is any text: two cases with different names are different, whatever was made before them.
 */
export class Random {
  /** @type {number} */
  #state

  /** @param {string} seed */
  constructor(seed) {
    this.#state = hashOf(seed)
  }

  /** From 0 up to, and without, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /**
   * @param {number} low
   * @param {number} high
   */
  between(low, high) {
    return low + this.next() * (high - low)
  }

  /**
   * @template T
   * @param {readonly T[]} items
   * @returns {T}
   */
  pick(items) {
    return /** @type {T} */ (items[Math.floor(this.next() * items.length)])
  }

  /**
   * A shuffled copy (Fisher and Yates).
   * @template T
   * @param {readonly T[]} items
   * @returns {T[]}
   */
  shuffle(items) {
    const copy = [...items]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1))
      const held = /** @type {T} */ (copy[i])
      copy[i] = /** @type {T} */ (copy[j])
      copy[j] = held
    }
    return copy
  }
}

/**
 * FNV-1a, 32 bits.
 * @param {string} text
 */
export function hashOf(text) {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193)
  return hash >>> 0
}
