import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { applyChanges, inverseOf } from '../../../shared/edits/apply-changes'
import { oddPairs } from '../../../shared/edits/odd-pairs'
import {
  joinTranslation,
  swapTexts,
  translationOut,
  translationsDown,
  translationsUp,
} from '../../../shared/edits/pair-deeds'
import { splitPoints } from '../../../shared/edits/split-points'
import { correctText, mergeLines, splitLine } from '../../../shared/edits/text-deeds'
import { type EditDeed, type Edited, mostTextLength } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'

const pair = (en?: string, zh?: string): Segment => ({
  texts: { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) },
  line: 1,
})
const edited = (segments: readonly Segment[], others: Partial<Edited> = {}): Edited => ({
  segments,
  marks: [],
  tracks: {},
  ...others,
})
const four = edited([pair('One.', '一。'), pair('Two.', '二。'), pair('Three.', '三。'), pair('Four.', '四。')])
const does = (before: Edited, deed: EditDeed | null) => {
  if (!deed) throw new Error('nothing to do')
  return applyChanges(before, deed.changes)
}
const texts = ({ segments }: Edited) => segments.map(({ texts: { en, zh } }) => [en ?? '-', zh ?? '-'].join(' '))

describe('a line that is corrected', () => {
  it('says it in the language that was written, and the other stays', () => {
    const after = does(four, correctText(four, 1, { en: ' Too. ' }))
    expect(after.segments[1]!.texts).toEqual({ en: 'Too.', zh: '二。' })
  })

  it('loses a language that is emptied, and goes with its last', () => {
    expect(texts(does(four, correctText(four, 1, { zh: '' })))[1]).toBe('Two. -')
    expect(texts(does(four, correctText(four, 1, { en: '', zh: ' ' })))).toEqual([
      'One. 一。',
      'Three. 三。',
      'Four. 四。',
    ])
  })

  it('as it was is no deed', () => {
    expect(correctText(four, 1, { en: 'Two. ', zh: '二。' })).toBeNull()
    expect(correctText(four, 7, { en: 'No' })).toBeNull()
  })
})

describe('lines that are joined', () => {
  it('stand in one, with a space only where the script has one', () => {
    expect(texts(does(four, mergeLines(four, 1, 2)))).toEqual(['One. 一。', 'Two. Three. 二。三。', 'Four. 四。'])
    expect(mergeLines(four, 3, 4)).toBeNull()
    const long = { texts: { en: 'a'.repeat(mostTextLength / 2) }, line: 1 }
    expect(mergeLines(edited([long, long]), 0, 1)).toBeNull()
    expect(mergeLines(four, -1, 0)).toBeNull()
  })

  it('keep the start of the first, all notes, and what lies behind them', () => {
    const before = edited(four.segments, {
      marks: [{ segment: 1, note: 'a' }, { segment: 2, note: 'b' }, { segment: 3 }],
      tracks: {
        dub: {
          anchors: [
            { segment: 2, start: 20 },
            { segment: 1, start: 10 },
            { segment: 3, start: 30 },
          ],
          gaps: [],
          offset: 0,
        },
      },
    })
    const deed = mergeLines(before, 1, 2)
    const after = does(before, deed)
    expect(after.marks).toEqual([{ segment: 1, note: 'a\nb' }, { segment: 2 }])
    expect(after.tracks.dub!.anchors).toEqual(
      expect.arrayContaining([
        { segment: 1, start: 10 },
        { segment: 2, start: 30 },
      ]),
    )
    expect(after.tracks.dub!.anchors).toHaveLength(2)
    const back = applyChanges(after, inverseOf(deed!.changes))
    expect(back.marks).toEqual(before.marks)
    expect(new Set(back.tracks.dub!.anchors)).toEqual(new Set(before.tracks.dub!.anchors))
  })
})

describe('a line that is split', () => {
  const long = pair('The rain stopped. We walked on, slowly.', '雨停了。我们慢慢地继续走。')

  it('at the end of a sentence is split in the other language where that sentence ends', () => {
    const cuts = splitPoints(long.texts, 'en', 'The rain stopped.'.length)
    const after = does(edited([long]), splitLine(edited([long]), 0, cuts))
    expect(texts(after)).toEqual(['The rain stopped. 雨停了。', 'We walked on, slowly. 我们慢慢地继续走。'])
  })

  it('within a sentence is split in the other at the nearest border', () => {
    const cuts = splitPoints({ en: 'She came, she saw', zh: '她来了，她看见了' }, 'en', 'She came,'.length)
    expect(cuts.zh).toBe('她来了，'.length)
  })

  it('at its edge is not split', () => {
    expect(splitLine(four, 1, { en: 0, zh: 0 })).toBeNull()
    expect(splitLine(four, 1, { en: 4, zh: 2 })).toBeNull()
  })
})

