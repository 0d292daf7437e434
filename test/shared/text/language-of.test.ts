import { describe, expect, it } from 'vitest'
import { chineseVariant, hanVotes } from '../../../shared/text/han-variants'
import { guessLanguages, isSharedScript, languageOf } from '../../../shared/text/language-of'
import { type Script, scriptId, scriptOf, scripts } from '../../../shared/text/script-of'
import { type DialogueLanguage, dialogue } from '../transcript/dialogue'

describe('scriptOf', () => {
  it.each([
    ['a', 'Latin'],
    ['ß', 'Latin'],
    ['中', 'Han'],
    ['𠮷', 'Han'],
    ['々', 'Han'],
    ['あ', 'Kana'],
    ['カ', 'Kana'],
    ['ー', 'Kana'],
    ['한', 'Hangul'],
    ['ж', 'Cyrillic'],
    ['ش', 'Arabic'],
    ['א', 'Hebrew'],
    ['ω', 'Greek'],
    ['ไ', 'Thai'],
    ['क', 'Devanagari'],
    ['7', 'None'],
    ['。', 'None'],
    ['😀', 'None'],
    [' ', 'None'],
  ] as const)('%s is %s', (character, script) => {
    expect(scripts[scriptOf(character.codePointAt(0)!)]).toBe(script)
  })

  it('has an answer for half a surrogate pair', () => {
    expect(scriptOf(0xd800)).toBe(scriptId.None)
  })
})

describe('han variants', () => {
  it('tells simplified from traditional by the characters that only one of them has', () => {
    expect(chineseVariant(dialogue['zh-Hans'].join('\n'))).toBe('zh-Hans')
    expect(chineseVariant(dialogue['zh-Hant'].join('\n'))).toBe('zh-Hant')
  })

  it('takes text that both write alike for simplified', () => {
    expect(hanVotes('你好')).toEqual({ simplified: 0, traditional: 0, japanese: 0, notJapanese: 1 })
    expect(chineseVariant('大中小')).toBe('zh-Hans')
  })

  it('knows characters that were made in Japan', () => {
    expect(hanVotes('働峠').japanese).toBe(2)
  })
})

describe('languageOf', () => {
  const cases: [DialogueLanguage, Script][] = [
    ['en', 'Latin'],
    ['es', 'Latin'],
    ['de', 'Latin'],
    ['fr', 'Latin'],
    ['it', 'Latin'],
    ['vi', 'Latin'],
    ['ru', 'Cyrillic'],
    ['ar', 'Arabic'],
    ['ja', 'Kana'],
    ['ko', 'Hangul'],
    ['zh-Hant', 'Han'],
  ]
  it.each(cases)('names %s', (language, script) => {
    expect(languageOf(dialogue[language].join('\n'), script)).toBe(language)
  })

  it('does not name what cannot be told', () => {
    expect(languageOf('OK.', 'Latin')).toBe('und')
    expect(guessLanguages('', 'Latin')).toEqual([])
  })

  it('says which scripts need words to tell', () => {
    expect(isSharedScript('Latin')).toBe(true)
    expect(isSharedScript('Thai')).toBe(false)
  })
})
