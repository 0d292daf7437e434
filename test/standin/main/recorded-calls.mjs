/**
 * Every call that would do something on the desktop of a person and has no counterpart here, as `[name, ...args]`.
 * Tests read it as `electron.__standin.calls`.
 *
 * @type {unknown[][]}
 */
export const calls = []

/**
 * A function that only records that it was called.
 *
 * @template [T=void]
 * @param {string} name
 * @param {T} [result]
 * @returns {(...args: any[]) => T}
 */
export function recorded(name, result) {
  return (...args) => {
    calls.push([name, ...args])
    return /** @type {T} */ (result)
  }
}
