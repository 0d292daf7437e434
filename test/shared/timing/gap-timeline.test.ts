import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Anchor, Cue, Gap, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { anchorTimeline } from '../../../shared/timing/anchor-timeline'
import { usableAnchors } from '../../../shared/timing/anchors'
import { gapAt, usableGaps } from '../../../shared/timing/usable-gaps'

/** Lines of eight seconds, two apart, from 5 s on. */
function timeline(source: 'estimated' | 'aligned', confidence = source === 'aligned' ? 0.95 : 0.1): Timeline {
  const cues = Array.from({ length: 10 }, (_, i) => ({ source, start: 5 + 10 * i, end: 13 + 10 * i, confidence }))
  return { duration: 110, spoken: 'en', cues }
}
const sizeOf = () => 40
const withGaps = (found: Timeline, gaps: readonly Gap[], anchors: readonly Anchor[] = []) =>
  anchorTimeline(found, anchors, sizeOf, gaps)
const startOf = ({ cues }: Timeline, segment: number) => {
  const cue = cues[segment]!
  return cue.source === 'absent' ? null : cue.start
}

describe('a gap among estimated lines', () => {
  it('pushes those that would begin in it behind it, and leaves those before it where they are', () => {
    const found = timeline('estimated')
    const fitted = withGaps(found, [{ start: 33, end: 50 }])
    expect(fitted.cues.slice(0, 3)).toEqual(found.cues.slice(0, 3))
    expect(startOf(fitted, 3)).toBe(50)
    expect(startOf(fitted, 4)).toBeGreaterThan(55)
    expect(fitted.cues[9]).toMatchObject({ source: 'estimated' })
  })

  it('ends the line that is being spoken when it begins', () => {
    expect(withGaps(timeline('estimated'), [{ start: 30, end: 50 }]).cues[2]).toMatchObject({ start: 25, end: 30 })
  })

  it('reaches up to the next fixed line, behind which nothing moves', () => {
    const found = timeline('estimated')
    const anchor = { segment: 6, start: 65 }
    const fitted = withGaps(found, [{ start: 33, end: 50 }], [anchor])
    const without = anchorTimeline(found, [anchor], sizeOf)
    expect(fitted.cues.slice(6)).toEqual(without.cues.slice(6))
    expect(startOf(fitted, 3)).toBe(50)
    expect(startOf(fitted, 5)).toBeLessThan(65)
  })

  it('that ends with a fixed line leaves the lines before it on its other side', () => {
    const fitted = withGaps(timeline('estimated'), [{ start: 42, end: 70 }], [{ segment: 6, start: 70 }])
    for (const segment of [3, 4, 5]) expect(fitted.cues[segment]).toMatchObject({ source: 'estimated' })
    expect(startOf(fitted, 5)).toBeGreaterThan(35)
    expect(startOf(fitted, 5)).toBeLessThan(42)
    expect(startOf(fitted, 6)).toBe(70)
  })

  it('behind another does not push lines back into that one', () => {
    const gaps = [
      { start: 30, end: 50 },
      { start: 60, end: 70 },
    ]
    const fitted = withGaps(timeline('estimated'), gaps, [{ segment: 6, start: 70 }])
    for (const segment of [3, 4, 5]) {
      expect(startOf(fitted, segment)).toBeGreaterThanOrEqual(50)
      expect(startOf(fitted, segment)).toBeLessThan(60)
    }
  })

  it('goes on as long as the lines behind it can wait, while nobody said where it ends', () => {
    const found = timeline('estimated')
    const fitted = withGaps(found, [{ start: 33, end: null }])
    expect(startOf(fitted, 3)).toBeGreaterThan(60)
    expect(fitted.cues[9]).not.toMatchObject({ source: 'absent' })
  })
})

