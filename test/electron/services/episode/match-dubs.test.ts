import { describe, expect, it } from 'vitest'
import { areDubs } from '../../../../electron/services/episode/match-dubs'

describe('areDubs', () => {
  it.each([
    ['show.en.mp3', 'show.zh.m4a'],
    ['show.mp3', 'show.zh-Hans.mp3'],
    ['Show 12.mp3', 'show 12 (中文配音).m4a'],
    ['show_english.mp3', 'show_chinese.mp3'],
    ['show - original.mp3', 'show - dub.mp3'],
    ['第三集.mp3', '第三集 英文.mp3'],
    ['show.zh.dub.mp3', 'show.mp3'],
  ])('takes %s and %s for recordings of one episode', (a, b) => {
    expect(areDubs([a, b])).toBe(true)
    expect(areDubs([b, a])).toBe(true)
  })

  it.each([
    ['show 1.mp3', 'show 2.mp3'],
    ['show.mp3', 'show.m4a'],
    ['show.en.mp3', 'show.en.m4a'],
    ['show.mp3', 'showtime.mp3'],
    ['en.mp3', 'zh.mp3'],
    ['part one.mp3', 'part two.mp3'],
    ['show to me.mp3', 'show to us.mp3'],
  ])('does not take %s and %s for that', (a, b) => {
    expect(areDubs([a, b])).toBe(false)
  })

  it('wants every name to be another, and more than one', () => {
    expect(areDubs(['show.mp3'])).toBe(false)
    expect(areDubs(['show.en.mp3', 'show.zh.mp3', 'show.fr.mp3'])).toBe(true)
    expect(areDubs(['show.en.mp3', 'show.zh.mp3', 'other.fr.mp3'])).toBe(false)
  })
})
