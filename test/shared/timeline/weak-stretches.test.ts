import { describe, expect, it } from 'vitest'
import type { Cue, CueSource, Timeline } from '../../../shared/model/timeline'
import { timelineTunables } from '../../../shared/timeline/tunables'
import { isWeak, nearestWeak, weakStretches } from '../../../shared/timeline/weak-stretches'

const { weakConfidence } = timelineTunables
const absent: Cue = { source: 'absent', confidence: 0.2 }

describe('a line is weak', () => {
  it.each<[CueSource, number, boolean]>([
    ['estimated', 1, true],
    ['aligned', weakConfidence, false],
    ['aligned', weakConfidence - 0.001, true],
    ['imported', 1, false],
    ['imported', 0.1, true],
    ['anchored', 0.1, false],
  ])('%s with confidence %d: %s', (source, confidence, expected) => {
    expect(isWeak({ source, confidence, start: 0, end: 1 })).toBe(expected)
  })

  it('never when it is not spoken', () => {
    expect(isWeak(absent)).toBe(false)
  })
})

describe('weak stretches', () => {
  it('are none where all is certain', () => {
    expect(weakStretches(timeline('sss'))).toEqual([])
    expect(weakStretches(timeline(''))).toEqual([])
  })

  it('join weak lines in a row, over pauses and lines that are not spoken', () => {
    expect(weakStretches(timeline('swwaws'))).toEqual([{ start: 10, end: 48, first: 1, last: 4 }])
  })

  it('are parted by a line that is certain', () => {
    expect(weakStretches(timeline('wsw'))).toEqual([
      { start: 0, end: 8, first: 0, last: 0 },
      { start: 20, end: 28, first: 2, last: 2 },
    ])
  })
})

describe('the nearest weak line (lines of 8 s at 0, 10, 20, ...)', () => {
  it.each<[string, number, 'next' | 'previous', number]>([
    ['wswsw', 5, 'next', 2],
    ['wswsw', 20, 'next', 4],
    ['wswsw', 19.99, 'next', 2],
    ['wswsw', 41, 'next', -1],
    ['wswsw', 45, 'previous', 4],
    ['wswsw', 40, 'previous', 2],
    ['wswsw', 0, 'previous', -1],
    ['sasas', 5, 'next', -1],
    ['wwwww', 15, 'next', 2],
  ])('%s at %d s, %s: %d', (lines, from, direction, expected) => {
    expect(nearestWeak(timeline(lines), from, direction)).toBe(expected)
  })
})

/** A line of 8 s every 10 s: sure, weak or absent. */
function timeline(lines: string): Timeline {
  const cues = [...lines].map((kind, i): Cue => {
    if (kind === 'a') return absent
    return { source: 'aligned', confidence: kind === 's' ? 0.99 : 0.4, start: 10 * i, end: 10 * i + 8 }
  })
  return { duration: 10 * lines.length, spoken: 'en', cues }
}
