import { describe, expect, it } from 'vitest'
import type { SpokenCue } from '../../../shared/model/timeline'
import { sentenceTimes } from '../../../shared/timeline/sentence-times'

const text = 'Mr. Hill came. *** He sat, and waited.'
const word = (shown: string, start: number, end: number) => {
  const from = text.indexOf(shown)
  return { from, to: from + shown.length, start, end }
}
const words = [
  word('Mr', 10.1, 10.5),
  word('Hill', 10.5, 11),
  word('came', 11, 11.4),
  word('He', 12, 12.2),
  word('sat', 12.2, 12.6),
  word('waited', 13, 13.5),
]
const cue: SpokenCue = { source: 'aligned', start: 10, end: 14, confidence: 1, words }

describe('sentence times', () => {
  it('go from the first word of a sentence to its last, the first and last from and to the ends of the cue', () => {
    const times = sentenceTimes(text, cue, 'en')
    expect(times.map(({ from, to }) => text.slice(from, to))).toEqual(['Mr. Hill came. ', '*** He sat, and waited.'])
    expect(times.map(({ start, end }) => [start, end])).toEqual([
      [10, 11.4],
      [12, 14],
    ])
  })

  it('of what cannot be said go with the sentence before', () => {
    const shown = 'He came.\n***\nThen he left.\n—\n'
    const at = (part: string, start: number) => {
      const from = shown.indexOf(part)
      return { from, to: from + part.length, start, end: start + 1 }
    }
    const said = { ...cue, words: [at('He', 10), at('came', 11), at('Then', 12), at('left', 13)] }
    const times = sentenceTimes(shown, said, 'en')
    expect(times.map(({ from, to }) => shown.slice(from, to))).toEqual(['He came.\n***\n', 'Then he left.\n—\n'])
  })

  it('are one sentence when no word has a time', () => {
    const whole = [{ from: 0, to: text.length, start: 10, end: 14 }]
    expect(sentenceTimes(text, { source: 'estimated', start: 10, end: 14, confidence: 0.1 }, 'en')).toEqual(whole)
    expect(sentenceTimes(text, { ...cue, words: [] }, 'en')).toEqual(whole)
    expect(sentenceTimes('', cue, 'en')).toEqual([])
  })

  it('end where the other language of the audio begins', () => {
    const parts = [
      { language: 'en', start: 10, end: 13.7 },
      { language: 'zh', start: 13.9, end: 18 },
    ]
    expect(sentenceTimes(text, { ...cue, end: 18, parts }, 'en').at(-1)).toMatchObject({ start: 12, end: 13.7 })
  })

  it('hold when one word reaches over two sentences', () => {
    const shown = 'It is 5. Then 6.'
    const said = { ...cue, words: [{ from: 6, to: 15, start: 10, end: 14 }] }
    expect(sentenceTimes(shown, said, 'en')).toEqual([{ from: 0, to: shown.length, start: 10, end: 14 }])
  })
})
