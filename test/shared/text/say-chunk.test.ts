import { describe, expect, test } from 'vitest'
import { isSpelled, sayChunk, sayPieces } from '../../../shared/text/say-chunk'

describe('sayChunk', () => {
  test.each([
    ['AI', 'ay eye'],
    ['20VC', 'twenty vee cee'],
    ['$1,100,000,000', 'one point one billion dollars'],
    ['$535,000', 'five hundred thirty five thousand dollars'],
    ['$5k', 'five thousand dollars'],
    ['$2.5M', 'two point five million dollars'],
    ['90%', 'ninety percent'],
    ['coda.i0/20vc', 'coda dot eye zero slash twenty vee cee'],
    ['https://example.com', 'example dot com'],
    ['H100', 'aitch one hundred'],
    ['B200s', 'bee two hundred'],
    ['H1B', 'aitch one bee'],
    ['GPT-4', 'gee pee tee four'],
    ['OpenAI', 'Open ay eye'],
    ['AT&T', 'ay tee and tee'],
    ['U.S.', 'you ess'],
    ['1999', 'nineteen ninety nine'],
    ['1990s', 'nineteen ninety'],
    ['$1999', 'one thousand nine hundred ninety nine dollars'],
    ["'24", 'twenty four'],
    ['GPUs', "gee pee you's"],
    ["IPO's", "eye pee oh's"],
    ['GPT-4o', 'gee pee tee four oh'],
    ['50%–60%', 'fifty percent to sixty percent'],
    ['20th', 'twentieth'],
    ['1st', 'first'],
    ['22nd', 'twenty second'],
    ['3.14', 'three point one four'],
    ['007', 'zero zero seven'],
    ['12:30', 'twelve thirty'],
    ['5-10', 'five to ten'],
    ['5km', 'five kilometers'],
    ['constructor1', 'constructor one'],
  ])('English says %s as "%s"', (chunk, said) => {
    expect(sayChunk(chunk, 'en')).toBe(said)
  })

  test.each([
    ['de', '1.500.000', 'eins Komma fünf Millionen'],
    ['de', '3,5', 'drei Komma fünf'],
    ['de', '535,000', 'fünfhundertfünfunddreißig tausend'],
    ['de', '100€', 'einhundert Euro'],
    ['de', 'z.B', 'zum Beispiel'],
    ['ru', 'США', 'эс ша а'],
    ['zh', '2', '二'],
    ['zh', '13800138000', '一三八零零一三八零零零'],
    ['fr', '15h30', 'quinze heures trente'],
    ['fr', '2e', 'deuxième'],
    ['fr', '90%', 'quatre-vingt-dix pour cent'],
    ['zh', '90%', '百分之九十'],
    ['zh', '53.5', '五十三 点 五'],
    ['zh', '$1000', '一千 美元'],
    ['ja', 'AI', 'エー アイ'],
    ['ko', '90%', '구십 퍼센트'],
  ])('%s says %s as "%s"', (language, chunk, said) => {
    expect(sayChunk(chunk, language)).toBe(said)
  })

  test('Chinese reads a year digit by digit, and only a year', () => {
    expect(sayChunk('1999', 'zh', '年')).toBe('一九九九')
    expect(sayChunk('1999', 'zh', '个')).toBe('一千九百九十九')
  })

  test('Chinese counts things with 两', () => {
    expect(sayChunk('2', 'zh', '个')).toBe('两')
  })

  test('a number too long to have a name is read digit by digit', () => {
    expect(sayChunk('12345678901234567', 'en').split(' ')).toHaveLength(17)
  })
})

describe('sayPieces', () => {
  test.each([
    ['$5k', [[0, 3, 'five thousand dollars']]],
    [
      '20VC',
      [
        [0, 2, 'twenty'],
        [2, 4, 'vee cee'],
      ],
    ],
    ['1990s', [[0, 5, 'nineteen ninety']]],
    [
      'https://a.io',
      [
        [8, 9, 'a'],
        [9, 10, 'dot'],
        [10, 12, 'io'],
      ],
    ],
    ['20th', [[0, 4, 'twentieth']]],
  ])('%s: every word keeps the place of its text', (chunk, expected) => {
    expect(sayPieces(chunk, 'en').map(({ from, to, said }) => [from, to, said])).toEqual(expected)
  })
})

test.each([
  ['IPO', true],
  ['GPUs', true],
  ['HTTP', true],
  ['NASA', false],
  ['Apple', false],
  ['I', false],
  ['X', true],
])('isSpelled: %s %s', (word, expected) => {
  expect(isSpelled(word)).toBe(expected)
})
