import { describe, expect, it } from 'vitest'
import { compareSounds, leastCorrelation, soundPrint } from '../../../shared/packs/sound-print'

/** An outline that swells and falls by chance, a hundred pairs a second. */
function outline(seconds: number, seed: number): Int8Array {
  let state = seed
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const pairs = new Int8Array(seconds * 200)
  let level = 0
  for (let at = 0; at < pairs.length; at += 2) {
    if (at % 70 === 0) level = chance() < 0.25 ? 1 : chance() * 100
    pairs[at + 1] = Math.round(level * (0.6 + 0.4 * chance()))
    pairs[at] = -pairs[at + 1]!
  }
  return pairs
}
const recording = outline(120, 7)

describe('the print of a recording', () => {
  it('is a digit each quarter of a second', () => {
    expect(soundPrint(recording)).toMatch(/^[0-9a-f]{480}$/)
    expect(soundPrint(new Int8Array(0))).toBe('')
  })

  it('fits another encoding that is a little softer, and tells how much later that begins', () => {
    const before = outline(10, 3).slice(0, 2 * 735)
    const softer = recording.map((value) => Math.round(value * 0.8))
    const other = new Int8Array(before.length + softer.length)
    other.set(before)
    other.set(softer, before.length)
    const { correlation, later } = compareSounds(soundPrint(recording), soundPrint(other))
    expect(correlation).toBeGreaterThan(leastCorrelation)
    expect(later).toBeCloseTo(7.35, 0)
    const back = compareSounds(soundPrint(other), soundPrint(recording))
    expect(back.later).toBeCloseTo(-7.35, 0)
  })

  it('does not fit another recording, silence, or a piece too short to tell', () => {
    const print = soundPrint(recording)
    expect(compareSounds(print, soundPrint(outline(120, 99))).correlation).toBeLessThan(0.5)
    expect(compareSounds(print, '0'.repeat(480)).correlation).toBeLessThan(0.5)
    expect(compareSounds(print, '').correlation).toBe(-1)
  })
})
