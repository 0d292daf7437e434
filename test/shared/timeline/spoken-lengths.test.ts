import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { SpokenCue, WordTime } from '../../../shared/model/timeline'
import { spokenLengths } from '../../../shared/timeline/spoken-lengths'

/** A word a second, found in the text one after the other. */
function words(text: string, said: readonly string[], from = 0): WordTime[] {
  let at = 0
  return said.map((word, index) => {
    at = text.indexOf(word, at)
    if (at < 0) throw new Error(`${word} is not in the text`)
    const time = { from: at, to: at + word.length, start: from + index, end: from + index + 0.9 }
    at += word.length
    return time
  })
}
const cueOf = (more: Partial<SpokenCue>): SpokenCue => ({ source: 'aligned', start: 0, end: 9, confidence: 1, ...more })

describe('in one language', () => {
  const en = 'She used to say, “put your (left) hand on it.”'
  const cue = cueOf({ words: words(en, ['She', 'used', 'to', 'say', 'put', 'your', 'left', 'hand', 'on', 'it']) })
  const saidAt = (time: number) => {
    const [only] = spokenLengths(cue, { en, zh: '她常说' }, { language: 'en' }, time) ?? []
    expect(only?.language).toBe('en')
    return en.slice(0, only?.length)
  }

  it.each([
    [-1, ''],
    [0, 'She'],
    [2.5, 'She used to'],
    [3, 'She used to say,'],
    [4, 'She used to say, “put'],
    [6, 'She used to say, “put your (left)'],
    [9, en],
    [99, en],
  ])('at %d s it is said up to the marks that close the word: %j', (time, said) => {
    expect(saidAt(time)).toBe(said)
  })

  it('Han is said character by character', () => {
    const zh = '她常说，“就在风暴里。”'
    const han = cueOf({ words: words(zh, [...'她常说就在风暴里']) })
    const said = (time: number) => zh.slice(0, spokenLengths(han, { zh }, { language: 'zh' }, time)?.[0]?.length)
    expect([0, 2, 3, 7].map(said)).toEqual(['她', '她常说，', '她常说，“就', zh])
  })

  test.prop([fc.double({ min: -2, max: 12, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })])(
    'what has been said stays said',
    (time, later) => {
      expect(saidAt(time + later).startsWith(saidAt(time))).toBe(true)
    },
  )

  it('is unknown without the times of words', () => {
    expect(spokenLengths(cueOf({}), { en }, { language: 'en' }, 3)).toBeNull()
    expect(spokenLengths(cueOf({ words: [] }), { en }, { language: 'en' }, 3)).toBeNull()
  })
})

describe('in two languages in turn', () => {
  const texts = { en: 'So we waited.', zh: '于是我们等着。' }
  const spoken = { language: 'en', also: 'zh' }
  const cue = cueOf({
    words: words(texts.en, ['So', 'we', 'waited']),
    parts: [
      { language: 'en', start: 0, end: 3 },
      { language: 'zh', start: 4, end: 9, words: words(texts.zh, [...'于是我们'], 4) },
    ],
  })

  it('each is said in its turn', () => {
    expect(spokenLengths(cue, texts, spoken, 1)).toEqual([
      { language: 'en', length: 5 },
      { language: 'zh', length: 0 },
    ])
    expect(spokenLengths(cue, texts, spoken, 5)).toEqual([
      { language: 'en', length: texts.en.length },
      { language: 'zh', length: 2 },
    ])
  })

  it('a part without words is said as a whole', () => {
    const whole = cueOf({ parts: [{ language: 'zh', start: 4, end: 9 }] })
    expect(spokenLengths(whole, texts, spoken, 3.9)).toEqual([{ language: 'zh', length: 0 }])
    expect(spokenLengths(whole, texts, spoken, 4)).toEqual([{ language: 'zh', length: texts.zh.length }])
  })
})
