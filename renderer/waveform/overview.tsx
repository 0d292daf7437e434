import { type RefObject, useMemo, useRef } from 'react'
import { barHeights } from '../../shared/audio/bar-heights'
import { loudnessColumns } from '../../shared/audio/loudness'
import type { Seconds } from '../../shared/model/time'
import { useTrackPeaks } from '../store/selectors'
import { type BarSizes, barGrid, barsRange } from './bar-grid'
import { drawBars } from './draw-bars'
import styles from './overview.module.css'
import { brushOf, useCanvasSize, useColours } from './use-canvas'
import { useGrownHeights } from './use-grown-heights'
import { paintOf } from './watch-colours'

const bars: BarSizes = { pitch: 4, bar: 2.4 }

interface OverviewProps {
  length: Seconds
  /** What the clock moves: its `--progress`, 0 to 1, is how much has been played. */
  moving: RefObject<HTMLDivElement | null>
}

/**
 * The sound of the whole track as bars, the played ones in the accent's colour. Painted twice, once in each colour, and
 * only when there is something new to paint; the voice moves the clip of the played bars.
 */
export function Overview({ length, moving }: OverviewProps) {
  const peaks = useTrackPeaks()
  const rest = useRef<HTMLCanvasElement>(null)
  const played = useRef<HTMLCanvasElement>(null)
  const size = useCanvasSize(rest)
  const colours = useColours()
  const grid = useMemo(() => size && barGrid(size.width, size.density, bars), [size])
  const heights = useMemo(() => {
    if (!size || !grid) return null
    if (!peaks || length <= 0) return new Float32Array(grid.count).fill(-1)
    const range = barsRange(grid, size.width, { start: 0, end: length })
    return barHeights(loudnessColumns({ ...peaks, range, count: grid.count, by: 'mean' }))
  }, [size, grid, peaks, length])

  const draw = (now: Float32Array) => {
    for (const [canvas, known, unknown] of [
      [rest.current, 'wave', 'track'],
      [played.current, 'accent', 'accent'],
    ] as const) {
      const brush = canvas && size && brushOf(canvas, size)
      if (!canvas || !brush || !grid) continue
      drawBars(brush, canvas, grid, now, { known: paintOf(canvas, known), unknown: paintOf(canvas, unknown) })
    }
  }
  useGrownHeights(heights, draw, [colours])

  return (
    <div className={styles.overview}>
      <canvas ref={rest} className={styles.bars} />
      <div ref={moving} className={styles.moving}>
        <div className={styles.played}>
          <canvas ref={played} className={styles.bars} />
        </div>
      </div>
    </div>
  )
}
