import type { Spoken, Timeline } from '../model/timeline'
import type { Segment } from '../model/transcript'
import { leastAlike, splicesOf } from './better-text'
import { diffSegments, type Stretch, shareAlike } from './diff-segments'
import { rewordedSegments } from './reworded-segments'
import { spliceTimes } from './splice-times'

/** Times that were found with one text, for another. */
export interface CarriedTimes {
  readonly timeline: Timeline
  /** The lines whose words nobody heard yet. */
  readonly unheard: readonly number[]
}

/**
 * Carries times over to a text that is almost the one they were found with: what stayed alike is said when it was, the rest
 * lies between and is to be heard. Null when it is another text altogether.
 *
 * @param texts by segment, what the text was
 * @param unheard the lines of it that nobody had heard
 */
export function carryTimes(
  timeline: Timeline,
  texts: readonly Segment['texts'][],
  segments: readonly Segment[],
  unheard: readonly number[] = [],
): CarriedTimes | null {
  // Times know nothing of who speaks.
  const before = texts.map((each): Segment => ({ texts: each, line: 0 }))
  const after = segments.map(({ texts: each }): Segment => ({ texts: each, line: 0 }))
  const stretches = diffSegments(before, after)
  if (timeline.cues.length !== before.length || shareAlike(stretches) < leastAlike) return null
  const { spoken, also } = timeline
  const anew = new Set(
    rewordedSegments(before, after, spokenOf({ language: spoken, ...(also !== undefined && { also }) })),
  )
  const owed = new Set(unheard)
  for (const [index, segment] of owed.size > 0 ? after.entries() : []) {
    const own = placeBefore(stretches, index)
    if (own !== null && owed.has(own)) anew.add(segment)
  }
  return {
    timeline: splicesOf(stretches, before, after).reduce((times, splice) => spliceTimes(times, splice), timeline),
    unheard: after.flatMap((segment, index) => (anew.has(segment) ? [index] : [])),
  }
}

function spokenOf({ language, also }: Spoken): readonly string[] {
  return also === undefined ? [language] : [language, also]
}

/** Which line of before one is; null where it is no single one. */
function placeBefore(stretches: readonly Stretch[], index: number): number | null {
  const stretch = stretches.find(({ after, afterCount }) => after <= index && index < after + afterCount)
  const isOneToOne = stretch && stretch.beforeCount === stretch.afterCount
  return isOneToOne ? stretch.before + index - stretch.after : null
}
