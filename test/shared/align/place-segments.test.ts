import { describe, expect, it } from 'vitest'
import type { PhoneScores } from '../../../shared/align/phone-scores'
import { placeSegments } from '../../../shared/align/place-segments'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'

const rate = 50

/** Ten phones each. */
const line: Pronunciation = [{ from: 0, to: 3, phones: Array.from({ length: 10 }, () => 1), pauseAfter: 'none' }]

describe('the places of segments', () => {
  it('are those that the passes found, in order', () => {
    const [first, second] = place([
      [50, 100],
      [120, 170],
    ])
    expect(first).toMatchObject({ spoken: true, start: 1, end: 2 })
    expect(second).toMatchObject({ spoken: true, start: 2.4, end: 3.4 })
  })

  it('leave out what nobody could say in the time that is left for it', () => {
    const [first, second, third] = place([
      [50, 100],
      [100, 104],
      [104, 154],
    ])
    expect(first).toMatchObject({ spoken: true, start: 1 })
    expect(second).toMatchObject({ spoken: false })
    expect(third).toMatchObject({ spoken: true, end: 3.08 })
  })

  it('keep a segment that the listener anchored, however short', () => {
    const anchors = [{ segment: 1, start: 2 }]
    const [, second] = place(
      [
        [50, 100],
        [100, 104],
        [104, 154],
      ],
      anchors,
    )
    expect(second).toMatchObject({ spoken: true, start: 2, confidence: 1 })
  })
})

/** Places segments that every pass finds in these frames. */
function place(
  spans: readonly (readonly [from: number, to: number])[],
  anchors: readonly { segment: number; start: number }[] = [],
) {
  const frames = 200
  const scores: PhoneScores = {
    rate,
    frames,
    below: new Uint8Array(frames * 41),
    quiet: new Uint8Array(frames),
    loudness: new Uint8Array(frames),
  }
  const found = spans.map(([from, to]) => ({
    ...{ span: { from, to }, words: [{ from, to }], margin: 1, contrast: 0.4 },
    ...{ startsBefore: false, endsAfter: false },
  }))
  const coarse = [found.map(({ span }) => span), found.map(({ span }) => span)]
  return placeSegments({ scores, segments: spans.map(() => line), anchors, coarse, found, evidence: 0 })
}
