import { describe, expect, it } from 'vitest'
import { isDoubtful, leftOf, progressOf, stateOf, timingsWord } from '../../../shared/library/entry-state'
import { makeEntry } from './entries'

describe('how far an episode was heard', () => {
  it('looking in for a moment is not listening', () => {
    expect(stateOf(makeEntry('a', { heard: 1, position: 3 }))).toBe('unheard')
    expect(stateOf(makeEntry('a', { heard: 1, position: 30 }))).toBe('begun')
    expect(stateOf(makeEntry('a', { heard: 1, position: 30, isFinished: true }))).toBe('finished')
  })

  it('is a share of it and a rest, as far as its length is known', () => {
    expect(progressOf(makeEntry('a', { position: 150 }))).toBe(0.25)
    expect(leftOf(makeEntry('a', { position: 150 }))).toBe(450)
    expect(progressOf(makeEntry('a', { position: 150, duration: null }))).toBeNull()
    expect(progressOf(makeEntry('a', { position: 9, duration: 0 }))).toBeNull()
    expect(leftOf(makeEntry('a', { position: 700 }))).toBe(0)
    expect(progressOf(makeEntry('a', { position: 1, isFinished: true }))).toBe(1)
  })
})

describe('what is said of its times', () => {
  it.each([
    [{ sure: 1, doubtful: 0 }, { word: 'sure' }],
    [
      { sure: 0.999, doubtful: 0.001 },
      { word: 'partly', percent: 99 },
    ],
    [
      { sure: 0.29, doubtful: 0.71 },
      { word: 'partly', percent: 29 },
    ],
    [{ sure: 0.004, doubtful: 0.996 }, { word: 'estimated' }],
    [null, { word: 'none' }],
  ])('%j: %j', (timings, said) => {
    expect(timingsWord(makeEntry('a', { timings }))).toEqual(said)
  })

  it('is that there is no text, where there is none', () => {
    expect(timingsWord(makeEntry('a', { hasText: false }))).toEqual({ word: 'textless' })
  })

  it('a few doubtful lines do not make an episode doubtful, and no times do not either', () => {
    expect(isDoubtful(makeEntry('a', { timings: { sure: 0.97, doubtful: 0.03 } }))).toBe(false)
    expect(isDoubtful(makeEntry('a', { timings: { sure: 0.9, doubtful: 0.1 } }))).toBe(true)
    expect(isDoubtful(makeEntry('a'))).toBe(false)
  })
})
