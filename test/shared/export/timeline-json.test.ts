import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { timelineDocument, writeTimelineJson } from '../../../shared/export/timeline-json'
import type { Timeline } from '../../../shared/model/timeline'

test('writes exactly the promised shape', () => {
  const timeline: Timeline = {
    duration: 12.34567,
    spoken: 'en',
    cues: [
      { source: 'estimated', start: 1.00049, end: 2.9996, confidence: 0.04321 },
      { source: 'absent', confidence: 0.9 },
    ],
  }
  const segments = [
    { line: 1, texts: { 'zh-Hans': '好。', en: 'Good.' } },
    { line: 3, texts: { en: 'Not said.' } },
  ]
  expect(JSON.parse(writeTimelineJson(timeline, segments))).toEqual({
    schema: 'diglot.timeline/1',
    audio: { duration: 12.346 },
    spoken: 'en',
    segments: [
      {
        ...{ index: 0, start: 1, end: 3, spoken: true, source: 'estimated', confidence: 0.043 },
        texts: { 'zh-Hans': '好。', en: 'Good.' },
      },
      {
        ...{ index: 1, start: null, end: null, spoken: false, source: 'absent', confidence: 0.9 },
        texts: { en: 'Not said.' },
      },
    ],
  })
})

test('the words of the spoken text come with their times, as they are written', () => {
  const words = [
    { from: 0, to: 4, start: 1, end: 1.2344 },
    { from: 7, to: 10, start: 1.5, end: 2 },
  ]
  const timeline: Timeline = {
    duration: 3,
    spoken: 'en',
    cues: [{ source: 'aligned', start: 1, end: 2, confidence: 1, words }],
  }
  const [segment] = timelineDocument(timeline, [
    { line: 1, texts: { 'zh-Hans': '还有 90%。', en: 'Some – 90%.' } },
  ]).segments
  expect(segment?.words).toEqual([
    { text: 'Some', start: 1, end: 1.234 },
    { text: '90%', start: 1.5, end: 2 },
  ])
})

test('says of two languages in turn which they are, and when each is spoken', () => {
  const parts = [
    { language: 'zh', start: 1.00049, end: 2 },
    { language: 'en', start: 2.4, end: 2.9996, words: [{ from: 0, to: 4, start: 2.4, end: 2.9996 }] },
  ]
  const cues = [{ source: 'aligned' as const, start: 1.00049, end: 2.9996, confidence: 1, parts }]
  const document = timelineDocument({ duration: 3, spoken: 'zh', also: 'en', cues }, [
    { line: 1, texts: { zh: '好。', en: 'Good.' } },
  ])
  expect(document).toMatchObject({ spoken: 'zh', also: 'en' })
  expect(document.segments[0]?.parts).toEqual([
    { language: 'zh', start: 1, end: 2 },
    { language: 'en', start: 2.4, end: 3, words: [{ text: 'Good', start: 2.4, end: 3 }] },
  ])
})

test('a timeline of another transcript is a bug, not a file', () => {
  const timeline: Timeline = { duration: 1, spoken: 'en', cues: [] }
  expect(() => timelineDocument(timeline, [{ line: 1, texts: { en: 'x' } }])).toThrow('segment 0')
})

property.prop([fc.array(fc.double({ min: 0, max: 0.01, noNaN: true }))])('rounding keeps the order', (steps) => {
  let at = 0
  const cues = steps.map((step) => {
    const start = at
    at += step
    return { source: 'aligned' as const, start, end: at, confidence: 1 }
  })
  const { audio, segments } = timelineDocument(
    { duration: at, spoken: 'en', cues },
    cues.map(() => ({ line: 1, texts: {} })),
  )
  let free = 0
  for (const { start, end } of segments) {
    expect(start).toBeGreaterThanOrEqual(free)
    expect(end).toBeGreaterThanOrEqual(start!)
    free = end!
  }
  expect(free).toBeLessThanOrEqual(audio.duration)
})
