import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { barGrid, barSpan, barsRange, growHeights } from '../../../renderer/waveform/bar-grid'
import { drawBars } from '../../../renderer/waveform/draw-bars'

const sizes = { pitch: 4, bar: 2.4 }

describe('the grid of bars', () => {
  it.each([
    [1232, 1, { pitch: 4, bar: 2, count: 308 }],
    [2464, 2, { pitch: 8, bar: 5, count: 308 }],
    [1540, 1.25, { pitch: 5, bar: 3, count: 308 }],
    [1848, 1.5, { pitch: 6, bar: 4, count: 308 }],
    [3, 1, { pitch: 4, bar: 2, count: 1 }],
  ])('%d device pixels at a density of %d', (width, density, expected) => {
    expect(barGrid(width, density, sizes)).toEqual(expected)
  })

  it('covers a little more time than the canvas when the last bar lies partly outside', () => {
    const grid = barGrid(10, 1, sizes)
    expect(grid.count).toBe(3)
    expect(barsRange(grid, 10, { start: 20, end: 30 })).toEqual({ start: 20, end: 32 })
  })

  test.prop([fc.integer({ min: 1, max: 8000 }), fc.double({ min: 0.5, max: 4, noNaN: true })])(
    'leaves a gap between bars and none uncovered',
    (width, density) => {
      const { pitch, bar, count } = barGrid(width, density, sizes)
      expect([pitch, bar, count].every(Number.isInteger)).toBe(true)
      expect(bar).toBeLessThan(pitch)
      expect(pitch * count).toBeGreaterThanOrEqual(width)
      expect(pitch * (count - 1)).toBeLessThan(width)
    },
  )

  test.prop([fc.double({ min: -1, max: 2, noNaN: true }), fc.integer({ min: 4, max: 200 })])(
    'has bars of whole pixels, as high as wide at least, inside the canvas',
    (height, room) => {
      const { top, size } = barSpan(height, room, 2)
      expect(Number.isInteger(top) && Number.isInteger(size)).toBe(true)
      expect(size).toBeGreaterThanOrEqual(2)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top + size).toBeLessThanOrEqual(room)
    },
  )
})

describe('growing', () => {
  const before = Float32Array.of(-1, 0.5, -1)
  const after = Float32Array.of(0.8, 1, -1)

  it('lets what was unknown grow out of the baseline, and leaves what still is', () => {
    expect([...growHeights(before, after, 0)]).toEqual([0, 0.5, -1])
    const [first, second, third] = growHeights(before, after, 0.5)
    expect(first).toBeGreaterThan(0.4)
    expect(first).toBeLessThan(0.8)
    expect(second).toBeGreaterThan(0.5)
    expect(third).toBe(-1)
  })

  it('arrives, and is there at once in a grid of another size', () => {
    expect(growHeights(before, after, 1)).toBe(after)
    expect(growHeights(Float32Array.of(1), after, 0)).toBe(after)
  })
})

describe('drawing', () => {
  it('fills each colour once, known and unknown bars apart', () => {
    const fills: { colour: string; bars: number[][] }[] = []
    let path: number[][] = []
    const brush = {
      fillStyle: '',
      clearRect: () => {},
      beginPath: () => {
        path = []
      },
      roundRect: (x: number, y: number, width: number, height: number) => void path.push([x, y, width, height]),
      fill: () => void fills.push({ colour: brush.fillStyle, bars: path }),
    }
    const grid = { pitch: 4, bar: 2, count: 3 }
    drawBars(brush as never, { width: 12, height: 20 }, grid, Float32Array.of(1, -1, 0), { known: 'k', unknown: 'u' })
    expect(fills).toEqual([
      { colour: 'u', bars: [[4, 9, 2, 2]] },
      {
        colour: 'k',
        bars: [
          [0, 0, 2, 20],
          [8, 9, 2, 2],
        ],
      },
    ])
  })
})
