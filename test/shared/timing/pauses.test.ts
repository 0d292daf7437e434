import { describe, expect, test } from 'vitest'
import { pausesWithin } from '../../../shared/timing/pauses'
import { timingTunables } from '../../../shared/timing/tunables'

const { commaPause: comma, sentencePause: stop } = timingTunables

describe('pausesWithin', () => {
  test.each([
    ['Yes, of course.', comma],
    ['It is fast. It is big. Nobody knows.', 2 * stop],
    ['Really?! Yes.', stop],
    ['He said: "Wait..." and left', comma + stop],
    ['At 12:30 we paid $1,100.50 to coda.io', 0],
    ['Mr. Ross met Dr. Who, e.g. here', comma],
    ['— No.', 0],
    ['事情进展得如此之快,六个月后。没人知道', comma + stop],
    ['事情进展得如此之快，六个月后。没人知道。', comma + stop],
    ['well-known', 0],
    ['', 0],
    ['?!', 0],
  ])('"%s" pauses for %d s', (text, pause) => {
    expect(pausesWithin(text)).toBeCloseTo(pause)
  })
})
