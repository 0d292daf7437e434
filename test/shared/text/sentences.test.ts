import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { sentences } from '../../../shared/text/sentences'

test.each<[language: string, text: string, parts: string[]]>([
  ['en', 'I like Mrs. Murphy. She left at 3.5! Did she?', ['I like Mrs. Murphy. ', 'She left at 3.5! ', 'Did she?']],
  ['en-GB', 'See Mr. Hill.', ['See Mr. Hill.']],
  ['de', 'Das ist z.B. gut. Ja.', ['Das ist z.B. gut. ', 'Ja.']],
  ['zh-Hans', '他来了。“走吧！”她说。', ['他来了。', '“走吧！”', '她说。']],
  ['ja', '雨です。傘は？', ['雨です。', '傘は？']],
  ['und', 'One. Two.', ['One. ', 'Two.']],
  ['all', 'One. Two.', ['One. ', 'Two.']],
  ['en', 'a\0b. Then (so) “c” (', ['a\0b. ', 'Then (so) “c” (']],
  ['en', '', []],
])('%s: %s', (language, text, parts) => {
  expect(sentences(text, language).map(({ from, to }) => text.slice(from, to))).toEqual(parts)
})

test.prop([fc.string({ unit: 'binary' }), fc.constantFrom('en', 'zh', 'toString')])(
  'sentences are the whole text, in order',
  (text, language) => {
    const parts = sentences(text, language)
    expect(parts.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  },
)
