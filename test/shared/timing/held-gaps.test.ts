import { expect, it } from 'vitest'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { anchorTimeline } from '../../../shared/timing/anchor-timeline'
import { heldGapAt, heldGaps } from '../../../shared/timing/held-gaps'

const found: Timeline = {
  duration: 110,
  spoken: 'en',
  cues: Array.from(
    { length: 10 },
    (_, i): Cue => ({ source: 'aligned', start: 5 + 10 * i, end: 13 + 10 * i, confidence: 0.95 }),
  ),
}

it('an open gap holds until the next line is said, a closed one until its end or a fixed line', () => {
  const gaps = [
    { start: 30, end: null },
    { start: 54, end: 80 },
  ]
  const exact = anchorTimeline(found, [{ segment: 6, start: 70 }], () => 40, gaps)
  expect(heldGaps(exact, gaps)).toMatchObject([
    { start: 30, end: 35, isOpen: true, gap: gaps[0] },
    { start: 54, end: 70, isOpen: false, gap: gaps[1] },
  ])
  expect(heldGapAt(exact, gaps, 34)?.start).toBe(30)
  expect(heldGapAt(exact, gaps, 36)).toBeNull()
  expect(heldGapAt(exact, gaps, 70)).toBeNull()
})
