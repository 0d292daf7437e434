import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { largestNamed, sayCardinal, sayYear } from '../../../../shared/text/spoken-numbers/cardinal'

const said: readonly (readonly [string, number, string])[] = [
  ['en', 0, 'zero'],
  ['en', 1_100_000_000, 'one billion one hundred million'],
  ['en', 27_001, 'twenty seven thousand one'],
  ['de', 21, 'einundzwanzig'],
  ['de', 1_000_000, 'eine Million'],
  ['de', 101, 'einhunderteins'],
  ['nl', 99, 'negenennegentig'],
  ['fr', 71, 'soixante et onze'],
  ['fr', 99, 'quatre-vingt-dix-neuf'],
  ['es', 21_000, 'veintiun mil'],
  ['es', 2_000_000_000, 'dos mil millones'],
  ['it', 28, 'ventotto'],
  ['it', 2_345, 'duemila trecentoquarantacinque'],
  ['pt', 123, 'cento e vinte e três'],
  ['ru', 2_000, 'два тысячи'],
  ['ru', 11_000, 'одиннадцать тысяч'],
  ['pl', 21_000, 'dwadzieścia jeden tysięcy'],
  ['tr', 1_999, 'bin dokuz yüz doksan dokuz'],
  ['vi', 105, 'một trăm lẻ năm'],
  ['vi', 1e12, 'một nghìn tỷ'],
  ['zh', 11, '十一'],
  ['zh', 1_001, '一千零一'],
  ['zh', 1_100_000_000, '十一亿'],
  ['zh', 10_500, '一万零五百'],
  ['ja', 300, 'さんびゃく'],
  ['ja', 10_000, 'いちまん'],
  ['ko', 2_019, '이천십구'],
]

describe('sayCardinal', () => {
  test.each(said)('%s: %d is "%s"', (language, n, words) => {
    expect(sayCardinal(n, language)).toBe(words)
  })

  test('a language without words of its own borrows some', () => {
    expect(sayCardinal(3, 'xx')).toBe('tres')
  })

  const languages = ['en', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'ru', 'pl', 'tr', 'vi', 'zh', 'ja', 'ko']
  property.prop([fc.constantFrom(...languages), fc.integer({ min: 0, max: largestNamed })])(
    'every number has words, without digits or gaps',
    (language, n) => {
      expect(sayCardinal(n, language)).toMatch(/^[^\d_]+$/)
      expect(sayCardinal(n, language)).not.toMatch(/undefined|NaN| {2}|^ | $/)
    },
  )

  property.prop([fc.constantFrom(...languages), fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 })])(
    'different numbers have different words',
    (language, a, b) => {
      fc.pre(a !== b)
      expect(sayCardinal(a, language)).not.toBe(sayCardinal(b, language))
    },
  )
})

test.each([
  ['en', 1999, 'nineteen ninety nine'],
  ['en', 2005, 'two thousand five'],
  ['en', 2024, 'twenty twenty four'],
  ['en', 1905, 'nineteen oh five'],
  ['de', 1989, 'neunzehnhundertneunundachtzig'],
  ['de', 2024, 'zwei tausend vierundzwanzig'],
  ['nl', 1999, 'negentien negenennegentig'],
  ['fr', 1999, 'mille neuf cent quatre-vingt-dix-neuf'],
])('sayYear, %s: %d is "%s"', (language, year, words) => {
  expect(sayYear(year, language)).toBe(words)
})
