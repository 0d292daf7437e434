import type { Seconds, TimeRange } from '../model/time'
import type { Anchor, Gap } from '../model/timeline'

/** A gap as it holds; `isOpen` where its end is only how far it may go, since the listener has not said where it ends. */
export interface UsableGap extends TimeRange {
  readonly isOpen: boolean
}

/**
 * The gaps that can hold together, in order, none overlapping and none without length. A fixed line inside one ends it:
 * who says that a line starts there says that text is spoken. An open one goes no further than the next fixed line, the
 * next gap or the end of the track.
 *
 * @param anchors usable together, in order
 */
export function usableGaps(
  gaps: readonly Gap[],
  anchors: readonly Pick<Anchor, 'start'>[],
  duration: Seconds,
): readonly UsableGap[] {
  const inOrder = gaps.filter(({ start }) => start >= 0 && start < duration).toSorted((a, b) => a.start - b.start)
  const usable: UsableGap[] = []
  let next = 0
  for (const [place, { start, end }] of inOrder.entries()) {
    while (next < anchors.length && anchors[next]!.start < start) next++
    const limits = [end ?? duration, duration, anchors[next]?.start ?? duration, inOrder[place + 1]?.start ?? duration]
    const until = Math.min(...limits)
    if (until > start) usable.push({ start, end: until, isOpen: end === null })
  }
  return usable
}

/**
 * The gap that a time lies in; null when text may be spoken there.
 *
 * @param gaps in order
 */
export function gapAt(gaps: readonly Gap[], time: Seconds): Gap | null {
  const gap = gaps.findLast(({ start }) => start <= time)
  return gap && (gap.end === null || time < gap.end) ? gap : null
}

/** The gaps of which the listener said where they end. What an open one will hold nobody knows, so it is heard. */
export function closedGaps({ gaps }: { readonly gaps: readonly Gap[] }): readonly TimeRange[] {
  return gaps.flatMap(({ start, end }) => (end === null ? [] : [{ start, end }]))
}
