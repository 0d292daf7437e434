import { expect, it } from 'vitest'
import { silenceGaps } from '../../../shared/align/silence-gaps'
import { scoreColumns, silence } from '../../../shared/phonetics/phone-set'

const piece = () => ({
  below: new Uint8Array(100 * scoreColumns).fill(7),
  levels: Uint8Array.from({ length: 100 }, (_, i) => 40 + (i % 10)),
})

it('nothing is heard in a gap, and everything outside of it as before', () => {
  const before = piece()
  const { below, levels } = silenceGaps(before, 10, [{ start: 10.5, end: 11 }])
  expect(before).toEqual(piece())
  expect([...levels.slice(25, 50)]).toEqual(Array(25).fill(40))
  expect(levels[24]).toBe(before.levels[24])
  expect(levels[50]).toBe(before.levels[50])
  for (const frame of [25, 49]) {
    expect(below[frame * scoreColumns + silence]).toBe(0)
    expect(below[frame * scoreColumns + ((silence + 1) % scoreColumns)]).toBe(255)
  }
  expect(below[24 * scoreColumns]).toBe(7)
})

it('a piece without a gap is the piece itself', () => {
  const before = piece()
  expect(silenceGaps(before, 10, [{ start: 2, end: 10 }])).toBe(before)
})
