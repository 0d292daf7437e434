import { useEffect, useMemo, useRef } from 'react'
import { loudnessColumns, unknownLoudness } from '../../../shared/audio/loudness'
import type { Seconds } from '../../../shared/model/time'
import type { Peaks } from '../../store/peaks-slice'
import { type BarSizes, barGrid, barsRange } from '../bar-grid'
import { drawBars } from '../draw-bars'
import { brushOf, useCanvasSize } from '../use-canvas'
import { paintOf } from '../watch-colours'
import styles from './close-up.module.css'
import { tileLength } from './shown-window'

const bars: BarSizes = { pitch: 3, bar: 2 }

interface TileProps {
  start: Seconds
  length: Seconds
  peaks: Peaks | null
  /** What counts as loud in this recording, 0 to 1 of full scale. */
  loud: number
  colours: number
  left: number
  width: number
}

/** Some seconds of the sound. It is drawn once and then moved. */
export function Tile({ start, length, peaks, loud, colours, left, width }: TileProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useCanvasSize(canvas)
  const grid = useMemo(() => size && barGrid(size.width, size.density, bars), [size])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours have to be painted, too.
  useEffect(() => {
    const element = canvas.current
    const brush = element && size && brushOf(element, size)
    if (!brush || !grid) return
    const range = barsRange(grid, size.width, { start, end: start + tileLength })
    const columns = peaks
      ? loudnessColumns({ ...peaks, range, count: grid.count, by: 'loudest' })
      : new Float32Array(grid.count).fill(unknownLoudness)
    // Beyond the end of the track there is nothing, not even a baseline.
    const perBar = (range.end - range.start) / grid.count
    const count = Math.max(0, Math.min(grid.count, Math.ceil((length - start) / perBar)))
    const heights = columns.map((value) => (value < 0 ? value : Math.min(1, value / loud)))
    drawBars(brush, size, { ...grid, count }, heights, {
      known: paintOf(element, 'wave-near'),
      unknown: paintOf(element, 'track'),
    })
  }, [size, grid, peaks, loud, start, length, colours])

  return <canvas ref={canvas} className={styles.tile} style={{ left, width }} />
}
