import { type BarGrid, barSpan } from './bar-grid'

export interface BarColours {
  readonly known: string
  readonly unknown: string
}

/** What of a canvas drawing needs; a test keeps what it is told. */
export type Brush = Pick<CanvasRenderingContext2D, 'clearRect' | 'beginPath' | 'roundRect' | 'fill' | 'fillStyle'>

/**
 * Draws bars of the given heights (0 to 1, below 0 unknown) over the whole canvas. All bars of a colour are one path:
 * a fill each would cost more than the bars.
 */
export function drawBars(
  brush: Brush,
  canvas: { readonly width: number; readonly height: number },
  grid: BarGrid,
  heights: Float32Array,
  colours: BarColours,
): void {
  brush.clearRect(0, 0, canvas.width, canvas.height)
  for (const isKnown of [false, true]) {
    brush.beginPath()
    for (let i = 0; i < grid.count; i++) {
      const height = heights[i] ?? -1
      if (height >= 0 !== isKnown) continue
      const { top, size } = barSpan(height, canvas.height, 2 * Math.max(1, Math.round(grid.bar / 2)))
      brush.roundRect(i * grid.pitch, top, grid.bar, size, Math.min(grid.bar, size) / 2)
    }
    brush.fillStyle = isKnown ? colours.known : colours.unknown
    brush.fill()
  }
}
