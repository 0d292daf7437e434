import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstShown, pairSizes, pairTunables, shareRoom } from '../../../renderer/mini/pair-sizes'
import { defaultSettings } from '../../../shared/model/settings'

describe('the sizes in which a pair may be set', () => {
  it('follow the room, the largest first', () => {
    const small = pairSizes({ width: 296, height: 54 }, defaultSettings)
    const large = pairSizes({ width: 876, height: 250 }, defaultSettings)
    expect(small[0]?.original).toBeLessThan(18)
    expect(large[0]?.original).toBeGreaterThan(40)
    for (const sizes of [small, large]) {
      const originals = sizes.map(({ original }) => original)
      expect(originals).toEqual(originals.toSorted((a, b) => b - a))
    }
  })

  it('keep the proportion that the listener gave his languages', () => {
    const [size] = pairSizes({ width: 876, height: 250 }, { originalSize: 20, translationSize: 40 })
    expect(size!.translation / size!.original).toBeCloseTo(2, 1)
  })

  it('are never too small to be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 2000 }), (width, height) => {
        for (const { original, translation } of pairSizes({ width, height }, defaultSettings)) {
          expect(original).toBeGreaterThanOrEqual(pairTunables.smallestOriginal)
          expect(translation).toBeGreaterThanOrEqual(pairTunables.smallestTranslation)
        }
      }),
    )
  })
})

describe('two texts that have no room together', () => {
  it.each([
    // Of five and three lines.
    [200, [5, 3]],
    [100, [2, 2]],
    [80, [2, 1]],
    [50, [1, 1]],
    [10, [1, 1]],
  ])('in %d pixels are seen by %j lines', (height, shown) => {
    const texts = [
      { lines: 5, lineHeight: 20 },
      { lines: 3, lineHeight: 24 },
    ]
    expect(shareRoom(texts, height, 4)).toEqual(shown)
  })

  it('leave no line unused by the one to the other', () => {
    const texts = [
      { lines: 1, lineHeight: 20 },
      { lines: 9, lineHeight: 24 },
    ]
    expect(shareRoom(texts, 120, 4)).toEqual([1, 4])
  })
})

describe('a text of four lines of which two are seen', () => {
  const starts = [0, 40, 80, 120]
  it.each([
    [0, 0],
    [39, 0],
    [40, 1],
    [85, 2],
    // The last two stay together.
    [130, 2],
    [Number.POSITIVE_INFINITY, 2],
    [-1, 0],
  ])('with character %d being said begins with line %d', (said, first) => {
    expect(firstShown(starts, said, 2)).toBe(first)
  })
})
