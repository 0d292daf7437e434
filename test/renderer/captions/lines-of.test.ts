import { describe, expect, it } from 'vitest'
import { hiddenLinesOf, type LineUp, linesOf } from '../../../renderer/captions/lines-of'
import type { Segment } from '../../../shared/model/transcript'
import { type Preset, presets } from '../../../shared/model/visibility'

const pair: Segment = { texts: { zh: '你好', en: 'Hello' }, line: 1 }
const onlyChinese: Segment = { texts: { zh: '你好' }, line: 1 }
const onlyEnglish: Segment = { texts: { en: 'Hello' }, line: 1 }
const spokenEnglish: LineUp = {
  languages: ['zh', 'en'],
  original: 'en',
  visibility: presets.both,
  order: 'original-first',
}
const showing = (preset: Preset): LineUp => ({ ...spokenEnglish, visibility: presets[preset] })

const shown = (segment: Segment, lineUp: LineUp) =>
  linesOf(segment, lineUp).map(
    (line) => `${line.role} ${line.text}${line.isStandIn ? ' (stand-in)' : ''}${line.isBlurred ? ' (blurred)' : ''}`,
  )

describe('linesOf', () => {
  it.for([
    { show: 'both', segment: pair, expected: ['original Hello', 'translation 你好'] },
    { show: 'original', segment: pair, expected: ['original Hello'] },
    { show: 'translation', segment: pair, expected: ['translation 你好'] },
    { show: 'both', segment: onlyChinese, expected: ['translation 你好'] },
    { show: 'original', segment: onlyChinese, expected: ['translation 你好 (stand-in)'] },
    { show: 'translation', segment: onlyEnglish, expected: ['original Hello (stand-in)'] },
  ] as const)('shows $expected for $show', ({ show, segment, expected }) => {
    expect(shown(segment, showing(show))).toEqual(expected)
  })

  it('puts the original first, wherever it stands in the file', () => {
    expect(shown(pair, { ...spokenEnglish, original: 'zh' })).toEqual(['original 你好', 'translation Hello'])
  })

  it('shows every translation', () => {
    const three: Segment = { texts: { en: 'Hello', zh: '你好', ja: 'こんにちは' }, line: 1 }
    expect(shown(three, { ...showing('translation'), languages: ['en', 'zh', 'ja'] })).toEqual([
      'translation 你好',
      'translation こんにちは',
    ])
  })

  it('has nothing to choose, and nothing to apologise for, in a transcript of one language', () => {
    for (const show of ['both', 'original', 'translation'] as const) {
      expect(shown(onlyEnglish, { ...showing(show), languages: ['en'] })).toEqual(['original Hello'])
    }
  })

  it('puts the translation first when the listener wants it there', () => {
    expect(shown(pair, { ...spokenEnglish, order: 'translation-first' })).toEqual([
      'translation 你好',
      'original Hello',
    ])
  })

  it.for([
    { original: 'blurred', translation: 'shown', expected: ['original Hello (blurred)', 'translation 你好'] },
    { original: 'hidden', translation: 'blurred', expected: ['translation 你好 (blurred)'] },
    {
      original: 'blurred',
      translation: 'blurred',
      expected: ['original Hello (blurred)', 'translation 你好 (blurred)'],
    },
  ] as const)('with the original $original and the translation $translation', ({ expected, ...visibility }) => {
    expect(shown(pair, { ...spokenEnglish, visibility })).toEqual(expected)
  })

  it('does not give away by a stand-in what was to be blurred', () => {
    const visibility = { original: 'hidden', translation: 'blurred' } as const
    expect(shown(onlyEnglish, { ...spokenEnglish, visibility })).toEqual(['original Hello (stand-in) (blurred)'])
  })

  it('blurs a transcript of one language too, but does not hide it', () => {
    const alone = { ...spokenEnglish, languages: ['en'] }
    const seen = (original: 'blurred' | 'hidden') =>
      shown(onlyEnglish, { ...alone, visibility: { original, translation: 'shown' } })
    expect(seen('blurred')).toEqual(['original Hello (blurred)'])
    expect(seen('hidden')).toEqual(['original Hello'])
  })
})

describe('hiddenLinesOf', () => {
  it('is what a row has and does not show', () => {
    const hidden = (preset: Preset) => hiddenLinesOf(pair, showing(preset)).map(({ text }) => text)
    expect(hidden('original')).toEqual(['你好'])
    expect(hidden('translation')).toEqual(['Hello'])
    expect(hidden('both')).toEqual([])
    expect(hiddenLinesOf(onlyEnglish, showing('translation'))).toEqual([])
  })
})
