import { useMemo } from 'react'
import type { Segment } from '../../shared/model/transcript'
import { estimateRowHeight, type RowMetrics, type TypeMetrics } from './estimate-row-height'
import type { LineUp } from './lines-of'

/** What decides the height of every row. */
export interface RowLayout {
  readonly segments: readonly Segment[]
  readonly lineUp: LineUp
  /** Width of the stage. */
  readonly width: number
  /** Counts the fonts that have come. */
  readonly fonts: number
}

/** A guess at each row's height. */
export function useRowEstimates(layout: RowLayout): readonly number[] {
  return useMemo(() => {
    const metrics = readMetrics(layout.width)
    return layout.segments.map((segment) => estimateRowHeight(segment, layout.lineUp, metrics))
  }, [layout])
}

/** From the style sheet's own tokens; the width is near enough for a guess. */
function readMetrics(width: number): RowMetrics {
  const tokens = getComputedStyle(document.documentElement)
  const read = (name: string, otherwise: number) => Number.parseFloat(tokens.getPropertyValue(name)) || otherwise
  const type = (role: string, size: number): TypeMetrics => {
    const set = read(`--${role}-size`, size)
    return { size: set, lineHeight: set * read(`--${role}-leading`, 1.5) }
  }
  return {
    width: Math.max(1, Math.min(760, width * 0.88) - 28),
    original: type('original', 27),
    translation: type('translation', 23),
    padding: 2 * read('--space-4', 16) + read('--space-1', 4),
  }
}
