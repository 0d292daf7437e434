import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cleanText } from '../../../../electron/services/audio/clean-text'
import { normalizeLanguage } from '../../../../electron/services/audio/language-tag'
import { chaptersOfComments, tidyChapters } from '../../../../electron/services/audio/tidy-chapters'

describe('cleanText', () => {
  test.each([
    ['  A  title ', 'A title'],
    ['two\r\nlines\0', 'two lines'],
    ['E\u0301t\u00e9', 'Été'],
    ['\u202eevil\u202c name', 'evil name'],
    ['👩‍🚀 节目', '👩‍🚀 节目'],
    ['x'.repeat(500), `${'x'.repeat(299)}…`],
  ])('makes %j one line', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  test.each([undefined, null, 7, ['a'], '', ' \0\n '])('makes nothing of %j', (raw) => {
    expect(cleanText(raw)).toBeUndefined()
  })

  test.prop([fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 })])(
    'never exceeds its limit',
    (raw, limit) => {
      const clean = cleanText(raw, limit) ?? ''
      expect([...clean].length).toBeLessThanOrEqual(limit)
      expect(clean).not.toMatch(/\p{Cc}/u)
    },
  )
})

describe('normalizeLanguage', () => {
  test.each([
    ['eng', 'en'],
    ['ENG', 'en'],
    ['chi', 'zh'],
    ['zho\0', 'zh'],
    ['ger', 'de'],
    ['en_US', 'en-US'],
    ['zh-hans', 'zh-Hans'],
  ])('makes %s %s', (raw, tag) => {
    expect(normalizeLanguage(raw)).toBe(tag)
  })

  test.each(['und', 'mul', 'XXX', '', 'English', 'engfra', 'en; rm -rf', 'zz', undefined, 5])('drops %s', (raw) => {
    expect(normalizeLanguage(raw)).toBeUndefined()
  })
})

describe('tidyChapters', () => {
  test('sorts, clips to the audio, and keeps one per place', () => {
    const raw = [
      { title: ' B\n', start: 60 },
      { title: 'A', start: 0 },
      { title: 'twice', start: 60 },
      { title: 7, start: 90 },
      { title: 'after the end', start: 100 },
      { title: 'before', start: -1 },
      { title: 'never', start: Number.NaN },
    ]
    expect(tidyChapters(raw, 100)).toEqual([
      { title: 'A', start: 0 },
      { title: 'B', start: 60 },
      { title: '', start: 90 },
    ])
  })
})

describe('chaptersOfComments', () => {
  test('pairs times with names, in any letter case, and skips what is no time', () => {
    const comments = [
      { id: 'CHAPTER001', value: '00:00:00.000' },
      { id: 'chapter001name', value: 'One' },
      { id: 'CHAPTER02', value: '1:02:03.5' },
      { id: 'CHAPTER003', value: 'later' },
      { id: 'TITLE', value: '00:00:01' },
    ]
    expect(chaptersOfComments(comments)).toEqual([
      { title: 'One', start: 0 },
      { title: undefined, start: 3723.5 },
    ])
  })
})
