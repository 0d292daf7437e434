import type { Seconds, TimeRange } from '../model/time'
import type { Cue, SpokenCue, Timeline } from '../model/timeline'
import { timelineTunables } from './tunables'

/** Lines in a row whose times are weak. */
export interface WeakStretch extends TimeRange {
  /** The first and the last of their segments. */
  readonly first: number
  readonly last: number
}

/**
 * Whether a line may well be said at another time than its cue says: it was estimated, or the search was not sure. What
 * the listener fixed is never weak, and what is not spoken has no time that could be.
 */
export function isWeak(cue: Cue): cue is SpokenCue {
  if (cue.source === 'absent' || cue.source === 'anchored') return false
  return cue.source === 'estimated' || cue.confidence < timelineTunables.weakConfidence
}

/**
 * The parts of a track whose times are weak, in order, none overlapping: weak lines in a row are one, from the start of
 * the first to the end of the last, whatever lies between them that is not spoken.
 */
export function weakStretches({ cues }: Timeline): readonly WeakStretch[] {
  const stretches: WeakStretch[] = []
  let open: { start: Seconds; end: Seconds; first: number; last: number } | null = null
  for (const [index, cue] of cues.entries()) {
    if (cue.source === 'absent') continue
    if (!isWeak(cue)) {
      open = null
    } else if (open) {
      open.end = cue.end
      open.last = index
    } else {
      open = { start: cue.start, end: cue.end, first: index, last: index }
      stretches.push(open)
    }
  }
  return stretches
}

/**
 * The segment of the nearest weak line that starts after `from`, or before it; -1 when there is none. Backwards the line
 * that is being said counts as well, unless it began at `from`.
 */
export function nearestWeak({ cues }: Timeline, from: Seconds, direction: 'next' | 'previous'): number {
  const isWanted = (cue: Cue) => isWeak(cue) && (direction === 'next' ? cue.start > from : cue.start < from)
  return direction === 'next' ? cues.findIndex(isWanted) : cues.findLastIndex(isWanted)
}
