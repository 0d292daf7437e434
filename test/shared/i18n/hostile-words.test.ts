import { describe, expect, it } from 'vitest'
import { describeError } from '../../../shared/i18n/describe-error'
import { createTranslator } from '../../../shared/i18n/translator'
import { hostileTexts } from '../../support/hostile-texts'

describe('facts of strangers in the program’s own sentences', () => {
  it.each(hostileTexts)('stay as they are, and are no words of the catalogue: %s', (_name, hostile) => {
    for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const translator = createTranslator(language)
      const said = describeError({ code: 'file/not-found', name: hostile }, translator)
      const plain = describeError({ code: 'file/not-found', name: 'NAME' }, translator)
      expect(said).toBe(plain.replaceAll('NAME', () => hostile))
    }
  })
})
