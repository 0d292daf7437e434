/** What a page that was taken over might send in place of anything. Each is made anew, for some change what they meet. */
const nasty: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.NEGATIVE_INFINITY,
  () => -0,
  () => -1,
  () => 1.5,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 10n ** 30n,
  () => '',
  () => 'abcdefgh',
  () => '../../etc/passwd',
  () => 'C:\\Windows\\win.ini',
  () => '\0',
  () => '\ud800 alone',
  () => '<img src=x onerror=alert(1)>',
  () => '__proto__',
  () => 'constructor',
  () => huge,
  () => [],
  () => [[[[[]]]]],
  () => new Array(100_000),
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":1}}'),
  () => ({ constructor: { prototype: { polluted: 1 } } }),
  () => Object.create(null),
  () => ({ length: 1e9, 0: 'x' }),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => /x/g,
  () => new Error('x'),
  () => new Float64Array(2),
  () => new ArrayBuffer(8),
  () => new Uint8Array(3),
  () => circle(),
  () => deep(),
  () => () => 'called',
  () => Symbol('x'),
  () => ({ valueOf: 1, toString: null }),
  () => ({
    get spoken() {
      throw new RangeError('read')
    },
  }),
]

const huge = 'x'.repeat(100_000)

function circle(): unknown {
  const ring: Record<string, unknown> = {}
  ring.self = ring
  return ring
}

function deep(): unknown {
  let value: unknown = 1
  for (let i = 0; i < 5000; i++) value = i % 2 ? [value] : { cues: value }
  return value
}

/** Arguments that were good, with one thing in them spoiled. `choices` decides where and how; the argument stays as it is. */
export function spoil(value: unknown, choices: readonly number[]): unknown {
  const [step = 0, ...rest] = choices
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || rest.length === 0) {
    return nasty[step % nasty.length]!()
  }
  const keys = Object.keys(value)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  const way = step % (keys.length + 3)
  const key = keys[way]
  if (key !== undefined) Reflect.set(copy, key, spoil(Reflect.get(copy, key), rest))
  else if (way === keys.length) Reflect.deleteProperty(copy, keys[(rest[0] ?? 0) % Math.max(1, keys.length)] ?? '')
  else if (way === keys.length + 1) {
    const names = ['__proto__', 'constructor', 'extra', '0', 'then', 'toJSON']
    // By definition, for to set `__proto__` would set no property.
    Object.defineProperty(copy, names[(rest[0] ?? 0) % names.length]!, {
      value: nasty[(rest[1] ?? 0) % nasty.length]!(),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  } else return nasty[(rest[0] ?? 0) % nasty.length]!()
  return copy
}
