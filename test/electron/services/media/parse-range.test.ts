import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { parseRange } from '../../../../electron/services/media/parse-range'

describe('parseRange', () => {
  test.each([
    ['bytes=0-4', { start: 0, end: 5 }],
    ['bytes=5-', { start: 5, end: 10 }],
    ['bytes=9-9', { start: 9, end: 10 }],
    ['bytes=-3', { start: 7, end: 10 }],
    ['Bytes = 0-0', { start: 0, end: 1 }],
    // Beyond the end is cut to the end.
    ['bytes=8-99', { start: 8, end: 10 }],
    ['bytes=-99', { start: 0, end: 10 }],
    ['bytes=0-99999999999999999999999999', { start: 0, end: 10 }],
  ])('reads %s of ten bytes', (header, range) => {
    expect(parseRange(header, 10)).toEqual(range)
  })

  test.each([
    null,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=4-2',
    'bytes=0-1,3-4',
    'bytes=1-2-3',
    'items=0-4',
    'bytes=+1-2',
  ])('answers with the whole for %s', (header) => {
    expect(parseRange(header, 10)).toBe('whole')
  })

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0'])('cannot satisfy %s of ten bytes', (header) => {
    expect(parseRange(header, 10)).toBe('unsatisfiable')
  })

  test.each(['bytes=0-', 'bytes=-5', 'bytes=0-0'])('cannot satisfy %s of an empty file', (header) => {
    expect(parseRange(header, 0)).toBe('unsatisfiable')
  })

  test.prop([fc.nat(), fc.nat(), fc.nat(1000)])('a range is never empty and never leaves the file', (a, b, size) => {
    for (const header of [`bytes=${a}-${b}`, `bytes=${a}-`, `bytes=-${b}`]) {
      const range = parseRange(header, size)
      if (typeof range === 'string') continue
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThan(range.start)
      expect(range.end).toBeLessThanOrEqual(size)
    }
  })

  test.prop([fc.string()])('no header makes it fail', (header) => {
    expect(['whole', 'unsatisfiable', 'object']).toContain(
      typeof parseRange(header, 5) === 'object' ? 'object' : parseRange(header, 5),
    )
  })
})
