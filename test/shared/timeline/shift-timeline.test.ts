import { describe, expect, it } from 'vitest'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { shiftTimeline } from '../../../shared/timeline/shift-timeline'
import { makeTimeline } from '../../support/make-episode'

describe('shiftTimeline', () => {
  const timeline = makeTimeline()

  it('moves everything by the offset', () => {
    const { cues } = shiftTimeline(timeline, 1.5)
    expect(cues[1]).toMatchObject({ start: 11.5, end: 21.5 })
  })

  it('cuts at the ends of the audio and stays a timeline', () => {
    for (const offset of [-15, 15, -100, 100]) {
      const shifted = shiftTimeline(timeline, offset)
      expect(checkTimeline(shifted, timeline.cues.length)).toEqual([])
    }
    expect(shiftTimeline(timeline, -15).cues[0]).toMatchObject({ start: 0, end: 0 })
  })

  it('takes words and parts along, and leaves absent text alone', () => {
    const word = { from: 0, to: 3, start: 2, end: 3 }
    const cue = {
      ...timeline.cues[0]!,
      source: 'aligned' as const,
      start: 1,
      end: 9,
      words: [word],
      parts: [{ language: 'en', start: 1, end: 9, words: [word] }],
    }
    const shifted = shiftTimeline({ ...timeline, cues: [cue, { source: 'absent', confidence: 1 }] }, 0.5)
    expect(shifted.cues[0]).toMatchObject({
      words: [{ start: 2.5, end: 3.5 }],
      parts: [{ start: 1.5, end: 9.5, words: [{ start: 2.5 }] }],
    })
    expect(shifted.cues[1]).toEqual({ source: 'absent', confidence: 1 })
  })

  it('is the timeline itself without an offset', () => {
    expect(shiftTimeline(timeline, 0)).toBe(timeline)
  })
})
