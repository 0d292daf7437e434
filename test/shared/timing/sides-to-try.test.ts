import { describe, expect, test } from 'vitest'
import type { SpokenSide } from '../../../shared/model/episode'
import { sidesToTry } from '../../../shared/timing/sides-to-try'

const transcript = {
  languages: ['zh', 'en', 'fr'],
  segments: [
    { line: 1, texts: { zh: '好。', en: 'Good.' } },
    { line: 3, texts: { fr: 'Bon.' } },
  ],
}
const languagesFor = (spoken: SpokenSide) =>
  sidesToTry(transcript, spoken, 'in any order').sides.map(({ language }) => language)

describe('the sides that an alignment tries', () => {
  test('are all while the spoken one is a guess, the guess first', () => {
    expect(languagesFor({ language: 'en', because: 'order' })).toEqual(['en', 'zh', 'fr'])
    expect(languagesFor({ language: 'zh', because: 'audio-tag' })).toEqual(['zh', 'en', 'fr'])
  })

  test('are what was chosen or heard, and nothing else', () => {
    expect(languagesFor({ language: 'en', because: 'chosen' })).toEqual(['en'])
    expect(languagesFor({ language: 'fr', also: 'zh', because: 'audio' })).toEqual(['fr', 'zh'])
  })

  test('are taken in turn when two are known to be, in the order that was heard or as chosen', () => {
    const both = { language: 'zh', also: 'en' }
    expect(sidesToTry(transcript, { ...both, because: 'audio' }, 'in any order').turns).toBe('in this order')
    expect(sidesToTry(transcript, { ...both, because: 'chosen' }, 'in any order').turns).toBe('in any order')
    expect(sidesToTry(transcript, { language: 'zh', because: 'chosen' }, 'in any order').turns).toBeUndefined()
  })

  test('have one text per segment, empty where there is none', () => {
    const { sides } = sidesToTry(transcript, { language: 'en', because: 'chosen' }, 'in this order')
    expect(sides).toEqual([{ language: 'en', texts: ['Good.', ''] }])
  })
})
