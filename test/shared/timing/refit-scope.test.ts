import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Anchor, Cue, Gap, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { anchorTimeline } from '../../../shared/timing/anchor-timeline'
import { withoutAnchors } from '../../../shared/timing/anchors'
import { changedTimes, refitScope, timesOfLines } from '../../../shared/timing/refit-scope'
import { takeHeard } from '../../../shared/timing/take-heard'

/** Lines of eight seconds, two apart; those listed are sure. */
function timeline(count: number, sure: readonly number[]): Timeline {
  const cues = Array.from({ length: count }, (_, i): Cue => {
    const times = { start: 5 + 10 * i, end: 13 + 10 * i }
    return sure.includes(i)
      ? { source: 'aligned', ...times, confidence: 0.95 }
      : { source: 'estimated', ...times, confidence: 0.1 }
  })
  return { duration: 10 * count + 10, spoken: 'en', cues }
}
const sizeOf = () => 40
const fix = (found: Timeline, anchors: readonly Anchor[], gaps: readonly Gap[] = []) =>
  anchorTimeline(found, anchors, sizeOf, gaps)
const none = { anchors: [], gaps: [] }
type Fixed = { readonly anchors: readonly Anchor[]; readonly gaps: readonly Gap[] }
const scopeOf = (exact: Timeline, before: Fixed, after: Fixed) => refitScope(exact, changedTimes(exact, before, after))

describe('what is heard again after a correction', () => {
  it('lies between the nearest starts that hold, with some sound around, and they limit the search', () => {
    const found = timeline(100, [30, 60])
    const anchors = [{ segment: 45, start: 460 }]
    const scope = scopeOf(fix(found, anchors), none, { anchors, gaps: [] })
    expect(scope?.range).toEqual({ start: 305 - 30, end: 605 + 30 })
    expect(scope?.posts.map(({ segment }) => segment)).toEqual([30, 45, 60])
    expect(scope!.from).toBeLessThan(30)
    expect(scope!.to).toBeGreaterThan(60)
  })

  it('is some minutes at most where nothing holds', () => {
    const anchors = [{ segment: 500, start: 5010 }]
    const scope = scopeOf(fix(timeline(1000, []), anchors), none, { anchors, gaps: [] })
    expect(scope?.range).toEqual({ start: 5010 - 270, end: 5010 + 270 })
  })

  it('is nothing where every line is sure already, or nothing changed', () => {
    const found = timeline(
      20,
      Array.from({ length: 20 }, (_, i) => i),
    )
    const anchors = [{ segment: 8, start: 86 }]
    expect(scopeOf(fix(found, anchors), none, { anchors, gaps: [] })).toBeNull()
    expect(scopeOf(timeline(20, []), none, none)).toBeNull()
  })

  it('is there for a gap, and for what was taken back', () => {
    const gaps = [{ start: 95, end: 120 }]
    const found = timeline(20, [])
    expect(scopeOf(fix(found, [], gaps), none, { anchors: [], gaps })).not.toBeNull()
    const anchors = [{ segment: 8, start: 90 }]
    expect(scopeOf(found, { anchors, gaps: [] }, none)?.posts).toEqual([])
  })
})

describe('what is heard again after the text was changed', () => {
  const all = (count: number) => Array.from({ length: count }, (_, i) => i)

  it('lies around the changed lines, sure as they were, which are no posts themselves', () => {
    const found = timeline(100, all(100))
    const lines = new Set([40, 41])
    const scope = refitScope(found, timesOfLines(found, lines), lines)
    expect(scope?.range).toEqual({ start: 395 - 30, end: 425 + 30 })
    expect(scope?.posts.map(({ segment }) => segment)).not.toContain(40)
    expect(scope?.posts.map(({ segment }) => segment)).toEqual(expect.arrayContaining([39, 42]))
  })

  it('begins with the first of lines that are far apart', () => {
    const found = timeline(400, all(400))
    const lines = new Set([10, 300])
    const scope = refitScope(found, timesOfLines(found, lines), lines)
    expect(scope?.from).toBeLessThanOrEqual(10)
    expect(scope?.to).toBeLessThan(300)
  })

  it('is nothing for a line that the listener fixed by itself', () => {
    const anchors = [{ segment: 8, start: 86 }]
    const exact = fix(timeline(20, all(20)), anchors)
    expect(refitScope(exact, timesOfLines(exact, new Set([8])), new Set([8]))).toBeNull()
  })
})

