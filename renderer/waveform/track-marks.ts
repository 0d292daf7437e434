import type { TimeRange } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'

/** A stretch of the bar in device pixels. */
export interface Span {
  readonly x: number
  readonly width: number
}

/**
 * Where stretches of time lie on a bar: whole device pixels, each at least one wide, those that meet joined. In order,
 * as the stretches are.
 */
export function spansOf(stretches: readonly TimeRange[], length: number, width: number): readonly Span[] {
  const spans: { x: number; width: number }[] = []
  if (length <= 0) return spans
  for (const { start, end } of stretches) {
    const from = Math.max(0, Math.min(Math.floor((start / length) * width), width - 1))
    const to = Math.max(from + 1, Math.min(Math.round((end / length) * width), width))
    const before = spans.at(-1)
    if (before && from <= before.x + before.width) before.width = Math.max(before.width, to - before.x)
    else spans.push({ x: from, width: to - from })
  }
  return spans
}

/** Where lines begin on a bar, in device pixels, each place once: thousands of lines share a few hundred of them. */
export function placesOf(
  segments: readonly number[],
  { cues }: Pick<Timeline, 'cues'>,
  length: number,
  width: number,
): readonly number[] {
  if (length <= 0) return []
  const places = new Set<number>()
  for (const segment of segments) {
    const cue = cues[segment]
    if (!cue || cue.source === 'absent') continue
    places.add(Math.max(0, Math.min(Math.round((cue.start / length) * width), width - 1)))
  }
  return [...places].sort((a, b) => a - b)
}
