import { useMemo } from 'react'
import { chapterHeight, estimateRowHeight, gapHeight, type RowMetrics, type TypeMetrics } from './estimate-row-height'
import type { LineUp } from './lines-of'
import type { ListItems } from './list-items'

/** What decides the height of every row. */
export interface RowLayout {
  readonly lineUp: LineUp
  /** Width of the stage. */
  readonly width: number
  /** Counts the fonts that have come. */
  readonly fonts: number
  /** The listener's sizes. */
  readonly originalSize: number
  readonly translationSize: number
}

/** A guess at each row's height. */
export function useRowEstimates({ items }: ListItems, layout: RowLayout): readonly number[] {
  const metrics = useMemo(() => readMetrics(layout.width), [layout])
  return useMemo(
    () =>
      items.map((item) => {
        if (item.kind === 'segment') return estimateRowHeight(item.segment, layout.lineUp, metrics)
        return item.kind === 'gap' ? gapHeight : chapterHeight
      }),
    [items, layout, metrics],
  )
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
    width: Math.max(1, Math.min(read('--stage-measure', 760), width * 0.88) - 28),
    original: type('original', 27),
    translation: type('translation', 23),
    padding: 2 * read('--space-4', 16) + read('--space-1', 4),
  }
}
