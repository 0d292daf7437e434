import { describe, expect, it } from 'vitest'
import type { StretchSegment } from '../../../shared/align/align-stretch'
import { type KnownCues, knownFromStretch } from '../../../shared/align/known-from-stretch'

const unknown: StretchSegment = { heard: 'unknown' }
const heard = (start: number, end: number, more: Partial<StretchSegment & { heard: 'yes' }> = {}): StretchSegment => ({
  ...{ heard: 'yes', start, end, confidence: 0.9, words: [], startsBefore: false, endsAfter: false },
  ...more,
})

describe('knownFromStretch', () => {
  it('takes over what was heard with confidence, and nothing else', () => {
    const known = knownFromStretch([], { start: 0, end: 60 }, [
      heard(1, 5),
      heard(6, 9, { confidence: 0.2 }),
      { heard: 'no', confidence: 0.9 },
      { heard: 'no', confidence: 0.1 },
      heard(10, 20),
      unknown,
    ])
    expect(known).toEqual([
      { source: 'aligned', start: 1, end: 5, confidence: 0.9 },
      undefined,
      { source: 'absent', confidence: 0.9 },
      undefined,
      { source: 'aligned', start: 10, end: 20, confidence: 0.9 },
      undefined,
    ])
  })

  it('does not claim to know when a segment began that was being said already', () => {
    const [first] = knownFromStretch([], { start: 60, end: 120 }, [heard(60, 70, { startsBefore: true })])
    expect(first).toEqual({ source: 'estimated', start: 60, end: 70, confidence: 0 })
  })

  it('keeps what another stretch found elsewhere', () => {
    const first = knownFromStretch([], { start: 0, end: 60 }, [heard(1, 5), unknown, unknown])
    const both = knownFromStretch(first, { start: 300, end: 360 }, [unknown, unknown, heard(310, 320)])
    expect(both.map((cue) => cue && 'start' in cue && cue.start)).toEqual([1, undefined, 310])
  })

  it('believes the later stretch where they contradict each other', () => {
    const before: KnownCues = [undefined, { source: 'aligned', start: 40, end: 50, confidence: 0.9 }, undefined]
    // Segment 0 is heard after where segment 1 was thought to be.
    const after = knownFromStretch(before, { start: 30, end: 90 }, [heard(70, 80), unknown, unknown])
    expect(after).toEqual([{ source: 'aligned', start: 70, end: 80, confidence: 0.9 }, undefined, undefined])
  })

  it('learns nothing from a stretch in which nothing was heard', () => {
    const known: KnownCues = [{ source: 'aligned', start: 40, end: 50, confidence: 0.9 }]
    expect(knownFromStretch(known, { start: 0, end: 60 }, [unknown])).toBe(known)
  })
})
