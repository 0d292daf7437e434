import { describe, expect, it } from 'vitest'
import { applyChanges, inverseOf } from '../../../shared/edits/apply-changes'
import { joinDeeds } from '../../../shared/edits/join-deeds'
import {
  gapBegins,
  gapBeginsAt,
  gapEnds,
  lineBehind,
  notHere,
  offsetBy,
  offsetTo,
  rightAsItIs,
  type TimedTrack,
} from '../../../shared/edits/time-deeds'
import { type EditDeed, noTrackEdits, type TrackEdits } from '../../../shared/model/edits'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { anchorTimeline } from '../../../shared/timing/anchor-timeline'

const found: Timeline = {
  duration: 110,
  spoken: 'en',
  cues: Array.from(
    { length: 10 },
    (_, i): Cue => ({ source: 'estimated', start: 5 + 10 * i, end: 13 + 10 * i, confidence: 0.1 }),
  ),
}
const track = (fixed: Partial<TrackEdits> = {}): TimedTrack => {
  const whole = { ...noTrackEdits, ...fixed }
  return { key: 'a', fixed: whole, exact: anchorTimeline(found, whole.anchors, () => 40, whole.gaps) }
}
/** What is fixed once the deed is done; and the deed can be taken back. */
function done({ fixed }: TimedTrack, deed: EditDeed): TrackEdits {
  const edited = { segments: [], marks: [], tracks: { a: fixed } }
  const after = applyChanges(edited, deed.changes)
  expect(applyChanges(after, inverseOf(deed.changes))).toEqual(edited)
  return after.tracks.a!
}

describe('a gap', () => {
  it('begins elsewhere when its beginning is dragged, where the line before it ends, and keeps its end', () => {
    const before = track({ gaps: [{ start: 30, end: 50 }] })
    expect(before.exact.cues[2]).toMatchObject({ end: 30 })
    const gaps = done(before, gapBeginsAt(before, before.fixed.gaps[0]!, 28.00042)!).gaps
    expect(gaps).toEqual([{ start: 28, end: 50 }])
    expect(track({ gaps }).exact.cues[2]).toMatchObject({ end: 28 })
    expect(gapBeginsAt(before, before.fixed.gaps[0]!, 30)).toBeNull()
    expect(gapBeginsAt(before, before.fixed.gaps[0]!, 49.9)).toBeNull()
  })

  it('is open until it is said where the text goes on, and the line of the text that does starts there', () => {
    const before = track()
    const gaps = done(before, gapBegins(before, 33.00042)).gaps
    expect(gaps).toEqual([{ start: 33, end: null }])
    const open = track({ gaps })
    expect(lineBehind(open, gaps[0]!)).toBe(3)
    const closed = done(open, gapEnds(open, gaps[0]!, 50, 3))
    expect(closed).toMatchObject({ gaps: [{ start: 33, end: 50 }], anchors: [{ segment: 3, start: 50 }] })
  })

  it('that is closed where it began is none', () => {
    const open = track({ gaps: [{ start: 33, end: null }] })
    expect(done(open, gapEnds(open, open.fixed.gaps[0]!, 33.1, 3))).toEqual(noTrackEdits)
  })

  it('is said in the times that are shown', () => {
    const shifted = track({ offset: 2 })
    expect(gapBegins(shifted, 33)).toMatchObject({ facts: { time: '0:35.0' } })
  })

  it('takes back that a line starts where it begins', () => {
    const before = track({ anchors: [{ segment: 3, start: 33 }] })
    expect(done(before, gapBegins(before, 33)).anchors).toEqual([])
  })

  it('takes the place of a line that is not there, with what was fixed of it, and joins those beside it', () => {
    const before = track({ gaps: [{ start: 30, end: 35 }], anchors: [{ segment: 3, start: 35 }] })
    const after = done(before, notHere(before, 3)!)
    expect(after.anchors).toEqual([])
    expect(after.gaps).toEqual([{ start: 30, end: 43 }])
  })
})

describe('an offset', () => {
  it('grows step by step and goes no further than makes sense', () => {
    expect(done(track(), offsetBy(track(), 0.05)!).offset).toBe(0.05)
    expect(done(track({ offset: 0.1 }), offsetBy(track({ offset: 0.1 }), 0.2)!).offset).toBe(0.3)
    expect(offsetBy(track({ offset: 600 }), 1)).toBeNull()
    expect(offsetTo(track(), 0)).toBeNull()
    expect(offsetTo(track({ offset: -0.25 }), 0)?.what).toBe('offsetNone')
    expect(offsetBy(track(), -0.25)).toMatchObject({ what: 'offsetEarlier', facts: { ms: 250 } })
  })
})

it('a line that is right as it is gets fixed where it is, without moving any other', () => {
  const before = track()
  const after = track(done(before, rightAsItIs(before, 4)!))
  expect(after.exact.cues[4]).toMatchObject({ source: 'anchored', start: 45 })
  expect(after.exact.cues[5]).toMatchObject({ start: 55 })
})

describe('deeds that follow each other', () => {
  const nudged = (from: number, to: number): EditDeed => ({
    what: 'startsAt',
    facts: { line: 1, time: String(to) },
    changes: [
      { kind: 'anchors', track: 'a', removed: [{ segment: 0, start: from }], added: [{ segment: 0, start: to }] },
    ],
  })

  it('are one, which says what the last says', () => {
    expect(joinDeeds(nudged(1, 2), nudged(2, 3))).toEqual(nudged(1, 3))
  })

  it('are none where the last takes back the first', () => {
    expect(joinDeeds(nudged(1, 2), nudged(2, 1))).toBeNull()
  })

  it('keep both changes where they are of different things', () => {
    const offset: EditDeed = { what: 'offsetLater', changes: [{ kind: 'offset', track: 'a', from: 0, to: 1 }] }
    expect(joinDeeds(nudged(1, 2), offset)?.changes).toHaveLength(2)
    const other: EditDeed = { ...offset, changes: [{ kind: 'offset', track: 'b', from: 1, to: 2 }] }
    expect(joinDeeds(offset, other)?.changes).toHaveLength(2)
  })
})
