import { expect, it } from 'vitest'
import { nearestOnset } from '../../../shared/audio/nearest-onset'
import { peakRate } from '../../../shared/audio/peaks'

/** Ten seconds, silent but for what begins at `starts` and lasts half a second. */
function outline(starts: readonly number[], height = 90) {
  const pairs = new Int8Array(10 * peakRate * 2)
  for (const start of starts) {
    for (let i = Math.round(start * peakRate); i < (start + 0.5) * peakRate; i++) {
      pairs[2 * i] = -height
      pairs[2 * i + 1] = height
    }
  }
  return { pairs, known: [{ start: 0, end: 10 }], loud: 0.8 }
}

it('is where sound sets in near a time, to a hundredth of a second', () => {
  expect(nearestOnset(outline([3.27]), 3.2, 0.12)).toBeCloseTo(3.27, 2)
  expect(nearestOnset(outline([3.27]), 3.35, 0.12)).toBeCloseTo(3.27, 2)
})

it('is none beyond reach, where sound ends, where it hardly rises, or where nothing is known', () => {
  expect(nearestOnset(outline([3.27]), 3.0, 0.12)).toBeNull()
  expect(nearestOnset(outline([3.27]), 3.8, 0.12)).toBeNull()
  expect(nearestOnset(outline([3.27], 5), 3.27, 0.12)).toBeNull()
  expect(nearestOnset({ ...outline([3.27]), known: [] }, 3.27, 0.12)).toBeNull()
  expect(nearestOnset(outline([]), 0, 0.12)).toBeNull()
})
