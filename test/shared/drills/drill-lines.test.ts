import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { drillLines, lineBegunAt, lineOfLoop, lineOfSegment, loopOf } from '../../../shared/drills/drill-lines'
import { textlessStretches } from '../../../shared/drills/textless-stretches'
import { type Span, timelineOf } from './listen'

const rounded = (range: { start: number; end: number }): Span => [round(range.start), round(range.end)]
const round = (time: number) => Math.round(time * 1000) / 1000

describe('the lines that are drilled', () => {
  it.each<[string, (Span | null)[], Span[]]>([
    ['end where the next begins', [[0, 2], [2, 4]], [[0, 2], [2, 4.2]]], // biome-ignore format: a table
    ['are heard a little longer where there is room', [[0, 2], [5, 8]], [[0, 2.2], [5, 8.2]]], // biome-ignore format: a table
    ['share a short gap with the next', [[0, 2], [2.1, 4]], [[0, 2.05], [2.1, 4.2]]], // biome-ignore format: a table
    ['leave out what is not spoken', [[0, 2], null, [2, 4]], [[0, 2], [2, 4.2]]], // biome-ignore format: a table
    ['leave out what takes no time', [[0, 2], [2, 2], [2, 4]], [[0, 2], [2, 4.2]]], // biome-ignore format: a table
    ['never leave the track', [[0, 2], [8, 9.9]], [[0, 2.2], [8, 9.95]]], // biome-ignore format: a table
    ['are cut where times overlap', [[0, 3], [2, 4]], [[0, 2], [2, 4.2]]], // biome-ignore format: a table
  ])('%s', (_, spans, expected) => {
    expect(drillLines(timelineOf(spans, 10)).map(rounded)).toEqual(expected)
  })

  it('are to be said as long as they are, or as the longer of two languages in turn', () => {
    const parts = [
      { language: 'en', start: 1, end: 4 },
      { language: 'zh', start: 4.5, end: 6 },
    ]
    const timeline = {
      duration: 10,
      spoken: 'en',
      also: 'zh',
      cues: [{ source: 'aligned' as const, start: 1, end: 6, confidence: 1, parts }],
    }
    expect(drillLines(timeline)[0]?.sayLength).toBe(3)
    expect(drillLines(timelineOf([[1, 6]], 10))[0]?.sayLength).toBe(5)
  })

  test.prop([
    fc.array(fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    }),
  ])('are in order and found again by time and by segment', (pieces) => {
    let free = 0
    const spans = pieces.map(([length, gap]): Span => {
      const start = free + gap
      free = start + length
      return [start, free]
    })
    const lines = drillLines(timelineOf(spans, free + 1))
    for (const [place, line] of lines.entries()) {
      expect(line.end).toBeGreaterThan(line.start)
      expect(line.start).toBeGreaterThanOrEqual(lines[place - 1]?.end ?? 0)
      expect(lineOfSegment(lines, line.segment)).toBe(place)
      expect(lineBegunAt(lines, (line.start + line.end) / 2)).toBe(place)
      expect(lineOfLoop(lines, line)).toBe(place)
    }
  })
})

describe('a loop', () => {
  it.each<[Span, Span | null]>([
    [
      [3, 5],
      [3, 5],
    ],
    [
      [3, 3.1],
      [3, 3.3],
    ],
    [
      [-1, 2],
      [0, 2],
    ],
    [
      [8, 12],
      [8, 10],
    ],
    [[9.9, 10], null],
  ])('of %j in ten seconds is %j', ([start, end], expected) => {
    const loop = loopOf({ start, end }, 10)
    expect(loop && rounded(loop)).toEqual(expected)
  })

  it('of more than one line is no line', () => {
    const lines = drillLines(
      timelineOf(
        [
          [0, 2],
          [2, 4],
        ],
        10,
      ),
    )
    expect(lineOfLoop(lines, { start: 0, end: 2 })).toBe(0)
    expect(lineOfLoop(lines, { start: 0, end: 4 })).toBe(-1)
    expect(lineOfLoop(lines, { start: 0.5, end: 2 })).toBe(-1)
  })
})

describe('stretches without text', () => {
  it('lie before, between and after lines, less what leads out and in', () => {
    const timeline = timelineOf([[10, 12], null, [20, 22], [25, 27]], 40)
    expect(textlessStretches(timeline).map(rounded)).toEqual([
      [0, 9.3],
      [12.5, 19.3],
      [27.5, 39.3],
    ])
  })

  it.each(['estimated', 'aligned', 'imported', 'anchored'] as const)('between %s times', (source) => {
    const found = textlessStretches(
      timelineOf(
        [
          [0, 2],
          [10, 12],
        ],
        12,
        source,
      ),
    )
    expect(found).toHaveLength(source === 'estimated' ? 0 : 1)
  })

  it('are none where the times beside them are doubtful, unless the listener fixed them', () => {
    const { cues, ...rest } = timelineOf(
      [
        [0, 2],
        [10, 12],
        [20, 22],
      ],
      22,
    )
    const doubtful = (source: 'aligned' | 'anchored') => ({
      ...rest,
      cues: cues.with(1, { source, start: 10, end: 12, confidence: 0.2 }),
    })
    expect(textlessStretches(doubtful('aligned'))).toEqual([])
    expect(textlessStretches(doubtful('anchored'))).toHaveLength(2)
  })

  it('are none where nothing is spoken at all', () => {
    expect(textlessStretches(timelineOf([null, null], 60))).toEqual([])
  })
})
