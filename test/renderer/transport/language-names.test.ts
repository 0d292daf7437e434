import { describe, expect, it } from 'vitest'
import { languageNames } from '../../../renderer/transport/language-names'

describe('language names', () => {
  it.each([
    [
      ['en', 'zh-Hans'],
      ['English', '中文'],
    ],
    [
      ['zh-Hans', 'zh-Hant'],
      ['简体中文', '繁體中文'],
    ],
    [
      ['de', 'es'],
      ['Deutsch', 'español'],
    ],
    [
      ['ja', 'und'],
      ['日本語', '?'],
    ],
  ])('of %j are %j', (tags, names) => {
    expect(languageNames(tags)).toEqual(names)
  })
})
