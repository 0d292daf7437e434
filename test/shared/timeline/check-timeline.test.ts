import { expect, test } from 'vitest'
import type { Cue } from '../../../shared/model/timeline'
import { checkTimeline } from '../../../shared/timeline/check-timeline'

const spoken = (start: number, end: number, confidence = 1): Cue => ({ source: 'aligned', start, end, confidence })
const check = (cues: readonly Cue[], count = cues.length) => checkTimeline({ duration: 10, spoken: 'en', cues }, count)

test('a timeline that keeps the promises has nothing to say', () => {
  expect(check([spoken(0, 2), { source: 'absent', confidence: 0.5 }, spoken(2, 2), spoken(2, 10)])).toEqual([])
})

test.each([
  ['a cue too few', check([spoken(0, 1)], 2)],
  ['overlap', check([spoken(0, 2), spoken(1, 3)])],
  ['wrong order', check([spoken(5, 6), spoken(1, 2)])],
  ['an end before its start', check([spoken(5, 4)])],
  ['before the audio', check([spoken(-1, 4)])],
  ['after the audio', check([spoken(5, 11)])],
  ['no number', check([spoken(Number.NaN, 4)])],
  ['impossible confidence', check([spoken(0, 1, 1.5)])],
])('%s is found', (_, broken) => {
  expect(broken).not.toEqual([])
})
