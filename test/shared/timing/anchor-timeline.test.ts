import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Anchor, Cue, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { anchorTimeline } from '../../../shared/timing/anchor-timeline'
import { usableAnchors, withoutAnchors } from '../../../shared/timing/anchors'

/** Lines of eight seconds, two apart, from 5 s on. */
function timeline(
  source: 'estimated' | 'aligned',
  count = 10,
  confidence = source === 'aligned' ? 0.95 : 0.1,
): Timeline {
  const cues = Array.from({ length: count }, (_, i) => ({ source, start: 5 + 10 * i, end: 13 + 10 * i, confidence }))
  return { duration: 10 * count + 10, spoken: 'en', cues }
}
const sizeOf = () => 40
const startOf = ({ cues }: Timeline, segment: number) => {
  const cue = cues[segment]
  return cue && cue.source !== 'absent' ? cue.start : null
}

describe('a line that the listener fixed', () => {
  it('starts exactly there and says so; nothing fixed leaves all as it is', () => {
    const found = timeline('estimated')
    const { cues } = anchorTimeline(found, [{ segment: 3, start: 41.3 }], sizeOf)
    expect(cues[3]).toMatchObject({ source: 'anchored', start: 41.3, confidence: 1 })
    expect(anchorTimeline(found, [], sizeOf)).toBe(found)
  })

  it('takes the estimated lines on both sides along', () => {
    const found = timeline('estimated')
    const fitted = anchorTimeline(found, [{ segment: 4, start: 55 }], sizeOf)
    for (const segment of [3, 5]) {
      expect(startOf(fitted, segment)! - startOf(found, segment)!).toBeGreaterThan(5)
      expect(fitted.cues[segment]!.confidence).toBeGreaterThan(found.cues[segment]!.confidence)
    }
    // Surer near what is fixed than far from it.
    expect(fitted.cues[5]!.confidence).toBeGreaterThan(fitted.cues[7]!.confidence)
  })

  it('stretches what lies between two of them, and leaves what lies between two others alone', () => {
    const found = timeline('estimated')
    const three = [
      { segment: 1, start: 15 },
      { segment: 4, start: 45 },
      { segment: 6, start: 75 },
    ]
    const fitted = anchorTimeline(found, three, sizeOf)
    expect(startOf(fitted, 2)).toBe(25)
    expect(startOf(fitted, 3)).toBe(35)
    expect(startOf(fitted, 5)).toBe(60)
  })

  it('does not move what the audio told surely, however near', () => {
    const found = timeline('aligned')
    const fitted = anchorTimeline(found, [{ segment: 4, start: 46.5 }], sizeOf)
    for (const segment of [0, 1, 2, 3, 5, 6, 7, 8, 9]) expect(fitted.cues[segment]).toEqual(found.cues[segment])
    expect(fitted.cues[4]).toEqual({ source: 'anchored', start: 46.5, end: 53.3, confidence: 1 })
  })

  it('moves what the audio told, too, where it leaves no room for the fixed line', () => {
    const found = timeline('aligned')
    const fitted = anchorTimeline(found, [{ segment: 4, start: 63 }], sizeOf)
    expect(startOf(fitted, 5)).toBeGreaterThan(63)
    expect(fitted.cues[5]!.source).toBe('estimated')
    expect(fitted.cues[9]).toEqual(found.cues[9])
    expect(fitted.cues[3]).toEqual(found.cues[3])
  })

  it('takes along what the audio told without being sure', () => {
    const found = timeline('aligned', 10, 0.5)
    expect(startOf(anchorTimeline(found, [{ segment: 4, start: 48 }], sizeOf), 5)).toBeGreaterThan(56)
  })

  it('keeps its words and its end where it was corrected a little, and not where it was elsewhere', () => {
    const words = [
      { from: 0, to: 4, start: 45, end: 46 },
      { from: 5, to: 9, start: 46, end: 53 },
    ]
    const found = timeline('aligned')
    const cues = found.cues.map((cue, i): Cue => (i === 4 && cue.source !== 'absent' ? { ...cue, words } : cue))
    const corrected = anchorTimeline({ ...found, cues }, [{ segment: 4, start: 45.4 }], sizeOf).cues[4]
    expect(corrected).toMatchObject({
      end: 53,
      words: [
        { start: 45.4, end: 46 },
        { start: 46, end: 53 },
      ],
    })
    expect(anchorTimeline({ ...found, cues }, [{ segment: 4, start: 47 }], sizeOf).cues[4]).not.toHaveProperty('words')
  })

  it('is spoken from then on, where it was called absent', () => {
    const found = timeline('aligned')
    const cues = found.cues.map((cue, i): Cue => (i === 4 ? { source: 'absent', confidence: 0.9 } : cue))
    const fitted = anchorTimeline({ ...found, cues }, [{ segment: 4, start: 44 }], sizeOf)
    expect(fitted.cues[4]).toMatchObject({ source: 'anchored', start: 44, end: 52 })
    expect(fitted.cues[5]).toEqual(found.cues[5])
  })

  it('that was kept so stays whole, words and all, and is an estimate once the listener takes it back', () => {
    const found = timeline('aligned')
    const words = [{ from: 0, to: 4, start: 46, end: 47 }]
    const kept: Cue = { source: 'anchored', start: 46, end: 52, confidence: 1, words }
    const cues = found.cues.map((cue, i): Cue => (i === 4 ? kept : cue))
    const other = { segment: 8, start: 86 }
    expect(anchorTimeline({ ...found, cues }, [{ segment: 4, start: 46 }, other], sizeOf).cues[4]).toEqual(kept)
    const back = anchorTimeline({ ...found, cues }, [other], sizeOf).cues[4]
    expect(back).toEqual({ source: 'estimated', start: 46, end: 52, confidence: 0 })
  })

  it('given back, leaves the times exactly as they were found', () => {
    const found = timeline('estimated')
    const one = { segment: 2, start: 31 }
    const both = anchorTimeline(found, [one, { segment: 6, start: 71 }], sizeOf)
    expect(both).not.toEqual(anchorTimeline(found, [one], sizeOf))
    expect(anchorTimeline(found, [], sizeOf)).toBe(found)
  })
})

