import { describe, expect, it } from 'vitest'
import { writeMarksMarkdown } from '../../../shared/export/write-marks-markdown'
import type { Mark } from '../../../shared/model/mark'
import type { Cue } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { hostileTexts } from '../../support/hostile-texts'

const segments: readonly Segment[] = [
  { texts: { en: 'We walk along it.', 'zh-Hans': '我们沿着它走。' }, speaker: 'Ann', line: 1 },
  { texts: { en: 'Nobody says this.' }, line: 3 },
]
const cues: readonly Cue[] = [
  { source: 'aligned', start: 3725.9, end: 3728, confidence: 1 },
  { source: 'absent', confidence: 1 },
]
const written = (marks: readonly Mark[], title = 'Rivers', lines = segments) =>
  writeMarksMarkdown({
    title,
    marks,
    segments: lines,
    languages: ['en', 'zh-Hans'],
    timeline: { duration: 4000, spoken: 'en', cues },
    lineName: (line) => `Line ${line}`,
  })

describe('marks as Markdown', () => {
  it('have the time, the line in both languages and the note', () => {
    expect(written([{ segment: 0, note: 'Which river?\nAsk Ben.\n\nOr Ann.' }, { segment: 1 }])).toBe(
      `# Rivers

## 1:02:05

> **Ann:** We walk along it.
>
> 我们沿着它走。

Which river?\\
Ask Ben.

Or Ann.

## Line 2

> Nobody says this.
`,
    )
  })

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['---', '\\---'],
    ['*no* _stress_ `code`', '\\*no\\* \\_stress\\_ \\`code\\`'],
    ['[no](http://link)', '\\[no\\](http://link)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['    no code', 'no code'],
    ['&lt;', '\\&lt;'],
    ['\u001b[31mred\u001b[0m', '\\[31mred \\[0m'],
    ['right \u202eto left', 'right to left'],
  ])('say %j as it is', (note, expected) => {
    expect(
      written([{ segment: 1, note }])
        .split('\n\n')
        .at(-1),
    ).toBe(`${expected}\n`)
  })

  it('keep their shape whatever texts, titles and notes hold', () => {
    expect(hostileTexts.length).toBeGreaterThan(5)
    for (const [, text] of hostileTexts) {
      const line: Segment = { texts: { en: text }, speaker: text, line: 1 }
      const markdown = written([{ segment: 0, note: text }], text, [line])
      const headings = markdown.split('\n').filter((each) => /^ {0,3}#{1,6}(\s|$)/.test(each))
      expect(headings).toHaveLength(2)
      expect(markdown).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      expect(markdown).not.toMatch(/(?<!\\)</)
    }
  })
})
