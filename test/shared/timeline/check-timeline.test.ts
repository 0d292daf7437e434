import { describe, expect, test } from 'vitest'
import type { Cue, CuePart } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'

const spoken = (start: number, end: number, confidence = 1): Cue => ({ source: 'aligned', start, end, confidence })
const check = (cues: readonly Cue[], count = cues.length) => checkTimeline({ duration: 10, spoken: 'en', cues }, count)

test('a timeline that keeps the promises has nothing to say', () => {
  expect(check([spoken(0, 2), { source: 'absent', confidence: 0.5 }, spoken(2, 2), spoken(2, 10)])).toEqual([])
})

const words = (...times: [from: number, to: number, start: number, end: number][]): Cue => ({
  ...{ source: 'aligned', start: 1, end: 2, confidence: 1 },
  words: times.map(([from, to, start, end]) => ({ from, to, start, end })),
})

test('words may touch, have no length and leave text out between them', () => {
  expect(check([words([0, 3, 1, 1], [3, 4, 1, 1.5], [9, 10, 1.5, 2])])).toEqual([])
  expect(checkTimeline({ duration: 9, spoken: 'en', cues: [words([0, 3, 1, 1])] }, 1, ['one'])).toEqual([])
})

test.each([
  ['a word before its cue', check([words([0, 3, 0.9, 1])])],
  ['a word after its cue', check([words([0, 3, 1, 2.1])])],
  ['a word that ends before it starts', check([words([0, 3, 1.5, 1.4])])],
  ['words that overlap in time', check([words([0, 3, 1, 1.5], [4, 5, 1.4, 2])])],
  ['words that overlap in the text', check([words([0, 3, 1, 1.5], [2, 5, 1.5, 2])])],
  ['a word of no text', check([words([3, 3, 1, 1.5])])],
  ['half a letter', check([words([0, 1.5, 1, 1.5])])],
  ['a word at no time', check([words([0, 1, Number.NaN, 1.5])])],
  ['a word beyond its text', checkTimeline({ duration: 9, spoken: 'en', cues: [words([0, 4, 1, 1])] }, 1, ['one'])],
  [
    'a word of a text that is not there',
    checkTimeline({ duration: 9, spoken: 'en', cues: [words([0, 4, 1, 1])] }, 1, []),
  ],
])('%s is found', (_, broken) => {
  expect(broken.length).toBe(1)
})

describe('parts of a cue', () => {
  const part = (language: string, start: number, end: number) => ({ language, start, end })
  const word = { from: 0, to: 2, start: 3, end: 5 }
  const check = (parts: readonly CuePart[], also?: string) => {
    const cues: readonly Cue[] = [{ source: 'aligned', start: 2, end: 6, confidence: 1, parts }]
    return checkTimeline({ duration: 10, spoken: 'zh', ...(also !== undefined && { also }), cues }, 1)
  }

  test('are those of the two languages, in their order, or of one of them', () => {
    expect(check([part('zh', 2, 4), part('en', 4.5, 6)], 'en')).toEqual([])
    expect(check([part('en', 2, 6)], 'en')).toEqual([])
  })

  test.each([
    ['where one language is spoken', check([part('zh', 2, 6)])],
    ['of a third language', check([part('fr', 2, 6)], 'en')],
    ['in the other order', check([part('en', 2, 4), part('zh', 4, 6)], 'en')],
    ['that overlap', check([part('zh', 2, 4), part('en', 3, 6)], 'en')],
    ['with words outside', check([part('zh', 2, 4), { ...part('en', 4, 6), words: [word] }], 'en')],
    ['outside the cue', check([part('zh', 1, 4)], 'en')],
    ['that are none', check([], 'en')],
  ])('%s are found', (_, broken) => {
    expect(broken).not.toEqual([])
  })
})

test.each([
  ['a cue too few', check([spoken(0, 1)], 2)],
  ['overlap', check([spoken(0, 2), spoken(1, 3)])],
  ['wrong order', check([spoken(5, 6), spoken(1, 2)])],
  ['an end before its start', check([spoken(5, 4)])],
  ['before the audio', check([spoken(-1, 4)])],
  ['after the audio', check([spoken(5, 11)])],
  ['no number', check([spoken(Number.NaN, 4)])],
  ['impossible confidence', check([spoken(0, 1, 1.5)])],
])('%s is found', (_, broken) => {
  expect(broken).not.toEqual([])
})