describe('what was heard again', () => {
  it('is taken of a sure line only where its words are others, and where it fits', () => {
    const found = timeline(20, [4, 5, 6])
    const heardAt = (start: number) =>
      found.cues.map((_, i): Cue | undefined =>
        i === 5 ? { source: 'aligned', start, end: start + 5, confidence: 0.8 } : undefined,
      )
    expect(takeHeard(found, found, heardAt(56), new Set()).cues[5]).toEqual(found.cues[5])
    expect(takeHeard(found, found, heardAt(56), new Set([5])).cues[5]).toMatchObject({ source: 'aligned', start: 56 })
    expect(takeHeard(found, found, heardAt(20), new Set([5])).cues[5]).toEqual(found.cues[5])
    const notHeard = found.cues.map((_, i): Cue | undefined =>
      i === 5 ? { source: 'absent', confidence: 0.9 } : undefined,
    )
    expect(takeHeard(found, found, notHeard, new Set([5])).cues[5]).toEqual(found.cues[5])
  })

  it('takes the place of estimates, carries those between along, and moves nothing that is sure or fixed', () => {
    const found = timeline(20, [2, 15])
    const anchors = [{ segment: 8, start: 90 }]
    const exact = fix(found, anchors)
    const heard = found.cues.map((_, i): Cue | undefined =>
      i === 5 ? { source: 'aligned', start: 61, end: 68, confidence: 0.9 } : undefined,
    )
    const better = takeHeard(found, exact, heard)
    expect(better.cues[5]).toEqual(heard[5])
    const shown = fix(better, anchors)
    expect(shown.cues[5]).toEqual(heard[5])
    expect(shown.cues[8]).toMatchObject({ source: 'anchored', start: 90 })
    expect(shown.cues[2]).toEqual(found.cues[2])
    expect(shown.cues[15]).toEqual(found.cues[15])
    expect(shown.cues[4]).not.toEqual(exact.cues[4])
    expect(withoutAnchors(better)).toBe(better)
  })

  it('is not believed beyond a line that holds', () => {
    const found = timeline(20, [2, 15])
    const heard = found.cues.map((_, i): Cue | undefined =>
      i === 5 ? { source: 'aligned', start: 20, end: 22, confidence: 0.9 } : undefined,
    )
    expect(takeHeard(found, found, heard).cues[5]).toMatchObject({ source: 'estimated' })
  })

  const draft = fc.record({
    source: fc.constantFrom('estimated', 'aligned', 'absent' as const),
    length: fc.double({ min: 0, max: 9, noNaN: true }),
    pause: fc.double({ min: 0, max: 4, noNaN: true }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const lay = (drafts: readonly { source: string; length: number; pause: number; confidence: number }[]) => {
    let at = 0
    return drafts.map(({ source, length, pause, confidence }): Cue => {
      if (source === 'absent') return { source, confidence }
      const start = at + pause
      at = start + length
      const words = source === 'aligned' ? [{ from: 0, to: 2, start, end: at }] : undefined
      return { source: source as 'aligned', start, end: at, confidence, ...(words && { words }) }
    })
  }
  const anchor = fc.record({ segment: fc.nat(14), start: fc.double({ min: 0, max: 160, noNaN: true }) })
  test.prop([
    fc.array(draft, { minLength: 15, maxLength: 15 }),
    fc.array(draft, { minLength: 15, maxLength: 15 }),
    fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
    fc.array(anchor, { maxLength: 4 }),
    fc.array(fc.nat(14), { maxLength: 6 }),
  ])('keeps the promises of a timeline, whatever was heard', (drafts, other, isHeard, anchors, reworded) => {
    const found: Timeline = { duration: 220, spoken: 'en', cues: lay(drafts) }
    const heard = lay(other).map((cue, i) => (isHeard[i] ? cue : undefined))
    const exact = fix(found, anchors)
    const better = takeHeard(found, exact, heard, new Set(reworded))
    expect(checkTimeline(better, 15)).toEqual([])
    expect(checkTimeline(fix(better, anchors), 15)).toEqual([])
  })
})
