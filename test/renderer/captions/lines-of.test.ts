import { describe, expect, it } from 'vitest'
import { type LineUp, linesOf } from '../../../renderer/captions/lines-of'
import type { Segment } from '../../../shared/model/transcript'

const pair: Segment = { texts: { zh: '你好', en: 'Hello' }, line: 1 }
const onlyChinese: Segment = { texts: { zh: '你好' }, line: 1 }
const onlyEnglish: Segment = { texts: { en: 'Hello' }, line: 1 }
const spokenEnglish: Omit<LineUp, 'show'> = { languages: ['zh', 'en'], original: 'en' }

const shown = (segment: Segment, lineUp: LineUp) =>
  linesOf(segment, lineUp).map((line) => `${line.role} ${line.text}${line.isStandIn ? ' (stand-in)' : ''}`)

describe('linesOf', () => {
  it.for([
    { show: 'both', segment: pair, expected: ['original Hello', 'translation 你好'] },
    { show: 'original', segment: pair, expected: ['original Hello'] },
    { show: 'translation', segment: pair, expected: ['translation 你好'] },
    { show: 'both', segment: onlyChinese, expected: ['translation 你好'] },
    { show: 'original', segment: onlyChinese, expected: ['translation 你好 (stand-in)'] },
    { show: 'translation', segment: onlyEnglish, expected: ['original Hello (stand-in)'] },
  ] as const)('shows $expected for $show', ({ show, segment, expected }) => {
    expect(shown(segment, { ...spokenEnglish, show })).toEqual(expected)
  })

  it('puts the original first, wherever it stands in the file', () => {
    expect(shown(pair, { languages: ['zh', 'en'], original: 'zh', show: 'both' })).toEqual([
      'original 你好',
      'translation Hello',
    ])
  })

  it('shows every translation', () => {
    const three: Segment = { texts: { en: 'Hello', zh: '你好', ja: 'こんにちは' }, line: 1 }
    expect(shown(three, { languages: ['en', 'zh', 'ja'], original: 'en', show: 'translation' })).toEqual([
      'translation 你好',
      'translation こんにちは',
    ])
  })

  it('has nothing to choose, and nothing to apologise for, in a transcript of one language', () => {
    for (const show of ['both', 'original', 'translation'] as const) {
      expect(shown(onlyEnglish, { languages: ['en'], original: 'en', show })).toEqual(['original Hello'])
    }
  })
})
