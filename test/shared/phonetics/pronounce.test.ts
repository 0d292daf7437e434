import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { loadPronouncer } from '../../../shared/phonetics/load-pronouncer'
import { phones } from '../../../shared/phonetics/phone-set'

const tags = 'en zh-Hans zh-Hant ja ko ru de fr es it pt-BR nl pl tr vi el ar he hi th uk und constructor'.split(' ')
const speakers = new Map(await Promise.all(tags.map(async (tag) => [tag, await loadPronouncer(tag)] as const)))
const speaker = (tag: string) => speakers.get(tag)!

const words = (tag: string, text: string) => speaker(tag)(text).map(({ from, to }) => text.slice(from, to))
const pauses = (tag: string, text: string) => speaker(tag)(text).map(({ pauseAfter }) => pauseAfter)

describe('places of words', () => {
  test.each([
    ['en', '“Hello,” she said.', ['Hello', 'she', 'said']],
    ['en', 'well-known don’t', ['well', 'known', 'don’t']],
    ['en', 'from $5k to 20VC', ['from', '$5k', '$5k', '$5k', 'to', '20', 'VC', 'VC']],
    ['en', 'a $1.1 billion firm', ['a', '$1.1', '$1.1', '$1.1', 'billion', 'billion', 'firm']],
    ['en', 'ＡＩ costs １０', ['ＡＩ', 'ＡＩ', 'costs', '１０']],
    ['fr', 'les 10 000 euros', ['les', '10 000', '10 000', 'euros']],
    ['zh-Hans', '我们在OpenAI，工作。', ['我们', '在', 'OpenAI', 'OpenAI', 'OpenAI', '工作']],
    ['ja', '私は学校へ行く。', ['私', 'は', '学校', 'へ', '行く']],
    ['ko', '안녕하세요 여러분', ['안녕하세요', '여러분']],
    ['en', 'THIS IS VERY LOUD', ['THIS', 'IS', 'VERY', 'LOUD']],
  ])('%s: %s', (tag, text, expected) => {
    expect(words(tag, text)).toEqual(expected)
  })
})

describe('pauses', () => {
  test.each([
    ['en', 'Yes, he did. Why?', ['clause', 'none', 'sentence', 'sentence']],
    ['en', 'Mr. Smith paid 3.5', ['none', 'none', 'none', 'none', 'none', 'none']],
    ['en', 'one (two) three', ['clause', 'clause', 'none']],
    ['en', 'one\ntwo', ['clause', 'none']],
    ['en', 'one - two well-known', ['clause', 'none', 'none', 'none']],
    ['zh-Hans', '对吧？是，对', ['none', 'sentence', 'clause', 'none']],
  ])('%s: %s', (tag, text, expected) => {
    expect(pauses(tag, text)).toEqual(expected)
  })
})

test.each(['', '   ', '🎉😀', '... — !?', '\u200b', '\u0301'])('nothing is said for %j', (text) => {
  for (const tag of tags) expect(speaker(tag)(text), tag).toEqual([])
})

test.each([
  ['en', 'a'],
  ['en', '1 '],
  ['zh-Hans', '重'],
  ['ja', 'か'],
])('%s: a text of 20,000 times %j, longer than any sentence, is said to its end', (tag, sign) => {
  const text = sign.repeat(20_000)
  expect(speaker(tag)(text).at(-1)!.to).toBe(text.trimEnd().length)
})

property.prop([
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.lorem(),
    fc
      .array(fc.constantFrom('$', '1', '.', ',', ' ', 'a', '年', 'か', 'ﾞ', '가', '%', 'я', "'", 'S', '٣', '½'))
      .map((signs) => signs.join('')),
  ),
  fc.constantFrom(...tags),
])('whatever the text, words stand in order inside it and have valid phones', (text, tag) => {
  let last = 0
  for (const word of speaker(tag)(text)) {
    expect(word.from).toBeGreaterThanOrEqual(last)
    expect(word.to).toBeGreaterThan(word.from)
    expect(word.to).toBeLessThanOrEqual(text.length)
    expect(word.phones.length).toBeGreaterThan(0)
    for (const phone of word.phones) expect(phones[phone]).toBeDefined()
    last = word.from
  }
})

test('a speaker says the same when asked again', () => {
  const text = 'Says it, 2 times: AI, 90%.'
  expect(speaker('en')(text)).toEqual(speaker('en')(text))
})
