import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Cue, SpokenCue, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { refitTimeline } from '../../../shared/timing/refit-timeline'

/** Ten cues of nine seconds, a second apart, from 5 s on. */
const estimate: Timeline = {
  duration: 120,
  spoken: 'en',
  cues: Array.from({ length: 10 }, (_, i) => ({
    source: 'estimated' as const,
    start: 5 + 10 * i,
    end: 14 + 10 * i,
    confidence: 0.1,
  })),
}
const aligned = (start: number, end: number): SpokenCue => ({ source: 'aligned', start, end, confidence: 0.9 })
const starts = ({ cues }: Timeline) => cues.map((cue) => (cue.source === 'absent' ? null : cue.start))

describe('refitTimeline', () => {
  it('changes nothing where nothing is known', () => {
    expect(starts(refitTimeline(estimate, []))).toEqual(starts(estimate))
  })

  it('puts what is known in its place, and moves the rest along with it', () => {
    const known = estimate.cues.map((_, i) => (i === 3 ? aligned(45, 54) : i === 6 ? aligned(81, 90) : undefined))
    const { cues } = refitTimeline(estimate, known)
    expect(cues[3]).toEqual(aligned(45, 54))
    expect(cues[6]).toEqual(aligned(81, 90))
    const [, , before, , between, , , after] = starts({ ...estimate, cues })
    // Two thirds and more of the way from the first line, at 5 s, to the known one.
    expect(before).toBeCloseTo(5 + (20 / 30) * 40, 5)
    // The estimate has it at 45 of 44..65, the audio of 54..81.
    expect(between).toBeCloseTo(54 + ((45 - 44) / (65 - 44)) * 27, 5)
    expect(after).toBeGreaterThan(90)
  })

  it('is surer near what is known', () => {
    const { cues } = refitTimeline(
      estimate,
      estimate.cues.map((_, i) => (i === 0 ? aligned(5, 14) : undefined)),
    )
    expect(cues[1]?.confidence).toBeGreaterThan(cues[5]?.confidence ?? 1)
    expect(cues.slice(1).every(({ source }) => source === 'estimated')).toBe(true)
  })

  it('takes out what is not there, and leaves what the listener fixed', () => {
    const fixed: Cue = { source: 'anchored', start: 33, end: 44, confidence: 1 }
    const withAnchor = { ...estimate, cues: estimate.cues.with(3, fixed) }
    const known = estimate.cues.map((_, i) =>
      i === 3 ? aligned(36, 40) : i === 5 ? ({ source: 'absent', confidence: 0.8 } as const) : undefined,
    )
    const { cues } = refitTimeline(withAnchor, known)
    expect(cues[3]).toMatchObject({ source: 'anchored', start: 33 })
    expect(cues[5]).toEqual({ source: 'absent', confidence: 0.8 })
  })

  test.prop([
    fc.array(fc.tuple(fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
      minLength: 10,
      maxLength: 10,
    }),
  ])('keeps what a timeline promises, whatever is known', (choices) => {
    const order = choices.map(([, place]) => place * 120).toSorted((a, b) => a - b)
    const known = choices.map(([isKnown, , isAbsent], i) => {
      if (!isKnown) return undefined
      if (isAbsent) return { source: 'absent' as const, confidence: 0.9 }
      return aligned(order[i]!, Math.min(order[i]! + 2, order[i + 1] ?? 120))
    })
    const refitted = refitTimeline(estimate, known)
    expect(checkTimeline(refitted, 10)).toEqual([])
    for (const [i, cue] of known.entries()) if (cue && cue.source !== 'absent') expect(refitted.cues[i]).toEqual(cue)
  })
})
