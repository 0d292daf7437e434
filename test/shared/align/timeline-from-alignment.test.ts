import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { AlignedSegment } from '../../../shared/align/align-segments'
import { timelineFromAlignment } from '../../../shared/align/timeline-from-alignment'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'

const estimated = (start: number, end: number): Cue => ({ source: 'estimated', start, end, confidence: 0.02 })
const estimate: Timeline = { duration: 30, spoken: 'en', cues: [estimated(0, 9), estimated(10, 19), estimated(20, 29)] }
const heard = (start: number, end: number): AlignedSegment => ({ spoken: true, start, end, confidence: 0.9, words: [] })

describe('a timeline from an alignment', () => {
  it('has the times that were found, and says that they come from the audio', () => {
    const { cues } = timelineFromAlignment(estimate, [heard(1, 5), { spoken: false, confidence: 0.8 }, heard(12, 20)])
    expect(cues).toEqual([
      { source: 'aligned', start: 1, end: 5, confidence: 0.9 },
      { source: 'absent', confidence: 0.8 },
      { source: 'aligned', start: 12, end: 20, confidence: 0.9 },
    ])
  })

  it('keeps the start that the listener fixed', () => {
    const anchored: Timeline = {
      ...estimate,
      cues: [estimated(0, 9), { source: 'anchored', start: 11, end: 19, confidence: 1 }, estimated(20, 29)],
    }
    const { cues } = timelineFromAlignment(anchored, [heard(1, 5), heard(10.5, 15), heard(16, 20)])
    expect(cues[1]).toEqual({ source: 'anchored', start: 11, end: 15, confidence: 1 })
    const unheard = timelineFromAlignment(anchored, [heard(1, 5), { spoken: false, confidence: 0.9 }, heard(19, 20)])
    expect(unheard.cues[1]).toEqual(anchored.cues[1])
  })

  it('has the words too, cut to their cue', () => {
    const words = [
      { from: 0, to: 4, start: 0.5, end: 2 },
      { from: 5, to: 9, start: 2, end: 5 },
    ]
    const said = { ...heard(1, 4), words }
    const { cues } = timelineFromAlignment(estimate, [said, heard(5, 6), heard(7, 8)])
    expect(cues[0]).toMatchObject({
      words: [
        { from: 0, to: 4, start: 1, end: 2 },
        { from: 5, to: 9, start: 2, end: 4 },
      ],
    })
    expect(cues[1]).not.toHaveProperty('words')
  })

  it('keeps the parts of two languages within their cue', () => {
    const both: Timeline = { ...estimate, spoken: 'zh', also: 'en' }
    const parts = [
      { language: 'zh', start: 1, end: 4 },
      { language: 'en', start: 3, end: 40 },
    ]
    const turns = { ...heard(1, 40), parts }
    const timeline = timelineFromAlignment(both, [turns, heard(41, 42), heard(43, 44)])
    expect(checkTimeline(timeline, 3)).toEqual([])
    expect(timeline.cues[0]).toMatchObject({
      parts: [
        { language: 'zh', start: 1, end: 4 },
        { language: 'en', start: 4, end: 30 },
      ],
    })
  })

  const anyTime = fc.double({ min: -10, max: 100, noNaN: true })
  const anySegment: fc.Arbitrary<AlignedSegment> = fc.oneof(
    fc.tuple(anyTime, anyTime, fc.array(fc.tuple(anyTime, anyTime))).map(([start, end, times]) => ({
      ...heard(start, end),
      words: times.map(([from, to], index) => ({ from: index, to: index + 1, start: from, end: to })),
    })),
    fc.constant<AlignedSegment>({ spoken: false, confidence: 0.5 }),
  )
  test.prop([fc.array(anySegment, { minLength: 3, maxLength: 3 })])('keeps every promise of a timeline', (segments) => {
    expect(checkTimeline(timelineFromAlignment(estimate, segments), 3)).toEqual([])
  })
})
