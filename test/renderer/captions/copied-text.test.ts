import { describe, expect, it } from 'vitest'
import { copiedText } from '../../../renderer/captions/copied-text'

const transcript = {
  languages: ['zh-Hans', 'en'],
  segments: [
    { texts: { en: 'It rained.', 'zh-Hans': '下雨了。' }, line: 1 },
    { texts: { en: 'All night.' }, line: 3 },
    { texts: { en: 'Then it cleared.', 'zh-Hans': '后来放晴了。' }, line: 5 },
  ],
}
const timeline = {
  duration: 4000,
  spoken: 'en',
  cues: [
    { source: 'aligned' as const, start: 772.9, end: 774, confidence: 1 },
    { source: 'absent' as const, confidence: 1 },
    { source: 'aligned' as const, start: 3661, end: 3662, confidence: 1 },
  ],
}
const side = { original: 'en', timeline }
const all = { first: 0, last: 2 }

describe('copied lines', () => {
  it.each([
    ['both', 'It rained.\n下雨了。\n\nAll night.\n\nThen it cleared.\n后来放晴了。'],
    ['original', 'It rained.\nAll night.\nThen it cleared.'],
    ['translation', '下雨了。\nAll night.\n后来放晴了。'],
    ['timed', '[12:52] It rained.\n下雨了。\n\nAll night.\n\n[1:01:01] Then it cleared.\n后来放晴了。'],
  ] as const)('%s', (what, text) => {
    expect(copiedText(transcript, all, what, side)).toBe(text)
  })

  it('are as many as were chosen', () => {
    expect(copiedText(transcript, { first: 2, last: 2 }, 'timed', side)).toBe(
      '[1:01:01] Then it cleared.\n后来放晴了。',
    )
  })

  it('of the other spoken side have that one above', () => {
    const text = copiedText(transcript, { first: 0, last: 0 }, 'both', { original: 'zh-Hans', timeline: null })
    expect(text).toBe('下雨了。\nIt rained.')
  })
})
