import { describe, expect, it } from 'vitest'
import { describeError } from '../../../shared/i18n/describe-error'
import { en } from '../../../shared/i18n/en'
import { interfaceLanguageFor } from '../../../shared/i18n/interface-language'
import { createTranslator } from '../../../shared/i18n/translator'
import { zhHans } from '../../../shared/i18n/zh-hans'
import { zhHant } from '../../../shared/i18n/zh-hant'
import type { AppError } from '../../../shared/model/app-error'

const english = flat(en)
const chinese = { 'zh-Hans': flat(zhHans), 'zh-Hant': flat(zhHant) }

describe('the words', () => {
  it('are many', () => {
    expect(english.size).toBeGreaterThan(100)
  })
})

describe.each(Object.entries(chinese))('the words of %s', (_language, words) => {
  it('are the same ones as in English', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('say each with the same facts', () => {
    for (const [key, text] of english) {
      expect(words.get(key), key).toBeTruthy()
      expect(factsOf(words.get(key)), key).toEqual(factsOf(text))
    }
  })

  it('hold no half-width punctuation between Chinese characters', () => {
    const careless = [...words.values()].filter((text) => /\p{sc=Han}[,;:!?]\p{sc=Han}/u.test(text))
    expect(careless).toEqual([])
  })
})

describe('traditional Chinese', () => {
  it('quotes as it is quoted there, and holds no simplified character', () => {
    const text = [...chinese['zh-Hant']].flatMap(([key, words]) => (key === 'commands.language-zh-hans' ? [] : [words]))
    expect(text.filter((words) => /[“”]/.test(words))).toEqual([])
    // Characters that are written in simplified Chinese alone, among the commonest of an interface.
    expect(text.filter((words) => /[开关选择页题错误设显视频语译时间为这说没还从个]/.test(words))).toEqual([])
  })
})

describe('the interface language', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['yue-Hans-CN', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['zha', 'en'],
    ['', 'en'],
  ])('for a system in %s is %s', (system, expected) => {
    expect(interfaceLanguageFor(system)).toBe(expected)
  })
})

describe('an error in words', () => {
  const errors: readonly AppError[] = [
    { code: 'audio/cut-short', name: 'a.mp3', present: 61, promised: 3725 },
    { code: 'transcript/too-large', name: 'a.txt', bytes: 101_000_000, limit: 20_000_000 },
    { code: 'open/several-audio-files', names: ['a.mp3', 'b.mp3', 'c.mp3'] },
    { code: 'audio/unsupported-codec', name: 'a.m4a', codec: 'ALAC' },
    { code: 'internal', detail: '$t(menu.quit) {{name}}' },
  ]

  it('shows times, sizes and lists as people write them', () => {
    const translator = createTranslator('en')
    expect(errors.slice(0, 4).map((error) => describeError(error, translator))).toEqual([
      '“a.mp3” is cut short: 1:01 of 1:02:05 are there. It plays up to that point; download it again for the rest.',
      '“a.txt” is 101 MB, more than the 20 MB a transcript may have. Check that it is the right file.',
      'Two or more audio files were given: “a.mp3”, “b.mp3”, and “c.mp3”. Open one of them at a time or, if they are recordings of one episode, together with its transcript.',
      '“a.m4a” holds ALAC audio, which cannot be played here. Convert it to MP3, AAC, Opus or FLAC.',
    ])
  })

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('leaves no fact open in %s', (language) => {
    const translator = createTranslator(language)
    for (const error of errors.slice(0, 4)) expect(describeError(error, translator)).not.toMatch(/\{\{|undefined|NaN/)
  })

  it('takes a file name or a detail as text, not as a template', () => {
    const translator = createTranslator('en')
    expect(describeError(errors[4]!, translator)).toContain('$t(menu.quit) {{name}}')
  })
})

function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  )
}

function factsOf(text: string | undefined): string[] {
  return [...new Set([...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort()
}
