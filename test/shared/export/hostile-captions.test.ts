import { describe, expect, it } from 'vitest'
import { timelineDocument } from '../../../shared/export/timeline-json'
import { writeLrc } from '../../../shared/export/write-lrc'
import { writeSrt } from '../../../shared/export/write-srt'
import { writeVtt } from '../../../shared/export/write-vtt'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { hostileTexts } from '../../support/hostile-texts'

/** Every hostile text as a line, as its translation and as who speaks: a file of captions must hold just as many. */
const segments: readonly Segment[] = hostileTexts.map(([, text], i) => ({
  line: i + 1,
  texts: { en: text, zh: `第${i}句 ${text}` },
  speaker: text.slice(0, 60),
}))
const timeline: Timeline = {
  duration: segments.length * 2,
  spoken: 'en',
  cues: segments.map((_, i) => ({ source: 'aligned', start: i * 2, end: i * 2 + 1.5, confidence: 1 })),
}
const captions = { timeline, segments, languages: ['en', 'zh'] }
const count = segments.length

describe('exported captions', () => {
  it('are as many in SRT, whatever they say', () => {
    const blocks = writeSrt(captions).trimEnd().split('\n\n')
    expect(blocks).toHaveLength(count)
    for (const [i, block] of blocks.entries()) {
      const lines = block.split('\n')
      expect([lines[0], lines.length, lines.filter((line) => line.includes('-->')).length]).toEqual([
        String(i + 1),
        4,
        1,
      ])
    }
  })

  it('are as many in WebVTT, and hold no tag but who speaks', () => {
    const [head, ...blocks] = writeVtt(captions).trimEnd().split('\n\n')
    expect(head).toBe('WEBVTT')
    expect(blocks).toHaveLength(count)
    for (const block of blocks) {
      const [times, ...lines] = block.split('\n')
      expect(times).toMatch(/^[\d:.]+ --> [\d:.]+$/)
      expect(lines).toHaveLength(2)
      expect(lines.join('\n')).not.toContain('-->')
      expect(lines.join('').match(/<[^>]*>/g)).toEqual([expect.stringMatching(/^<v [^<>\n]*>$/)])
    }
  })

  it('are as many in LRC, each with its own time and no other', () => {
    const lines = writeLrc(captions).trimEnd().split('\n')
    expect(lines).toHaveLength(2 * count)
    for (const [i, line] of lines.entries()) {
      const times = line.match(/^(?:\[[^\]]*\])+/)?.[0] ?? ''
      const start = Math.floor(i / 2) * 2
      const clock = `[${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}.00]`
      expect(times).toBe(clock)
    }
  })

  it('are the same texts in JSON, read back', () => {
    const read = JSON.parse(JSON.stringify(timelineDocument(timeline, segments)))
    expect(read.segments.map(({ texts }: { texts: unknown }) => texts)).toEqual(segments.map(({ texts }) => texts))
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
