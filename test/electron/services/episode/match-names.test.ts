import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { matchNames } from '../../../../electron/services/episode/match-names'

describe('matchNames', () => {
  test.each([
    ['show.mp3', 'show.txt'],
    ['Show.MP3', 'sHOW.Txt'],
    ['Épisode 1.mp3', 'E\u0301pisode 1.txt'],
    ['播客 🎧 第3集.m4a', '播客 🎧 第3集.md'],
    ['show.mp3', 'show.bilingual.txt'],
    ['show.mp3', 'show.transcript.txt'],
    ['show.mp3', 'show (transcript).txt'],
    ['show.mp3', 'show.zh-en.txt'],
    ['show.mp3', 'show_en+zh.txt'],
    ['show.mp3', 'show.zh.txt'],
    ['show.mp3', 'show.eng.txt'],
    ['show.mp3', 'show.zh-Hans.txt'],
    ['节目.mp3', '节目双语.txt'],
    ['节目.mp3', '节目【双语】.txt'],
    ['show.en.mp3', 'show.txt'],
    ['show.en.mp3', 'show.bilingual.txt'],
    ['20vc-feldman.mp3', '20vc-feldman.bilingual.txt'],
  ])('%s goes with %s', (audio, transcript) => {
    expect(matchNames(audio, transcript)).not.toBeNull()
  })

  test.each([
    ['show.mp3', 'other.txt'],
    ['show.mp3', 'show 2.txt'],
    ['show.mp3', 'showdown.txt'],
    ['show.mp3', 'showtext.txt'],
    ['show.mp3', 'show-notes.txt'],
    ['show 1.mp3', 'show 10.txt'],
    ['show 10.mp3', 'show 1.txt'],
    ['show.mp3', 'readme.md'],
    ['show.the.mp3', 'show.txt'],
    ['.mp3', 'en.txt'],
  ])('%s does not go with %s', (audio, transcript) => {
    expect(matchNames(audio, transcript)).toBeNull()
  })

  test('likes the plain name best, then what says bilingual, then one language, then the audio of a language', () => {
    const names = ['show.txt', 'show.bilingual.txt', 'show.en.txt'].map((name) => matchNames('show.mp3', name))
    names.push(matchNames('show.en.mp3', 'show.txt'))
    expect(names).toEqual([...names].sort((a, b) => Number(a) - Number(b)))
    expect(new Set(names).size).toBe(4)
  })

  test.prop([fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })])('no name makes it fail', (a, b) => {
    expect([null, 'number']).toContain(matchNames(a, b) === null ? null : typeof matchNames(a, b))
  })
})
