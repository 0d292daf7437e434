import { describe, expect, test } from 'vitest'
import { episodeNumber } from '../../../shared/library/episode-number'

describe('episodeNumber', () => {
  test.each([
    ['ep012 interview', { number: '12' }],
    ['episode 7 the house of 100 doors', { number: '7' }],
    ['s02e05 storm', { number: '2x5' }],
    ['第3集 雨夜', { number: '3' }],
    ['第十二期', { number: '12' }],
    ['第二十一回', { number: '21' }],
    ['第十课', { number: '10' }],
    ['#40 on sleep', { number: '40' }],
    ['01 hello', { number: '1' }],
    ['hello 9', { number: '9' }],
    ['2024 05 03 news', { date: '2024-05-03' }],
    ['20240503', { date: '2024-05-03' }],
    ['2024年5月3日 新闻', { date: '2024-05-03' }],
    ['20240503 12 news', { date: '2024-05-03', number: '12' }],
    ['two of 3 or 4', {}],
    ['no numbers', {}],
  ])('%s', (base, facts) => {
    expect(episodeNumber(base)).toEqual(facts)
  })
})
