import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { matchTitle } from '../../../shared/commands/match-title'

describe('a title is found by', () => {
  it.each([
    ['its beginning', 'play', 'Play or pause', 'Play'],
    ['the beginning of a word', 'pau', 'Play or pause', 'pau'],
    ['several words in any order', 'pause pl', 'Play or pause', 'Plpause'],
    ['the initials of words', 'nl', 'Next line', 'Nl'],
    ['words without their spaces', 'nextl', 'Next line', 'Nextl'],
    ['what is inside', 'ppe', 'Upper', 'ppe'],
    ['scattered letters from a word’s beginning on', 'plps', 'Play or pause', 'Plps'],
    ['Chinese characters', '原文', '仅原文', '原文'],
    ['characters of full width', 'ａｂ', 'A–B loop', 'AB'],
  ])('%s', (_name, typed, title, marked) => {
    const match = matchTitle(typed, title)
    expect(match?.marks.map((i) => title[i]).join('')).toBe(marked)
  })

  it.each([
    ['syllables', 'bofang', 'bo fang huo zan ting'],
    ['initials of syllables', 'bfhzt', 'bo fang huo zan ting'],
    ['initials in the middle', 'zt', 'bo fang huo zan ting'],
  ])('how it sounds: %s', (_name, typed, sound) => {
    expect(matchTitle(typed, sound)).not.toBeNull()
  })
})

describe('a title is not found', () => {
  it.each([
    ['lay', 'Pay'],
    ['z', 'Play'],
    ['play xyz', 'Play or pause'],
    ['ap', 'Play'],
  ])('by %s: %s', (typed, title) => {
    expect(matchTitle(typed, title)).toBeNull()
  })
})

describe('the better answer', () => {
  it.each([
    ['mu', 'Mute', 'Amuse'],
    ['line', 'Line', 'Line by line'],
    ['line', 'Line by line', 'Last line'],
    ['line', 'Last line', 'Outline'],
    ['ll', 'Last line', 'Fill'],
    ['sp', 'Speed', 'Open the sample'],
  ])('for %s is rather %s than %s', (typed, better, worse) => {
    const scores = [better, worse].map((title) => matchTitle(typed, title)?.score ?? Number.NaN)
    expect(scores[0]).toBeGreaterThan(scores[1] ?? Number.NaN)
  })
})

test.prop([fc.string(), fc.string({ maxLength: 30 })])('marks are in order and within the title', (typed, title) => {
  const marks = matchTitle(typed, title)?.marks ?? []
  expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b))
  expect(marks.every((i) => i >= 0 && i < title.length)).toBe(true)
})

test.prop([fc.string({ minLength: 1, maxLength: 30 })])('a title answers to itself', (title) => {
  expect(matchTitle(title.toLowerCase(), title.toLowerCase().normalize('NFKC'))).not.toBeNull()
})