it('a line that took no time to speak of can be fixed', () => {
  const cues: Cue[] = [{ source: 'estimated', start: 0, end: Number.MIN_VALUE, confidence: 0 }]
  const fitted = anchorTimeline({ duration: 5, spoken: 'en', cues }, [{ segment: 0, start: Number.MIN_VALUE }], sizeOf)
  expect(checkTimeline(fitted, 1)).toEqual([])
})

describe('any times with any lines fixed', () => {
  const cue = fc.record({
    source: fc.constantFrom('estimated', 'aligned', 'imported', 'absent' as const),
    length: fc.double({ min: 0, max: 9, noNaN: true }),
    pause: fc.double({ min: 0, max: 4, noNaN: true }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const anchor = fc.record({ segment: fc.nat(25), start: fc.double({ min: -5, max: 260, noNaN: true }) })

  test.prop([fc.array(cue, { maxLength: 20 }), fc.array(anchor, { maxLength: 6 })])(
    'keep all promises, and start the fixed lines where they were fixed',
    (drafts, anchors: Anchor[]) => {
      let at = 0
      const cues = drafts.map(({ source, length, pause, confidence }): Cue => {
        if (source === 'absent') return { source, confidence }
        const start = at + pause
        at = start + length
        return { source: source as 'aligned', start, end: at, confidence }
      })
      const found: Timeline = { duration: at + 5, spoken: 'en', cues }
      const fitted = anchorTimeline(found, anchors, sizeOf)
      expect(checkTimeline(fitted, cues.length)).toEqual([])
      for (const { segment, start } of usableAnchors(anchors, cues.length, found.duration)) {
        expect(fitted.cues[segment]).toMatchObject({ source: 'anchored', start })
      }
      const wasAbsent = cues.filter(({ source }) => source === 'absent').length
      const isAbsent = fitted.cues.filter(({ source }) => source === 'absent').length
      expect(wasAbsent - isAbsent).toBeLessThanOrEqual(anchors.length)
      expect(checkTimeline(withoutAnchors(fitted), cues.length)).toEqual([])
    },
  )
})
