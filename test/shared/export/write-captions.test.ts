import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeLrc } from '../../../shared/export/write-lrc'
import { writeSrt } from '../../../shared/export/write-srt'
import { writeVtt } from '../../../shared/export/write-vtt'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'

const timeline: Timeline = {
  duration: 400_000,
  spoken: 'en',
  cues: [
    { source: 'aligned', start: 1.5, end: 3.0004, confidence: 1 },
    { source: 'absent', confidence: 1 },
    { source: 'estimated', start: 3661.9996, end: 3663, confidence: 0 },
    { source: 'anchored', start: 360_000, end: 360_001.25, confidence: 1 },
  ],
}
const segments: readonly Segment[] = [
  { line: 1, texts: { zh: '好。', en: 'Good.' }, speaker: 'Harry' },
  { line: 3, texts: { en: 'Not said.' } },
  { line: 5, texts: { en: 'A --> B\n\n<i>& more' } },
  { line: 7, texts: { zh: '只有中文', en: ' ' } },
]
const both = { timeline, segments, languages: ['en', 'zh'] }

describe('writeSrt', () => {
  test('writes two lines a cue, leaves out what is not said, and keeps text from breaking the file', () => {
    expect(writeSrt(both)).toBe(
      [
        ...['1', '00:00:01,500 --> 00:00:03,000', 'Good.', '好。', ''],
        ...['2', '01:01:02,000 --> 01:01:03,000', 'A → B <i>& more', ''],
        ...['3', '100:00:00,000 --> 100:00:01,250', '只有中文', ''],
      ].join('\n'),
    )
  })

  test('one language leaves out the segments that lack it', () => {
    expect(writeSrt({ ...both, languages: ['en'] })).not.toContain('中文')
    expect(writeSrt({ ...both, languages: ['en'] })).toContain('2\n01:01:02,000')
    expect(writeSrt({ ...both, languages: [] })).toBe('')
  })

  const cue = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 9999 }))
  const text = fc.string({ unit: 'grapheme' }).filter((given) => given.trim() !== '' && !/-->/.test(given))
  property.prop([fc.array(fc.tuple(cue, text, text), { minLength: 1 })])(
    'what is written can be read back',
    (given) => {
      let at = 0
      const cues = given.map(([[gap, length]]) => {
        const start = at + gap / 1000
        at = start + length / 1000
        return { source: 'aligned' as const, start, end: at, confidence: 1 }
      })
      const lines = given.map(([, en, de], index) => ({ line: index + 1, texts: { en, de } }))
      const written = writeSrt({
        timeline: { duration: at, spoken: 'en', cues },
        segments: lines,
        languages: ['de', 'en'],
      })
      const read = readSrt(written)
      expect(read).toHaveLength(given.length)
      for (const [index, caption] of read.entries()) {
        expect(caption.start).toBeCloseTo(cues[index]!.start, 3)
        expect(caption.end).toBeCloseTo(cues[index]!.end, 3)
        expect(caption.lines).toEqual(
          [given[index]![2], given[index]![1]].map((line) => line.replace(/\s+/g, ' ').trim()),
        )
      }
    },
  )
})

test('writeVtt escapes markup and names the speaker', () => {
  expect(writeVtt(both)).toBe(
    [
      ...['WEBVTT', '', '00:00:01.500 --> 00:00:03.000', '<v Harry>Good.', '好。', ''],
      ...['01:01:02.000 --> 01:01:03.000', 'A → B &lt;i&gt;&amp; more', ''],
      ...['100:00:00.000 --> 100:00:01.250', '只有中文', ''],
    ].join('\n'),
  )
})

test('writeLrc repeats the time for each language', () => {
  expect(writeLrc(both)).toBe(
    ['[00:01.50]Good.', '[00:01.50]好。', '[61:02.00]A → B <i>& more', '[6000:00.00]只有中文', ''].join('\n'),
  )
})

describe('word times', () => {
  const text = '“Well,\n R&D  costs one --> two.”'
  const word = (shown: string, start: number, end: number) => {
    const from = text.indexOf(shown)
    return { from, to: from + shown.length, start, end }
  }
  const words = [
    word('Well', 1.5, 1.9),
    word('R&D', 1.9, 2.5),
    word('costs', 2.5, 2.5),
    word('one', 2.5004, 3),
    word('two', 3, 3),
  ]
  const spoken = {
    timeline: { ...timeline, cues: [{ source: 'aligned' as const, start: 1.5, end: 3, confidence: 1, words }] },
    segments: [{ line: 1, texts: { zh: '好。', en: text } }],
    languages: ['zh', 'en'],
  }
  const timed = { ...spoken, hasWordTimes: true }

  test('stand in WebVTT before each word of the spoken line, growing and within the caption', () => {
    const line = '“Well, <00:00:01.900>R&amp;D <00:00:02.500>costs one → two.”'
    expect(writeVtt(timed)).toBe(`WEBVTT\n\n00:00:01.500 --> 00:00:03.000\n好。\n${line}\n`)
  })

  test('stand in LRC before each word of the spoken line', () => {
    const line = '<00:01.50>“Well, <00:01.90>R&D <00:02.50>costs <00:02.50>one → <00:03.00>two.”'
    expect(writeLrc(timed)).toBe(`[00:01.50]好。\n[00:01.50]${line}\n`)
  })

  test('are left out unless asked for, and of SubRip always', () => {
    expect(writeVtt(spoken)).toContain('\n“Well, R&amp;D costs one → two.”\n')
    expect(writeLrc(spoken)).toContain(']“Well, R&D costs one → two.”\n')
    expect(writeSrt(timed)).toBe(writeSrt(spoken))
  })

  test('change no letter of what is shown', () => {
    const without = (text: string) => text.replace(/<[\d:.]+>/g, '')
    expect(without(writeVtt(timed))).toBe(writeVtt(spoken))
    expect(without(writeLrc(timed))).toBe(writeLrc(spoken))
  })
})

/** A reader of its own, so that the writer is not checked by itself. */
function readSrt(text: string): { start: number; end: number; lines: string[] }[] {
  return text
    .trim()
    .split(/\n\n/)
    .map((block) => {
      const [, times, ...lines] = block.split('\n')
      const [start, end] = times!.split(' --> ').map((time) => {
        const [, hours, minutes, seconds] = /^(\d{2,}):(\d\d):(\d\d,\d{3})$/.exec(time)!
        return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds!.replace(',', '.'))
      })
      return { start: start!, end: end!, lines }
    })
}
