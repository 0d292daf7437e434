import { describe, expect, it } from 'vitest'
import { peakRate } from '../../../shared/audio/peaks'
import { momentMeant } from '../../../shared/edits/moment-meant'

/** Ten seconds of which what is loud begins at these times, for half a second each. */
function soundFrom(...onsets: readonly number[]) {
  const pairs = new Int8Array(10 * peakRate * 2)
  for (const onset of onsets) {
    const [from, to] = [Math.round(onset * peakRate), Math.round((onset + 0.5) * peakRate)]
    for (let step = from; step < to; step++) pairs.set([-100, 100], 2 * step)
  }
  return { pairs, known: [{ start: 0, end: 10 }], loud: 0.8 }
}

describe('the moment that is meant by “now”', () => {
  it('is where sound set in just before the key was pressed', () => {
    expect(momentMeant(5.26, 1, soundFrom(2, 5))).toBeCloseTo(5, 2)
    expect(momentMeant(5.1, 1, soundFrom(2, 5))).toBeCloseTo(5, 2)
  })

  it('is a reaction earlier where none did, or where nothing is known of the sound', () => {
    expect(momentMeant(5.26, 1, soundFrom(2))).toBeCloseTo(5.06)
    expect(momentMeant(5.26, 1, null)).toBeCloseTo(5.06)
  })

  it('is no sound that came later than the key, nor one that is too long ago', () => {
    expect(momentMeant(5, 1, soundFrom(5.1))).toBeCloseTo(4.8)
    expect(momentMeant(5.6, 1, soundFrom(5))).toBeCloseTo(5.4)
  })

  it('goes back farther in the recording where that runs faster', () => {
    expect(momentMeant(5.4, 2, soundFrom(5))).toBeCloseTo(5, 2)
    expect(momentMeant(5, 2, null)).toBeCloseTo(4.6)
  })

  it('is the time itself where the sound stands still, and never before the beginning', () => {
    expect(momentMeant(5.26, 0, soundFrom(5))).toBe(5.26)
    expect(momentMeant(0.1, 1, null)).toBe(0)
    expect(momentMeant(0.1, 1, soundFrom())).toBe(0)
  })
})
