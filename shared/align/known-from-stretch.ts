import type { TimeRange } from '../model/time'
import type { AbsentCue, SpokenCue } from '../model/timeline'
import type { StretchSegment } from './align-stretch'

/** What is known of each segment so far; undefined where nothing is. */
export type KnownCues = readonly (SpokenCue | AbsentCue | undefined)[]

/** A stretch is believed of a segment when it is at least so sure: better than the estimate, which is seconds off. */
const leastConfidence = 0.5

/**
 * Adds what a stretch says of the segments heard in it to what is known. The stretch knows best about its own time: what
 * was known before and contradicts it goes. Of a segment that began before the stretch, only that it is being said is
 * taken over; its start stays an estimate.
 */
export function knownFromStretch(known: KnownCues, stretch: TimeRange, segments: readonly StretchSegment[]): KnownCues {
  const found = segments.map((segment): SpokenCue | AbsentCue | undefined => {
    if (segment.heard === 'unknown' || segment.confidence < leastConfidence) return undefined
    if (segment.heard === 'no') return { source: 'absent', confidence: segment.confidence }
    const { start, end, confidence, startsBefore, words } = segment
    return startsBefore
      ? { source: 'estimated', start, end, confidence: 0 }
      : { source: 'aligned', start, end, confidence, ...(words.length > 0 && { words }) }
  })
  const first = found.findIndex((cue) => cue !== undefined)
  const last = found.findLastIndex((cue) => cue !== undefined)
  if (first === -1) return known
  return found.map((cue, segment) => {
    const before = known[segment]
    if (cue || !before) return cue
    const isOutside = segment < first || segment > last
    const isInOrder =
      before.source === 'absent' || (segment < first ? before.end <= stretch.start : before.start >= stretch.end)
    return isOutside && isInOrder ? before : undefined
  })
}
