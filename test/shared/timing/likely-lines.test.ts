import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../shared/model/timeline'
import { chanceWithinHalfSecond } from '../../../shared/timing/drift'
import { likelyLines } from '../../../shared/timing/likely-lines'

/** Lines of ten seconds, estimated to be within `deviation` seconds. */
const estimated = (deviation: number): Cue[] =>
  Array.from({ length: 5 }, (_, i) => ({
    ...{ source: 'estimated', start: i * 10, end: i * 10 + 10 },
    confidence: chanceWithinHalfSecond(deviation),
  }))
const at = (cues: readonly Cue[], time: number) => {
  const { from, to } = likelyLines(cues, Math.floor(time / 10), time)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

describe('likelyLines', () => {
  it('is the active line alone where the estimate is good', () => {
    expect(at(estimated(0.1), 25)).toEqual([2])
  })

  it('takes in the neighbour that is near, as far as the estimate may be off', () => {
    const cues = estimated(4)
    expect(at(cues, 21)).toEqual([1, 2])
    expect(at(cues, 25)).toEqual([2])
    expect(at(cues, 29)).toEqual([2, 3])
  })

  it('is never more than three lines, however unsure', () => {
    expect(at(estimated(50), 25)).toEqual([1, 2, 3])
  })

  it('ends with the text', () => {
    expect(at(estimated(50), 1)).toEqual([0, 1])
    expect(at(estimated(50), 49)).toEqual([3, 4])
  })

  it('is crisp where times come from the audio, and does not reach into what does', () => {
    const cues = estimated(50).with(1, { source: 'aligned', start: 10, end: 20, confidence: 1 })
    expect(at(cues, 15)).toEqual([1])
    expect(at(cues, 25)).toEqual([2, 3])
    const unspoken = estimated(50).with(3, { source: 'absent', confidence: 1 })
    expect(at(unspoken, 25)).toEqual([1, 2])
  })

  it('is nothing before the first line', () => {
    expect(likelyLines(estimated(5), -1, 0)).toEqual({ from: 0, to: 0 })
  })
})
