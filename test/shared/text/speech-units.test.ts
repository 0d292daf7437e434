import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { createSpeechMeasure, speechUnits } from '../../../shared/text/speech-units'

describe('speechUnits', () => {
  test.each([
    ['zh-Hans', '没有人知道', 5],
    ['zh', '估值达81亿美元', 9],
    ['zh', '53.5万', 6],
    ['zh', '1999年', 5],
    ['zh', '对吧？!', 2],
    ['zh', '𠮷野家', 3],
    ['ja', 'コンピューター', 6],
    ['ja', 'きょうは', 3],
    ['ko', '안녕하세요', 5],
    ['en', '', 0],
    ['en', '... — !', 0],
    ['en', '🎉', 0],
  ])('%s: "%s" has %d units', (language, text, units) => {
    expect(speechUnits(text, language)).toBeCloseTo(units)
  })

  test.each([
    ['en', '$1,100,000,000', 'one point one billion dollars'],
    ['en', 'in 1999, 90% of AI', 'in nineteen ninety nine ninety percent of ay eye'],
    ['en', 'THEY SAID THAT EVERYTHING WAS GONE', 'they said that everything was gone'],
    ['fr', '10 000 euros', 'dix mille euros'],
    ['de', 'Das kostet 3,5 €.', 'Das kostet drei Komma fünf Euro'],
  ])('%s: "%s" is as long as "%s"', (language, written, said) => {
    expect(speechUnits(written, language)).toBeCloseTo(speechUnits(said, language))
  })

  test('an average syllable is one unit', () => {
    const english = 'People often say we do not have enough power in the country, and this is strictly wrong.'
    const syllables = 23
    expect(speechUnits(english, 'en')).toBeGreaterThan(syllables * 0.9)
    expect(speechUnits(english, 'en')).toBeLessThan(syllables * 1.1)
  })

  test('a syllable of many sounds is longer, but not in proportion', () => {
    const short = speechUnits('a', 'en')
    const long = speechUnits('strength', 'en')
    expect(long).toBeGreaterThan(short)
    expect(long).toBeLessThan(8 * short)
  })

  test.each(['مرحبا بكم', 'שלום לכולם', 'नमस्ते दुनिया', 'สวัสดีครับ', 'გამარჯობა', 'ሰላም', 'བཀྲ་ཤིས'])(
    'any script counts: %s',
    (text) => {
      expect(speechUnits(text, 'und')).toBeGreaterThan(1)
      expect(speechUnits(text, 'und')).toBeLessThan(12)
    },
  )

  property.prop([fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'zh', 'ja', 'fr', 'ar', 'und', 'constructor')])(
    'is finite and never negative, whatever the text',
    (text, language) => {
      const units = speechUnits(text, language)
      expect(units).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(units)).toBe(true)
    },
  )

  property.prop([fc.array(fc.lorem(), { minLength: 1 })])(
    'a meter that remembers words says the same as a new one',
    (texts) => {
      const measure = createSpeechMeasure('en')
      for (const text of [...texts, ...texts]) expect(measure(text)).toBe(speechUnits(text, 'en'))
    },
  )
})
