import { describe, expect, it } from 'vitest'
import type { Cue, CueSource, Timeline } from '../../../shared/model/timeline'
import { findGaps } from '../../../shared/timeline/find-gaps'

const cue = (start: number, end: number, source: CueSource = 'aligned'): Cue => ({ source, start, end, confidence: 1 })
const absent: Cue = { source: 'absent', confidence: 1 }
const timeline = (duration: number, ...cues: Cue[]): Timeline => ({ duration, spoken: 'en', cues })

describe('findGaps', () => {
  it('finds what is long enough before the first line, between lines and after the last', () => {
    expect(findGaps(timeline(60, cue(5, 10), cue(13.9, 20), cue(24, 30)))).toEqual([
      { start: 0, end: 5, after: -1 },
      { start: 20, end: 24, after: 1 },
      { start: 30, end: 60, after: 2 },
    ])
  })

  it('counts text that is not in the audio as no text', () => {
    expect(findGaps(timeline(30, cue(0, 10), absent, absent, cue(20, 30)))).toEqual([{ start: 10, end: 20, after: 0 }])
    expect(findGaps(timeline(30, absent, cue(8, 30)))).toEqual([{ start: 0, end: 8, after: -1 }])
  })

  it('finds none beside a time that is only an estimate', () => {
    const cues = [cue(10, 20), cue(30, 40, 'estimated'), cue(50, 60), cue(70, 80, 'anchored')]
    expect(findGaps(timeline(90, ...cues))).toEqual([
      { start: 0, end: 10, after: -1 },
      { start: 60, end: 70, after: 2 },
      { start: 80, end: 90, after: 3 },
    ])
    expect(findGaps(timeline(90, cue(10, 20, 'estimated')))).toEqual([])
  })

  it('takes another length for the shortest when asked', () => {
    expect(findGaps(timeline(12, cue(0, 5), cue(7, 12)), 2)).toEqual([{ start: 5, end: 7, after: 0 }])
  })

  it('finds none where nothing is spoken at all', () => {
    expect(findGaps(timeline(60, absent, absent))).toEqual([])
    expect(findGaps(timeline(60))).toEqual([])
  })
})