describe('a gap among lines that the audio told surely', () => {
  it('leaves those outside of it alone', () => {
    const found = timeline('aligned')
    expect(withGaps(found, [{ start: 33, end: 35 }])).toEqual(found)
  })

  it('while open ends where the next of them begins', () => {
    const found = timeline('aligned')
    const fitted = withGaps(found, [{ start: 30, end: null }])
    expect(fitted.cues[2]).toMatchObject({ source: 'aligned', start: 25, end: 30 })
    expect(fitted.cues.slice(3)).toEqual(found.cues.slice(3))
  })

  it('closed over them is believed: they are not spoken where no time is left for them', () => {
    const found = timeline('aligned')
    const fitted = withGaps(found, [{ start: 33.5, end: 55 }], [{ segment: 5, start: 55 }])
    expect(fitted.cues.map(({ source }) => source).slice(2, 6)).toEqual(['aligned', 'absent', 'absent', 'anchored'])
    expect(fitted.cues[6]).toEqual(found.cues[6])
  })

  it('closed in the middle of one of them ends it', () => {
    const words = [
      { from: 0, to: 4, start: 25, end: 29 },
      { from: 5, to: 9, start: 29, end: 33 },
    ]
    const found = timeline('aligned')
    const cues = found.cues.map((cue, i): Cue => (i === 2 && cue.source !== 'absent' ? { ...cue, words } : cue))
    const fitted = withGaps({ ...found, cues }, [{ start: 30, end: 34 }])
    expect(fitted.cues[2]).toMatchObject({ end: 30, words: [{ end: 29 }, { start: 29, end: 30 }] })
    expect(fitted.cues[3]).toEqual(found.cues[3])
  })
})

it('a fixed line in a gap ends it, and an open gap ends with the next one', () => {
  const gaps = [
    { start: 10, end: null },
    { start: 60, end: 80 },
    { start: 90, end: 95 },
  ]
  expect(usableGaps(gaps, [{ start: 70 }, { start: 90 }], 100)).toEqual([
    { start: 10, end: 60, isOpen: true },
    { start: 60, end: 70, isOpen: false },
  ])
  expect(gapAt(gaps, 65)).toEqual({ start: 60, end: 80 })
  expect(gapAt(gaps, 59)).toEqual({ start: 10, end: null })
  expect(gapAt(gaps, 80)).toBeNull()
  expect(gapAt(gaps, 5)).toBeNull()
})

it('taken back, leaves the times exactly as they were found', () => {
  const found = timeline('estimated')
  expect(withGaps(found, [{ start: 33, end: 50 }])).not.toEqual(found)
  expect(withGaps(found, [])).toBe(found)
})

describe('any times with any lines fixed and any gaps', () => {
  const cue = fc.record({
    source: fc.constantFrom('estimated', 'aligned', 'imported', 'absent' as const),
    length: fc.double({ min: 0, max: 9, noNaN: true }),
    pause: fc.double({ min: 0, max: 4, noNaN: true }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const anchor = fc.record({ segment: fc.nat(25), start: fc.double({ min: -5, max: 260, noNaN: true }) })
  const gap = fc.record({
    start: fc.double({ min: -5, max: 200, noNaN: true }),
    end: fc.oneof(fc.constant(null), fc.double({ min: -5, max: 260, noNaN: true })),
  })

  test.prop([fc.array(cue, { maxLength: 20 }), fc.array(anchor, { maxLength: 4 }), fc.array(gap, { maxLength: 4 })])(
    'keep all promises, move no fixed line, and have no line in a gap',
    (drafts, anchors, gaps) => {
      let at = 0
      const cues = drafts.map(({ source, length, pause, confidence }): Cue => {
        if (source === 'absent') return { source, confidence }
        const start = at + pause
        at = start + length
        return { source: source as 'aligned', start, end: at, confidence }
      })
      const found: Timeline = { duration: at + 5, spoken: 'en', cues }
      const fitted = withGaps(found, gaps, anchors)
      expect(checkTimeline(fitted, cues.length)).toEqual([])
      const usable = usableAnchors(anchors, cues.length, found.duration)
      for (const { segment, start } of usable) expect(fitted.cues[segment]).toMatchObject({ source: 'anchored', start })
      for (const { start, end, isOpen } of usableGaps(gaps, usable, found.duration)) {
        const inside = fitted.cues.filter((cue) => cue.source !== 'absent' && cue.end > start && cue.start < end)
        if (isOpen) expect(inside.filter((cue) => cue.source !== 'absent' && cue.start < start)).toEqual([])
        else expect(inside).toEqual([])
      }
    },
  )
})
