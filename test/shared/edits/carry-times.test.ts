import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryTimes } from '../../../shared/edits/carry-times'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { frozenHarbour } from '../../support/frozen-harbour'

const words = frozenHarbour.slice(0, 6)
const text = (...lines: readonly string[]): Segment[] =>
  lines.map((en, line) => ({ texts: { en }, speaker: 'Ann', line }))
const texts = text(...words).map((segment) => segment.texts)
const timeline: Timeline = {
  ...{ duration: 60, spoken: 'en' },
  cues: words.map((_, i) => ({ source: 'aligned', start: 10 * i, end: 10 * i + 8, confidence: 0.95 })),
}
const carry = (lines: readonly string[], unheard: readonly number[] = []) =>
  carryTimes(timeline, texts, text(...lines), unheard)

describe('times of a text that changed', () => {
  it('are those of before for all that stayed alike, wherever it stands now', () => {
    const carried = carry(words.toSpliced(2, 1, 'Snow fell on it.', 'Snow fell on all of it.'))
    expect(carried?.unheard).toEqual([2, 3])
    const { cues = [] } = carried?.timeline ?? {}
    expect([cues[1], cues[4], cues[6]]).toEqual([timeline.cues[1], timeline.cues[3], timeline.cues[5]])
    expect(carry(words)).toEqual({ timeline, unheard: [] })
  })

  it('leave unheard what was, as long as its line is there', () => {
    expect(carry(words.toSpliced(0, 1), [1, 4])?.unheard).toEqual([0, 3])
    expect(carry(words.toSpliced(4, 1), [1, 4])?.unheard).toEqual([1])
  })

  it('are none of another text, nor where they are for other lines than there were', () => {
    expect(carry(['Spring came early.', 'We planted beans.'])).toBeNull()
    expect(carryTimes({ ...timeline, cues: timeline.cues.slice(1) }, texts, text(...words))).toBeNull()
  })

  it('keep the promises of a timeline, whatever becomes of the lines', () => {
    const line = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 30 }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const carried = carry(lines, [0, 3])
        if (!carried) return
        expect(checkTimeline(carried.timeline, lines.length, lines)).toEqual([])
        expect(carried.unheard.every((index) => index < lines.length)).toBe(true)
      }),
    )
  })
})
