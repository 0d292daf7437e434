import type { LanguageTag, Segment } from '../../shared/model/transcript'
import { type LineUp, linesOf } from './lines-of'

/** Of the rows that hold no lines, pixels. */
export const gapHeight = 56
export const chapterHeight = 84

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

const known = new WeakMap<Segment['texts'], Map<LanguageTag, number>>()

/**
 * Advance of a segment's text in ems: one for wide characters (Han, kana, Hangul, full-width forms), about half for the
 * rest. Counted once; in a long transcript there are millions of them, and every resize asks for all.
 */
function emsOf({ texts }: Segment, language: LanguageTag): number {
  const counted = known.get(texts) ?? new Map<LanguageTag, number>()
  known.set(texts, counted)
  const before = counted.get(language)
  if (before !== undefined) return before
  const text = texts[language] ?? ''
  let wide = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x1100) wide++
  const ems = wide + (text.length - wide) * 0.51
  counted.set(language, ems)
  return ems
}

/**
 * A guess at a row's height before it is laid out, good to about a line. It serves the scrollbar and the landing of far
 * jumps; whatever comes on screen is measured.
 */
export function estimateRowHeight(segment: Segment, lineUp: LineUp, metrics: RowMetrics): number {
  let height = metrics.padding
  for (const { language, role } of linesOf(segment, lineUp)) {
    const { size, lineHeight } = metrics[role]
    height += Math.max(1, Math.ceil((emsOf(segment, language) * size) / metrics.width)) * lineHeight
  }
  return height
}