describe('texts that are paired anew', () => {
  it('change places in some lines, or in all', () => {
    expect(texts(does(four, swapTexts(four, 1, 1, ['en', 'zh'])))[1]).toBe('二。 Two.')
    expect(swapTexts(four, 0, 3, ['en', 'zh'])).toMatchObject({ what: 'swappedAll' })
    expect(swapTexts(four, 0, 3, ['fr', 'de'])).toBeNull()
  })

  it('move a line up from here to the first line without one, which takes a lone one with it', () => {
    const late = edited([
      pair('One.'),
      pair('Two.', '一。'),
      pair('Three.', '二。'),
      pair(undefined, '三。'),
      pair('Four.', '四。'),
    ])
    expect(texts(does(late, translationsUp(late, 1, 'en')))).toEqual([
      'One. 一。',
      'Two. 二。',
      'Three. 三。',
      'Four. 四。',
    ])
    expect(translationsUp(late, 0, 'en')).toBeNull()
  })

  it('move a line down from here into the first line without one, or to a line of their own at the end', () => {
    const early = edited([pair('One.', '二。'), pair('Two.', '三。'), pair('Three.'), pair('Four.', '四。')])
    expect(texts(does(early, translationsDown(early, 0, 'en')))).toEqual([
      'One. -',
      'Two. 二。',
      'Three. 三。',
      'Four. 四。',
    ])
    expect(texts(does(four, translationsDown(four, 2, 'en')))).toEqual([
      'One. 一。',
      'Two. 二。',
      'Three. -',
      'Four. 三。',
      '- 四。',
    ])
  })

  it('are joined to the line before, or stand alone', () => {
    expect(texts(does(four, joinTranslation(four, 1, 'en'))).slice(0, 2)).toEqual(['One. 一。二。', 'Two. -'])
    expect(texts(does(four, translationOut(four, 1, 'en'))).slice(1, 3)).toEqual(['Two. -', '- 二。'])
    expect(joinTranslation(four, 0, 'en')).toBeNull()
  })
})

describe('pairs that look wrong', () => {
  it('lack a language, or are of unusual lengths', () => {
    const usual = Array.from({ length: 20 }, (_, i) => pair('x'.repeat(20 + i), '字'.repeat(7 + Math.floor(i / 3))))
    const lines = [
      ...usual,
      pair('Only this.'),
      pair(undefined, '只有这个'),
      pair('Hm.', '字'.repeat(80)),
      pair('x'.repeat(300), '字'),
    ]
    expect(oddPairs(lines, ['en', 'zh'], 'en')).toEqual([
      { line: 20, oddity: 'noTranslation' },
      { line: 21, oddity: 'noOriginal' },
      { line: 22, oddity: 'longTranslation' },
      { line: 23, oddity: 'shortTranslation' },
    ])
    expect(oddPairs(usual, ['en', 'zh'], 'en')).toEqual([])
    expect(oddPairs([pair('Alone.')], ['en'], 'en')).toEqual([])
  })
})

const textOf = fc.option(fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,6})?$/), { nil: undefined })
const lines = fc
  .array(fc.tuple(textOf, textOf), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(([en, zh]) => (en === undefined && zh === undefined ? pair('x') : pair(en, zh))))
const states = lines.chain((segments) =>
  fc.record({
    segments: fc.constant(segments),
    marks: fc
      .uniqueArray(fc.nat(segments.length - 1))
      .map((all) => all.sort((a, b) => a - b).map((segment) => ({ segment, note: `n${segment}` }))),
    anchors: fc
      .uniqueArray(fc.nat(segments.length - 1))
      .map((all) => all.map((segment) => ({ segment, start: segment * 10 }))),
    line: fc.nat(segments.length - 1),
    other: fc.nat(segments.length - 1),
    which: fc.nat(7),
  }),
)

describe('every deed on lines', () => {
  test.prop([states])('can be taken back to the very state before, and loses no text', (state) => {
    const { segments, marks, anchors, line, other, which } = state
    const before = edited(segments, { marks, tracks: { t: { anchors, gaps: [], offset: 0 } } })
    const [first, last] = [Math.min(line, other), Math.max(line, other)]
    const deeds: (EditDeed | null)[] = [
      correctText(before, line, { en: 'other' }),
      mergeLines(before, first, last),
      splitLine(before, line, { en: 1, zh: 1 }),
      swapTexts(before, first, last, ['en', 'zh']),
      translationsUp(before, line, 'en'),
      translationsDown(before, line, 'en'),
      joinTranslation(before, line, 'en'),
      translationOut(before, line, 'en'),
    ]
    const deed = deeds[which]
    fc.pre(deed !== null && deed !== undefined)
    const after = applyChanges(before, deed!.changes)
    const back = applyChanges(after, inverseOf(deed!.changes))
    expect(back.segments).toEqual(before.segments)
    expect(back.marks).toEqual(before.marks)
    expect(new Set(back.tracks.t!.anchors)).toEqual(new Set(anchors))
    const letters = (of: Edited) =>
      of.segments
        .flatMap((s) => Object.values(s.texts))
        .join('')
        .replace(/\s/g, '')
    if (which > 0) expect([...letters(after)].sort()).toEqual([...letters(before)].sort())
    for (const { segment } of [...after.marks, ...after.tracks.t!.anchors]) {
      expect(segment).toBeLessThan(after.segments.length)
    }
    expect(after.segments.every((s) => Object.keys(s.texts).length > 0)).toBe(true)
  })
})
