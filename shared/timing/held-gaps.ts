import type { Seconds, TimeRange } from '../model/time'
import type { Gap, Timeline } from '../model/timeline'
import { anchorsOf } from './anchors'
import { usableGaps } from './usable-gaps'

/** A gap as it holds in a timeline, and the listener's word that it comes from. */
export interface HeldGap extends TimeRange {
  readonly isOpen: boolean
  readonly gap: Gap
}

/**
 * The gaps as they hold: a closed one up to its end or the fixed line in it, an open one up to where the next line is said.
 * In order, none overlapping.
 *
 * @param exact times in which the gaps are laid already (`anchorTimeline`)
 * @param gaps in order
 */
export function heldGaps(exact: Timeline, gaps: readonly Gap[]): readonly HeldGap[] {
  if (gaps.length === 0) return []
  const byStart = new Map(gaps.map((gap) => [gap.start, gap]))
  const spoken = exact.cues.flatMap((cue) => (cue.source === 'absent' ? [] : [cue]))
  let next = 0
  return usableGaps(gaps, anchorsOf(exact.cues), exact.duration).flatMap(({ start, end, isOpen }) => {
    while (next < spoken.length && spoken[next]!.start < start) next++
    const until = isOpen ? Math.min(end, spoken[next]?.start ?? end) : end
    const gap = byStart.get(start)
    return gap && until > start ? [{ start, end: until, isOpen, gap }] : []
  })
}

/** The gap that holds at a time of the file; null when text is spoken there. */
export function heldGapAt(exact: Timeline, gaps: readonly Gap[], time: Seconds): HeldGap | null {
  return heldGaps(exact, gaps).find(({ start, end }) => start <= time && time < end) ?? null
}
