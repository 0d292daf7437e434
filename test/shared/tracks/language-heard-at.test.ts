import { expect, it } from 'vitest'
import type { SpokenCue } from '../../../shared/model/timeline'
import { languageHeardAt } from '../../../shared/tracks/language-heard-at'

const cue: SpokenCue = { source: 'aligned', start: 0, end: 10, confidence: 1 }
const parts = [
  { language: 'zh', start: 0, end: 4 },
  { language: 'en', start: 5, end: 10 },
]

it('is the one language that a recording speaks', () => {
  expect(languageHeardAt(cue, { language: 'en' }, 3)).toBe('en')
})

it('is that of the part that has begun last, where two are spoken in turn', () => {
  const spoken = { language: 'zh', also: 'en' }
  expect([0, 3, 4.5, 5, 9].map((at) => languageHeardAt({ ...cue, parts }, spoken, at))).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    'en',
  ])
  expect(languageHeardAt({ ...cue, parts }, spoken, -1)).toBe('zh')
})

it('is not known where nobody knows when which is spoken', () => {
  expect(languageHeardAt(cue, { language: 'zh', also: 'en' }, 3)).toBeNull()
})
