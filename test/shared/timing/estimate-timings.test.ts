import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { SpokenCue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { usableAnchors } from '../../../shared/timing/anchors'
import { estimateTimings } from '../../../shared/timing/estimate-timings'

const segment = (en: string, zh?: string): Segment => ({ line: 1, texts: zh === undefined ? { en } : { en, zh } })
const lorem = 'Things are moving at a rate that six months out, everybody is unsure. It is so fast.'

function spokenCues(input: Parameters<typeof estimateTimings>[0]): readonly SpokenCue[] {
  return estimateTimings(input).cues.map((cue) => {
    if (cue.source === 'absent') throw new Error('an estimate knows of no absent text')
    return cue
  })
}

describe('estimateTimings', () => {
  test('equal texts get equal times, with a short margin before and after', () => {
    const cues = spokenCues({ segments: [segment(lorem), segment(lorem), segment(lorem)], spoken: 'en', duration: 100 })
    const lengths = cues.map(({ start, end }) => end - start)
    expect(lengths[0]).toBeCloseTo(lengths[1]!)
    expect(lengths[0]).toBeCloseTo(lengths[2]!)
    expect(cues[0]!.start).toBeCloseTo(2)
    expect(cues[2]!.end).toBeCloseTo(98)
    expect(cues[1]!.start).toBeGreaterThan(cues[0]!.end)
  })

  test('a number takes the time it takes to say, not to write', () => {
    const written = segment('$1,100,000,000')
    const said = segment('one point one billion dollars')
    const cues = spokenCues({ segments: [written, said], spoken: 'en', duration: 20 })
    expect(cues[0]!.end - cues[0]!.start).toBeCloseTo(cues[1]!.end - cues[1]!.start)
  })

  test('the spoken side decides, not the translation', () => {
    const segments = [segment('Yes.', '是的,事情进展得如此之快,没有人知道会发生什么'), segment(lorem, '嗯')]
    const inEnglish = spokenCues({ segments, spoken: 'en', duration: 30 })
    const inChinese = spokenCues({ segments, spoken: 'zh', duration: 30 })
    expect(inEnglish[1]!.start).toBeLessThan(8)
    expect(inChinese[1]!.start).toBeGreaterThan(20)
  })

  test('a segment without the spoken language is timed by the text it has, at the ratio of the pairs', () => {
    const pair = segment(lorem, '事情进展得很快,半年后谁也说不准。')
    const onlyChinese: Segment = { line: 1, texts: { zh: pair.texts.zh! } }
    const cues = spokenCues({ segments: [pair, onlyChinese, pair], spoken: 'en', duration: 60 })
    expect(cues[1]!.end - cues[1]!.start).toBeCloseTo(cues[0]!.end - cues[0]!.start)
  })

  test('two languages in turn take the time of both texts, or of the one that is there', () => {
    const chinese = '事情进展得很快,半年后谁也说不准。'
    const segments = [segment(lorem, chinese), segment(lorem), segment(lorem, chinese)]
    const timeline = estimateTimings({ segments, spoken: 'zh', also: 'en', duration: 60 })
    expect(timeline).toMatchObject({ spoken: 'zh', also: 'en' })
    const length = (cues: readonly SpokenCue[], at: number) => cues[at]!.end - cues[at]!.start
    const both = spokenCues({ segments, spoken: 'zh', also: 'en', duration: 60 })
    const turned = spokenCues({ segments, spoken: 'en', also: 'zh', duration: 60 })
    expect(length(both, 0)).toBeGreaterThan(1.4 * length(both, 1))
    expect(length(both, 0)).toBeCloseTo(length(both, 2))
    expect(length(turned, 0)).toBeCloseTo(length(both, 0))
  })

  test('an anchor holds exactly and its cue says so', () => {
    const segments = Array.from({ length: 5 }, () => segment(lorem))
    const cues = spokenCues({ segments, spoken: 'en', duration: 100, anchors: [{ segment: 3, start: 31.25 }] })
    expect(cues[3]).toMatchObject({ source: 'anchored', start: 31.25, confidence: 1 })
    expect(cues[2]!.end).toBeLessThanOrEqual(31.25)
    expect(cues.filter(({ source }) => source === 'anchored')).toHaveLength(1)
  })

  test('the pace between two anchors says where the speech began and will end', () => {
    const segments = Array.from({ length: 20 }, () => segment(lorem))
    // Segments of 10 s, the first of them at 40 s: 40 s of music come before and 160 s after.
    const anchors = [4, 16].map((at) => ({ segment: at, start: 40 + 10 * at }))
    const cues = spokenCues({ segments, spoken: 'en', duration: 400, anchors })
    expect(cues[0]!.start).toBeGreaterThan(20)
    expect(cues[19]!.start).toBeLessThan(300)
  })

  test('confidence is low far from anchors and grows towards them', () => {
    const segments = Array.from({ length: 400 }, () => segment(lorem))
    const anchors = [
      { segment: 100, start: 900 },
      { segment: 300, start: 2700 },
    ]
    const cues = spokenCues({ segments, spoken: 'en', duration: 3600, anchors })
    expect(cues[200]!.confidence).toBeLessThan(0.05)
    expect(cues[101]!.confidence).toBeGreaterThan(cues[110]!.confidence)
    expect(cues[110]!.confidence).toBeGreaterThan(cues[200]!.confidence)
    expect(cues[299]!.confidence).toBeGreaterThan(cues[290]!.confidence)
  })

  test.each([
    ['no segments', [], 100],
    ['no audio', [segment(lorem), segment('Yes.')], 0],
    ['a wink of audio', [segment(lorem), segment('Yes.')], 1e-9],
    ['a duration that is no number', [segment(lorem)], Number.NaN],
    ['a negative duration', [segment(lorem)], -5],
    ['empty texts', [segment(''), segment('  '), { line: 3, texts: {} }], 10],
  ])('%s: the promises hold', (_, segments, duration) => {
    const timeline = estimateTimings({ segments, spoken: 'en', duration })
    expect(checkTimeline(timeline, segments.length)).toEqual([])
    expect(timeline.duration).toBe(Number.isNaN(duration) ? 0 : Math.max(0, duration))
  })

  test('empty texts share the time evenly', () => {
    const cues = spokenCues({ segments: [segment(''), segment(''), segment('')], spoken: 'en', duration: 10 })
    expect(cues[1]!.start - cues[0]!.start).toBeCloseTo(cues[2]!.start - cues[1]!.start)
  })

  const text = fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' }), fc.constantFrom('', '$1,000', '对吧?', 'AI'))
  const segments = fc.array(
    fc.dictionary(fc.constantFrom('en', 'zh'), text).map((texts): Segment => ({ line: 1, texts })),
    { maxLength: 40 },
  )
  const duration = fc.oneof(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.constantFrom(0, 1e-12, 3))
  const anchors = fc.array(
    fc.record({ segment: fc.integer({ min: -1, max: 41 }), share: fc.double({ min: -0.1, max: 1.1, noNaN: true }) }),
    { maxLength: 12 },
  )

  property.prop([segments, duration, anchors])('keeps its promises for any text, duration and anchors', (s, d, a) => {
    const given = a.map(({ segment, share }) => ({ segment, start: share * d + 0 }))
    const timeline = estimateTimings({ segments: s, spoken: 'en', duration: d, anchors: given })
    expect(checkTimeline(timeline, s.length)).toEqual([])
    const held = usableAnchors(given, s.length, d)
    for (const { segment, start } of held) {
      expect(timeline.cues[segment]).toMatchObject({ source: 'anchored', start, confidence: 1 })
    }
    expect(timeline.cues.filter(({ source }) => source === 'anchored')).toHaveLength(held.length)
  })

  property.prop([segments, duration, anchors])('the same input gives the same times', (s, d, a) => {
    const input = {
      segments: s,
      spoken: 'en',
      duration: d,
      anchors: a.map(({ segment, share }) => ({ segment, start: share * d })),
    }
    expect(estimateTimings(input)).toEqual(estimateTimings(input))
  })
})
