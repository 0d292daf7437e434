import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { Cue } from '../../../shared/model/timeline'
import { anchorAgainst, usableAnchors, withoutAnchors } from '../../../shared/timing/anchors'

describe('usableAnchors', () => {
  test.each([
    [
      'in the order of their segments',
      [
        [5, 50],
        [2, 20],
      ],
      [
        [2, 20],
        [5, 50],
      ],
    ],
    [
      'the later word on one segment wins',
      [
        [2, 20],
        [2, 25],
      ],
      [[2, 25]],
    ],
    [
      'of two that contradict, the later wins',
      [
        [2, 60],
        [5, 50],
      ],
      [[5, 50]],
    ],
    [
      'a late word may overrule several',
      [
        [2, 20],
        [3, 30],
        [4, 40],
        [5, 10],
      ],
      [[5, 10]],
    ],
    [
      'two segments may share a time',
      [
        [2, 20],
        [3, 20],
      ],
      [
        [2, 20],
        [3, 20],
      ],
    ],
    [
      'both edges of the audio are in it',
      [
        [0, 0],
        [9, 100],
      ],
      [
        [0, 0],
        [9, 100],
      ],
    ],
    [
      'outside the audio is left out',
      [
        [1, -0.1],
        [2, 100.1],
        [3, Number.NaN],
        [4, Number.POSITIVE_INFINITY],
      ],
      [],
    ],
    [
      'segments that do not exist are left out',
      [
        [-1, 1],
        [10, 2],
        [1.5, 3],
        [Number.NaN, 4],
      ],
      [],
    ],
  ] as const)('%s', (_, given, kept) => {
    const anchors = given.map(([segment, start]) => ({ segment, start }))
    expect(usableAnchors(anchors, 10, 100)).toEqual(kept.map(([segment, start]) => ({ segment, start })))
  })

  const anchor = fc.record({
    segment: fc.integer({ min: 0, max: 20 }),
    start: fc.double({ min: 0, max: 60, noNaN: true }),
  })

  property.prop([fc.array(anchor, { maxLength: 30 })])('neither segments nor times ever go back', (anchors) => {
    const kept = usableAnchors(anchors, 21, 60)
    for (const [at, { segment, start }] of kept.entries()) {
      const before = kept[at - 1]
      if (before === undefined) continue
      expect(segment).toBeGreaterThan(before.segment)
      expect(start).toBeGreaterThanOrEqual(before.start)
    }
  })

  property.prop([fc.array(anchor, { minLength: 1, maxLength: 30 })])('what was said last always holds', (anchors) => {
    expect(usableAnchors(anchors, 21, 60)).toContainEqual(anchors.at(-1))
  })
})

describe('what the listener fixed', () => {
  test('cannot stand beside a line that is fixed on the wrong side of it', () => {
    const anchors = [
      { segment: 2, start: 20 },
      { segment: 8, start: 80 },
    ]
    expect(anchorAgainst(anchors, { segment: 5, start: 50 })).toBeNull()
    expect(anchorAgainst(anchors, { segment: 5, start: 19 })).toEqual(anchors[0])
    expect(anchorAgainst(anchors, { segment: 5, start: 81 })).toEqual(anchors[1])
    // The same line anew: only the others count.
    expect(anchorAgainst(anchors, { segment: 2, start: 70 })).toBeNull()
  })

  test('is an estimate again when it is taken out, and nothing else changes', () => {
    const cues: Cue[] = [
      { source: 'aligned', start: 1, end: 2, confidence: 0.9 },
      { source: 'anchored', start: 3, end: 4, confidence: 1 },
      { source: 'absent', confidence: 0.5 },
    ]
    const timeline = { duration: 9, spoken: 'en', cues }
    expect(withoutAnchors(timeline).cues).toEqual([
      cues[0],
      { source: 'estimated', start: 3, end: 4, confidence: 0 },
      cues[2],
    ])
    const plain = { ...timeline, cues: cues.slice(0, 1) }
    expect(withoutAnchors(plain)).toBe(plain)
  })
})
