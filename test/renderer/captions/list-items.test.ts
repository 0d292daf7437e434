import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type ListItem, listItems } from '../../../renderer/captions/list-items'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { segment } from './open-captions'

const segments = Array.from({ length: 4 }, (_, index) => segment(index))
const absent: Cue = { source: 'absent', confidence: 1 }
const cue = (start: number, end: number, source: 'aligned' | 'estimated' = 'aligned'): Cue => ({
  ...{ source, start, end },
  confidence: 1,
})
const timeline = (...cues: Cue[]): Timeline => ({ duration: 100, spoken: 'en', cues })
/** Gaps at 0-10, 40-60 and 80-100. */
const gappy = timeline(cue(10, 20), cue(20, 40), cue(60, 70), cue(70, 80))
const chapter = (start: number) => ({ title: `at ${start}`, start })

const named = (item: ListItem) =>
  item.kind === 'segment' ? `line ${item.index}` : item.kind === 'gap' ? `gap ${item.gap.start}` : item.chapter.title
const names = (times: Timeline | null, ...starts: number[]) =>
  listItems(segments, times, starts.map(chapter)).items.map(named)

describe('listItems', () => {
  it('are the segments alone without times', () => {
    expect(names(null, 0, 50)).toEqual(['line 0', 'line 1', 'line 2', 'line 3'])
  })

  it('have a row for each gap, behind the line it follows', () => {
    expect(names(gappy)).toEqual(['gap 0', 'line 0', 'line 1', 'gap 40', 'line 2', 'line 3', 'gap 80'])
  })

  it('have it before text that is not in the audio', () => {
    expect(names(timeline(cue(0, 40), absent, absent, cue(60, 100)))).toEqual([
      ...['line 0', 'gap 40', 'line 1', 'line 2', 'line 3'],
    ])
  })

  describe('chapters', () => {
    const dense = timeline(cue(0, 25), cue(25, 50), cue(50, 75), cue(75, 100))
    it.for([
      { starts: [0, 50], expected: ['at 0', 'line 0', 'line 1', 'at 50', 'line 2', 'line 3'] },
      { starts: [0, 49.6], expected: ['at 0', 'line 0', 'line 1', 'at 49.6', 'line 2', 'line 3'] },
      { starts: [0, 51.2], expected: ['at 0', 'line 0', 'line 1', 'at 51.2', 'line 2', 'line 3'] },
      { starts: [76, 25], expected: ['line 0', 'at 25', 'line 1', 'line 2', 'at 76', 'line 3'] },
      { starts: [50, 50.1, 99], expected: ['line 0', 'line 1', 'at 50', 'at 50.1', 'line 2', 'line 3', 'at 99'] },
    ])('that start at $starts stand where their first line is', ({ starts, expected }) => {
      expect(names(dense, ...starts)).toEqual(expected)
    })

    it('in a gap go to the nearer of its ends', () => {
      expect(names(gappy, 0, 42)).toEqual([
        ...['at 0', 'gap 0', 'line 0', 'line 1', 'at 42', 'gap 40', 'line 2', 'line 3', 'gap 80'],
      ])
      expect(names(gappy, 8, 58)).toEqual([
        ...['gap 0', 'at 8', 'line 0', 'line 1', 'gap 40', 'at 58', 'line 2', 'line 3', 'gap 80'],
      ])
    })

    it('are not named when one holds everything', () => {
      expect(names(dense, 0)).toEqual(['line 0', 'line 1', 'line 2', 'line 3'])
    })
  })

  it('know the gap that is played', () => {
    const { gapAt } = listItems(segments, gappy, [])
    expect([0, 9.9, 10, 39.9, 40, 59.9, 60, 100].map((time) => gapAt(time)?.start ?? null)).toEqual([
      ...[0, 0, null, null, 40, 40, null, null],
    ])
  })

  const times = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 8 })
  const sources = fc.array(fc.constantFrom('aligned', 'estimated', 'absent'), { minLength: 4, maxLength: 4 })
  test.prop([times, sources, fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 })])(
    'keep every segment at its place in order, whatever lies between',
    (lengths, kinds, starts) => {
      let at = 0
      const cues = kinds.map((source, i): Cue => {
        const start = at + lengths[2 * i]!
        at = start + lengths[2 * i + 1]!
        return source === 'absent' ? absent : cue(start, at, source)
      })
      const rows = listItems(segments, { ...timeline(...cues), duration: at }, starts.map(chapter))
      const places = rows.items.map(({ place }) => place)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
      expect(rows.items.filter(({ kind }) => kind === 'segment').map(({ place }) => place)).toEqual([0, 1, 2, 3])
      places.forEach((place, index) => {
        expect(rows.indexOf(place)).toBe(index)
      })
      expect(rows.items.filter(({ kind }) => kind === 'chapter')).toHaveLength(starts.length < 2 ? 0 : starts.length)
    },
  )
})
