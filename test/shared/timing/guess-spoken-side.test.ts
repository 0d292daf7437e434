import { describe, expect, test } from 'vitest'
import type { Transcript } from '../../../shared/model/transcript'
import { guessSpokenSide } from '../../../shared/timing/guess-spoken-side'

function transcript(pairs: readonly (readonly [string, string])[], more: Partial<Transcript> = {}): Transcript {
  const languages = ['zh-Hans', 'en']
  const segments = pairs.map(([zh, en], at) => ({ line: 2 * at + 1, texts: { 'zh-Hans': zh, en } }))
  return { languages, segments, notes: [], ...more }
}

const smooth = transcript([
  ['速度很快。', 'It is fast.'],
  ['没有人知道。', 'Nobody knows that that is so, very very so.'],
  ['看看天天的事。', 'Let us look at it.'],
])
const englishStumbles = transcript([
  ['我读了你的帖子。', 'I I read your your posts, um, all of them.'],
  ['我们有足够的电力。', 'We we have, you know, plenty of power.'],
])
const chineseStumbles = transcript([
  ['嗯,我我觉得那个,就是说,速度很快。', 'I think it is fast.'],
  ['呃,没有人知道。', 'Nobody knows.'],
])
const chineseNotes = { notes: ['仅展示文本字幕,不包含中文音频;想边听边看,请使用播客应用。'] }

describe('guessSpokenSide', () => {
  test.each([
    ['one language only', { transcript: { ...smooth, languages: ['de'] } }, 'de', 'only-language'],
    ['no language at all', { transcript: { ...smooth, languages: [], segments: [] } }, 'und', 'only-language'],
    [
      'the listener chose',
      { transcript: englishStumbles, chosen: { language: 'zh-Hans' }, audioLanguage: 'en' },
      'zh-Hans',
      'chosen',
    ],
    ['the listener chose by a broader tag', { transcript: smooth, chosen: { language: 'zh' } }, 'zh-Hans', 'chosen'],
    ['the audio was heard', { transcript: englishStumbles, heard: { language: 'zh-Hans' } }, 'zh-Hans', 'audio'],
    [
      'the listener knows better than the ear',
      { transcript: smooth, chosen: { language: 'en' }, heard: { language: 'zh-Hans' } },
      'en',
      'chosen',
    ],
    ['what was heard is no language of the text', { transcript: smooth, heard: { language: 'de' } }, 'en', 'order'],
    ['its tag says', { transcript: englishStumbles, audioLanguage: 'zh-CN' }, 'zh-Hans', 'audio-tag'],
    ['its tag says something else', { transcript: smooth, audioLanguage: 'de' }, 'en', 'order'],
    ['its name says', { transcript: englishStumbles, audioFileName: 'show.zh.mp3' }, 'zh-Hans', 'file-name'],
    ['English stumbles', { transcript: englishStumbles }, 'en', 'disfluencies'],
    ['Chinese stumbles', { transcript: chineseStumbles }, 'zh-Hans', 'disfluencies'],
    ['the notes are Chinese', { transcript: { ...smooth, ...chineseNotes } }, 'en', 'notes-language'],
    ['the heading is English', { transcript: { ...smooth, title: 'A long talk' } }, 'zh-Hans', 'notes-language'],
    ['the listener reads English', { transcript: smooth, listenerLanguage: 'en-GB' }, 'zh-Hans', 'listener-language'],
    ['nothing to go by', { transcript: smooth }, 'en', 'order'],
  ])('%s', (_, input, language, because) => {
    expect(guessSpokenSide(input)).toEqual({ language, because })
  })

  test.each(['chosen', 'heard'])('two languages in turn can be %s, in their order', (how) => {
    const pair = { language: 'en', also: 'zh' }
    const because = how === 'heard' ? 'audio' : how
    const spoken = guessSpokenSide({ transcript: smooth, [how]: pair })
    expect(spoken).toEqual({ language: 'en', also: 'zh-Hans', because })
    const one = guessSpokenSide({ transcript: smooth, [how]: { language: 'zh-Hans', also: 'zh' } })
    expect(one).toEqual({ language: 'zh-Hans', because })
    expect(guessSpokenSide({ transcript: smooth, [how]: { language: 'en', also: 'de' } }).because).toBe('order')
  })

  test('a few stumbles do not decide against a side that stumbles too', () => {
    const both = transcript([
      ['嗯,我我觉得很快。', 'Um, I I think it is fast.'],
      ['呃,没有人知道。', 'Uh, nobody knows.'],
    ])
    expect(guessSpokenSide({ transcript: both }).because).toBe('order')
  })
})
