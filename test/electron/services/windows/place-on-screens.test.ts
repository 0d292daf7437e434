import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canBeTaken,
  centredOn,
  cornerOf,
  overlap,
  placeOnScreens,
  type Rectangle,
} from '../../../../electron/services/windows/place-on-screens'

const minimum = { width: 400, height: 480 }
const laptop: Rectangle = { x: 0, y: 0, width: 1440, height: 860 }
const right: Rectangle = { x: 1440, y: -200, width: 2560, height: 1400 }
const left: Rectangle = { x: -1920, y: 40, width: 1920, height: 1040 }

describe('the place of a window that was kept', () => {
  it.each<[string, Rectangle, Rectangle[], Rectangle]>([
    [
      'stays as it is where it can be',
      { x: 100, y: 80, width: 1000, height: 700 },
      [laptop],
      { x: 100, y: 80, width: 1000, height: 700 },
    ],
    [
      'stays on a screen to the left, where coordinates are negative',
      { x: -1800, y: 100, width: 900, height: 700 },
      [laptop, left],
      { x: -1800, y: 100, width: 900, height: 700 },
    ],
    [
      'stays half outside, if that is where it was put and it can be taken there',
      { x: 1300, y: 300, width: 900, height: 700 },
      [laptop],
      { x: 1300, y: 300, width: 900, height: 700 },
    ],
    [
      'comes onto the screen that is left when its own is gone',
      { x: -1800, y: 100, width: 900, height: 700 },
      [laptop],
      { x: 0, y: 100, width: 900, height: 700 },
    ],
    [
      'comes onto the nearest of several',
      { x: 4200, y: 100, width: 900, height: 700 },
      [laptop, right],
      { x: 3100, y: 100, width: 900, height: 700 },
    ],
    [
      'comes down when its title bar is above the screen',
      { x: 100, y: -60, width: 900, height: 700 },
      [laptop],
      { x: 100, y: 0, width: 900, height: 700 },
    ],
    [
      'comes up when no more than a few pixels of it are seen at the foot',
      { x: 100, y: 850, width: 900, height: 700 },
      [laptop],
      { x: 100, y: 160, width: 900, height: 700 },
    ],
    [
      'shrinks to a screen that is smaller now',
      { x: 1500, y: -100, width: 2400, height: 1300 },
      [laptop],
      { x: 0, y: 0, width: 1440, height: 860 },
    ],
    [
      'grows to the least in which its parts have room',
      { x: 10, y: 10, width: 20, height: 20 },
      [laptop],
      { x: 10, y: 10, width: 400, height: 480 },
    ],
    [
      'fills a work area that is smaller than that',
      { x: 0, y: 0, width: 800, height: 600 },
      [{ x: 0, y: 0, width: 320, height: 240 }],
      { x: 0, y: 0, width: 320, height: 240 },
    ],
    [
      'is the kept one where no screen is known',
      { x: 5, y: 5, width: 800, height: 600 },
      [],
      { x: 5, y: 5, width: 800, height: 600 },
    ],
  ])('%s', (_name, kept, areas, place) => {
    expect(placeOnScreens(kept, areas, minimum)).toEqual(place)
  })

  const coordinate = fc.integer({ min: -20_000, max: 20_000 })
  const screenLength = fc.integer({ min: 200, max: 8000 })
  const area = fc.record({ x: coordinate, y: coordinate, width: screenLength, height: screenLength })
  const areas = fc.array(area, { minLength: 1, maxLength: 6 })
  const windowLength = fc.integer({ min: 1, max: 30_000 })
  const kept = fc.record({ x: coordinate, y: coordinate, width: windowLength, height: windowLength })
  const least = fc.record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 900 }) })

  it('can always be taken by its title bar, whatever the screens', () => {
    fc.assert(
      fc.property(kept, areas, least, (window, screens, small) => {
        const place = placeOnScreens(window, screens, small)
        expect(screens.some((one) => canBeTaken(place, one))).toBe(true)
      }),
    )
  })

  it('is never larger than the screen it is on, nor smaller than may be where there is room', () => {
    fc.assert(
      fc.property(kept, areas, least, (window, screens, small) => {
        const place = placeOnScreens(window, screens, small)
        const fitting = screens.filter((one) => place.width <= one.width && place.height <= one.height)
        expect(fitting.length).toBeGreaterThan(0)
        const isRoomy = screens.every((one) => one.width >= small.width && one.height >= small.height)
        if (isRoomy) expect(place.width >= small.width && place.height >= small.height).toBe(true)
      }),
    )
  })

  it('does not move again when nothing has changed', () => {
    fc.assert(
      fc.property(kept, areas, least, (window, screens, small) => {
        const place = placeOnScreens(window, screens, small)
        expect(placeOnScreens(place, screens, small)).toEqual(place)
      }),
    )
  })

  it('is wholly on a screen once it had to be moved', () => {
    fc.assert(
      fc.property(kept, areas, least, (window, screens, small) => {
        const place = placeOnScreens(window, screens, small)
        if (place.x === window.x && place.y === window.y) return
        expect(screens.some((one) => overlap(place, one) === place.width * place.height)).toBe(true)
      }),
    )
  })

  it('depends on the screens and not on where the desktop has its origin', () => {
    fc.assert(
      fc.property(kept, areas, least, coordinate, coordinate, (window, screens, small, dx, dy) => {
        const moved = <T extends Rectangle>(one: T) => ({ ...one, x: one.x + dx, y: one.y + dy })
        const there = placeOnScreens(moved(window), screens.map(moved), small)
        expect(there).toEqual(moved(placeOnScreens(window, screens, small)))
      }),
    )
  })
})

describe('the place of a window at its first time', () => {
  it('is the middle of the screen, and within it', () => {
    expect(centredOn(left, { width: 1280, height: 800 })).toEqual({ x: -1600, y: 160, width: 1280, height: 800 })
    const low = { x: 0, y: 24, width: 1366, height: 700 }
    expect(centredOn(low, { width: 1280, height: 800 })).toEqual({ x: 43, y: 24, width: 1280, height: 700 })
  })

  it('is in the lower right corner, a little off the edges, and no larger than the screen', () => {
    const area = { x: 100, y: 24, width: 1300, height: 700 }
    expect(cornerOf(area, { width: 420, height: 160 }, 24)).toEqual({ x: 956, y: 540, width: 420, height: 160 })
    expect(cornerOf(area, { width: 1300, height: 900 }, 24)).toEqual({ x: 100, y: 24, width: 1300, height: 700 })
  })
})
