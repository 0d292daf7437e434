import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { codec } from '../page/node-codec.mjs'

const roundTrip = (value: unknown) => codec.decode(codec.encode(value))

const clonable = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
})

describe('codec', () => {
  test.prop([clonable])('gives back what structuredClone gives', (value) => {
    expect(roundTrip(value)).toEqual(structuredClone(value))
  })

  test('keeps cycles and shared references', () => {
    const shared = { name: 'shared' }
    const value: { self?: unknown; both: unknown[] } = { both: [shared, shared] }
    value.self = value
    const back = roundTrip(value)
    expect(back.self).toBe(back)
    expect(back.both[0]).toBe(back.both[1])
  })

  test('keeps the numbers that JSON has no word for', () => {
    expect(roundTrip([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])).toEqual([
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ])
    expect(Object.is(roundTrip(-0), -0)).toBe(true)
  })

  test('keeps name, message and stack of an error', () => {
    const error = new RangeError('too much')
    expect(roundTrip(error)).toMatchObject({ name: 'RangeError', message: 'too much', stack: error.stack })
  })

  test('takes a key called __proto__ for a key', () => {
    const back = roundTrip(JSON.parse('{"__proto__": {"isAdmin": true}}'))
    expect(Object.keys(back)).toEqual(['__proto__'])
    expect(back.isAdmin).toBeUndefined()
  })

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a file', new File(['x'], 'x.txt')],
    ['a blob deep inside', { list: [new Blob(['x'])] }],
  ])('refuses %s in the words of Electron', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })
})
