import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { mergeEdits } from '../../../shared/edits/merge-edits'
import type { KeptEdits } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'

const line = (text: string): Segment => ({ texts: { en: text }, line: 1 })
const text = (...lines: string[]): KeptEdits => ({
  segments: lines.map(line),
  tracks: {},
  history: { done: [], undone: [] },
})
const saying = ({ segments }: KeptEdits) => segments?.map(({ texts }) => texts.en).join(' ')

describe('what two windows put right at the same time', () => {
  it.each([
    ['each another line', text('a', 'b', 'c'), text('A', 'b', 'c'), text('a', 'b', 'C'), 'A b C', true],
    [
      'one merged lines, the other split one',
      text('a', 'b', 'c'),
      text('a b', 'c'),
      text('a', 'b', 'c1', 'c2'),
      'a b c1 c2',
      true,
    ],
    ['only the other', text('a', 'b'), text('a', 'b'), text('a', 'B'), 'a B', true],
    ['both the same', text('a', 'b'), text('A', 'b'), text('A', 'b'), 'A b', true],
    ['both one line', text('a', 'b'), text('X', 'b'), text('Y', 'b'), 'X b', false],
  ])('in the text: %s', (_what, base, ours, theirs, expected, isWhole) => {
    const merged = mergeEdits(base, ours, theirs)
    expect([saying(merged.edits), merged.isWhole]).toEqual([expected, isWhole])
  })

  it('is there from both: anchors, gaps, the offset that was changed, and deeds; what one took out is gone', () => {
    const edits = (anchors: number[], gaps: number[], offset: number, deeds: string[]): KeptEdits => ({
      tracks: {
        a: {
          anchors: anchors.map((segment) => ({ segment, start: segment })),
          gaps: gaps.map((start) => ({ start, end: null })),
          offset,
        },
      },
      history: { done: deeds.map((what) => ({ what, changes: [] })), undone: [] },
    })
    const merged = mergeEdits(
      edits([1, 2], [5], 0, ['x', 'x', 'y']),
      edits([2, 3], [5, 9], 0, ['x', 'y', 'ours']),
      edits([1, 2, 4], [], 0.5, ['x', 'x', 'y', 'theirs']),
    )
    expect(merged.edits).toEqual(edits([2, 3, 4], [9], 0.5, ['x', 'y', 'theirs', 'ours']))
  })

  const edits = fc
    .record({ done: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), at: fc.uniqueArray(fc.nat(5)) })
    .map(({ done, at }): KeptEdits => {
      const anchors = at.sort().map((segment) => ({ segment, start: segment }))
      return {
        tracks: { t: { anchors, gaps: [], offset: 0 } },
        history: { done: done.map((what) => ({ what, changes: [] })), undone: [] },
      }
    })
  test.prop([edits, edits])('nothing of one is lost where the other did nothing', (base, changed) => {
    expect(mergeEdits(base, changed, base).edits).toEqual(changed)
    expect(mergeEdits(base, base, changed).edits).toEqual(changed)
  })
})
