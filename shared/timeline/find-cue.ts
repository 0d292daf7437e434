import type { Seconds } from '../model/time'
import type { Timeline } from '../model/timeline'

/** What is said at a moment. */
export interface ActiveCue {
  /** Index of the segment whose cue holds the moment or, in a gap, of the last one that started; -1 before the first. */
  readonly index: number
  /** False in a gap between cues, before the first and after the last one's end. */
  readonly isInside: boolean
}

/** Answers "which segment at t" and "which one next" for one timeline, each in O(log n). */
export interface CueIndex {
  activeAt(t: Seconds): ActiveCue
  /** The first segment that starts after `t`, or -1. */
  next(t: Seconds): number
  /**
   * Where a "back" key goes: the segment being played if more than `grace` of it was heard, else the one before.
   * -1 only when nothing is spoken at all; before the first cue it is the first one.
   */
  previous(t: Seconds, grace?: Seconds): number
}

/** Pressing "back" this soon after a start means the segment before (as music players do with tracks). */
export const previousGrace: Seconds = 1

/** Prepares a timeline for questions. Segments that are not spoken are never an answer. */
export function createCueIndex(timeline: Timeline): CueIndex {
  const segments: number[] = []
  const starts: Seconds[] = []
  const ends: Seconds[] = []
  for (const [index, cue] of timeline.cues.entries()) {
    if (cue.source === 'absent') continue
    segments.push(index)
    starts.push(cue.start)
    ends.push(cue.end)
  }

  /** How many cues start before `t`, or at it when `orAt`. */
  function countStarts(t: Seconds, orAt: boolean): number {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const start = starts[middle]!
      if (start < t || (orAt && start === t)) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    activeAt(t) {
      const position = countStarts(t, true) - 1
      if (position < 0) return { index: -1, isInside: false }
      return { index: segments[position]!, isInside: t < ends[position]! }
    },
    next(t) {
      return segments[countStarts(t, true)] ?? -1
    },
    previous(t, grace = previousGrace) {
      const position = countStarts(t, true) - 1
      if (position < 0) return segments[0] ?? -1
      const start = starts[position]!
      if (t - start > grace) return segments[position]!
      // Cues without length share a start; going back by one of them would go nowhere.
      return segments[Math.max(0, countStarts(start, false) - 1)]!
    },
  }
}
