import { describe, expect, it } from 'vitest'
import { remainingWords } from '../../../renderer/transport/remaining-words'

describe('remainingWords', () => {
  it.each([
    [0, { key: 'fewSecondsLeft' }],
    [5, { key: 'fewSecondsLeft' }],
    [5.1, { key: 'secondsLeft', seconds: 10 }],
    [31, { key: 'secondsLeft', seconds: 35 }],
    [55, { key: 'secondsLeft', seconds: 55 }],
    [56, { key: 'minutesLeft', minutes: 1 }],
    [61, { key: 'minutesLeft', minutes: 2 }],
    [600, { key: 'minutesLeft', minutes: 10 }],
  ])('says of %f s no more than is known', (remaining, words) => {
    expect(remainingWords(remaining)).toEqual(words)
  })
})
