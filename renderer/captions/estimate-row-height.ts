import type { Line } from './lines-of'

/** How a role's text is set. Pixels. */
export interface TypeMetrics {
  readonly size: number
  readonly lineHeight: number
}

export interface RowMetrics {
  /** Width of a line of text. */
  readonly width: number
  readonly original: TypeMetrics
  readonly translation: TypeMetrics
  /** Everything of a row that is not its lines. */
  readonly padding: number
}

/** Advance of a text in ems: one for wide characters (Han, kana, Hangul, full-width forms), about half for the rest. */
function emsOf(text: string): number {
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x1100) wide++
  return wide + (text.length - wide) * 0.51
}

/**
 * A guess at a row's height before it is laid out, good to about a line. It serves the scrollbar and the landing of far
 * jumps; whatever comes on screen is measured.
 */
export function estimateRowHeight(lines: readonly Line[], metrics: RowMetrics): number {
  let height = metrics.padding
  for (const { text, role } of lines) {
    const { size, lineHeight } = metrics[role]
    height += Math.max(1, Math.ceil((emsOf(text) * size) / metrics.width)) * lineHeight
  }
  return height
}
