import { describe, expect, it } from 'vitest'
import { languageSigns } from '../../../renderer/header/language-signs'

describe('language signs', () => {
  it.each([
    [
      ['en', 'zh-Hans'],
      ['A', '文'],
    ],
    [
      ['zh-Hant', 'en-GB'],
      ['文', 'A'],
    ],
    [
      ['en', 'ja'],
      ['A', 'あ'],
    ],
    [
      ['ru', 'ko'],
      ['Я', '가'],
    ],
    [
      ['en', 'es'],
      ['EN', 'ES'],
    ],
    [
      ['en', 'und'],
      ['A', '?'],
    ],
  ])('of %j are %j', (tags, signs) => {
    expect(languageSigns(tags)).toEqual(signs)
  })
})
