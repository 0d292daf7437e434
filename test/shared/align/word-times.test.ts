import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { wordTimes } from '../../../shared/align/word-times'
import type { SpokenWord } from '../../../shared/phonetics/pronunciation'

const word = (from: number, to: number, phones = 2): SpokenWord => ({
  ...{ from, to, phones: Array.from({ length: phones }, () => 1), pauseAfter: 'none' },
})
const span = (from: number, to: number) => ({ from, to })
const passedOver = span(-1, -1)
const rate = 50

describe('word times', () => {
  it('are those of the path, in seconds, the first from the start of the segment', () => {
    const times = wordTimes({ start: 1, end: 2 }, [span(55, 75), span(80, 100)], [word(0, 3), word(4, 9)], rate)
    expect(times).toEqual([
      { from: 0, to: 3, start: 1, end: 1.5 },
      { from: 4, to: 9, start: 1.6, end: 2 },
    ])
  })

  it('join what is said as several words but written as one', () => {
    const said = [word(0, 4), word(5, 8), word(5, 8), word(9, 13)]
    const spans = [span(50, 60), span(60, 70), span(72, 80), span(80, 100)]
    expect(wordTimes({ start: 1, end: 2 }, spans, said, rate)).toEqual([
      { from: 0, to: 4, start: 1, end: 1.2 },
      { from: 5, to: 8, start: 1.2, end: 1.6 },
      { from: 9, to: 13, start: 1.6, end: 2 },
    ])
  })

  it('of words the path passed over share the time between, by how much there is to say', () => {
    const said = [word(0, 1), word(2, 3, 3), word(4, 5, 1), word(6, 7)]
    const spans = [span(50, 60), passedOver, passedOver, span(80, 100)]
    const times = wordTimes({ start: 1, end: 2 }, spans, said, rate)
    expect(times.map(({ start }) => start)).toEqual([1, 1.2, expect.closeTo(1.5), 1.6])
    expect(times[2]?.end).toBeCloseTo(1.6)
  })

  it('fill a segment that only its neighbours place', () => {
    const times = wordTimes({ start: 3, end: 5 }, undefined, [word(0, 1), word(2, 3)], rate)
    expect(times).toEqual([
      { from: 0, to: 1, start: 3, end: 4 },
      { from: 2, to: 3, start: 4, end: 5 },
    ])
  })

  it('stay in a segment that was cut short', () => {
    const times = wordTimes({ start: 1.1, end: 1.3 }, [span(50, 60), span(70, 100)], [word(0, 1), word(2, 3)], rate)
    expect(times.at(-1)).toEqual({ from: 2, to: 3, start: 1.3, end: 1.3 })
  })

  const anyWord = fc.tuple(fc.nat(4), fc.nat(4), fc.boolean(), fc.nat(30), fc.nat(30))
  test.prop([
    fc.array(anyWord),
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.double({ min: 0, max: 3, noNaN: true }),
  ])('are in order of text and time and within the segment, whatever comes in', (given, start, length) => {
    let place = 0
    let frame = 0
    const spans = given.map(([, , isHeard, gap, frames]) => {
      const from = frame + gap
      frame = from + frames
      return isHeard ? span(from, frame) : passedOver
    })
    const said = given.map(([back, long]) => {
      const from = Math.max(0, place - back)
      place = from + long + 1
      return word(from, place)
    })
    let readTo = 0
    let heardTo = start
    for (const time of wordTimes({ start, end: start + length }, spans, said, rate)) {
      expect(time.from).toBeGreaterThanOrEqual(readTo)
      expect(time.to).toBeGreaterThan(time.from)
      expect(time.start).toBeGreaterThanOrEqual(heardTo)
      expect(time.end).toBeGreaterThanOrEqual(time.start)
      expect(time.end).toBeLessThanOrEqual(start + length)
      readTo = time.to
      heardTo = time.end
    }
  })
})
