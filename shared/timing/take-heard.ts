import type { KnownCues } from '../align/known-from-stretch'
import type { Seconds } from '../model/time'
import type { Cue, Timeline } from '../model/timeline'
import { cutCue } from '../timeline/cut-at-next'
import { asEstimate } from './anchors'
import { isOpenToDoubt, mayTakeHeard } from './refit-scope'
import { refitTimeline } from './refit-timeline'

/**
 * The found times once some lines were heard again between what is fixed and sure: those that were in doubt take what was
 * heard, estimates between them move along, and nothing else changes. Begins with the times as they are shown, so that
 * what was heard fits what the listener fixed; a fixed line stands in them where it was fixed, as an estimate.
 *
 * @param found before, of which fixed lines keep what was heard of their words
 * @param exact `found` with what the listener fixed
 * @param heard what is known of the segments now
 * @param reworded the segments that have other words than when they were heard; sure ones that are not heard stay
 */
export function takeHeard(
  found: Timeline,
  exact: Timeline,
  heard: KnownCues,
  reworded: ReadonlySet<number> = new Set(),
): Timeline {
  const isTaken = (segment: number) => {
    const said = heard[segment]
    return said !== undefined && said.source !== 'absent' && mayTakeHeard(exact.cues[segment]!, segment, reworded)
  }
  const known = exact.cues.map((cue, segment): KnownCues[number] => {
    const said = heard[segment]
    if (cue.source === 'absent') return said ?? cue
    if (isOpenToDoubt(cue) || isTaken(segment)) return said
    return cue.source === 'anchored' ? { ...cue, source: 'aligned' } : cue
  })
  const kept = inOrder(known, (segment) => !isOpenToDoubt(exact.cues[segment]!) && !isTaken(segment))
  const isLost = (segment: number) => !kept[segment] && !isOpenToDoubt(exact.cues[segment]!) && isTaken(segment)
  // A sure line that was heard where it cannot be is where it was.
  if (heard.some((_, segment) => isLost(segment))) {
    const believed = heard.map((said, segment) => (isLost(segment) ? undefined : said))
    return takeHeard(found, exact, believed, reworded)
  }
  const { cues } = refitTimeline({ ...exact, cues: withPlaces(exact.cues, kept) }, kept)
  return {
    ...exact,
    cues: cues.map((cue, segment): Cue => {
      const shown = exact.cues[segment]!
      if (!kept[segment] && cue.source !== 'absent' && shown.source !== 'absent') {
        // What was not sure had words of its own; where it was moved along they are no longer said.
        const { start, end, confidence } = cue
        return start === shown.start && end === shown.end ? shown : { source: 'estimated', start, end, confidence }
      }
      if (shown.source !== 'anchored' || cue.source === 'absent') return cue
      const before = found.cues[segment]!
      const isHeard = shown.words !== undefined && before.source === 'aligned'
      return isHeard
        ? { ...cue, source: 'aligned', confidence: before.confidence }
        : asEstimate({ ...cue, source: 'anchored' })
    }),
  }
}

/** As estimates; text that was called absent and was heard now is at first where the line before it ends. */
function withPlaces(cues: readonly Cue[], known: KnownCues): readonly Cue[] {
  let free: Seconds = 0
  return cues.map((cue, segment): Cue => {
    if (cue.source !== 'absent') {
      free = cue.end
      return asEstimate(cue)
    }
    const isHeard = known[segment] !== undefined && known[segment].source !== 'absent'
    return isHeard ? { source: 'estimated', start: free, end: free, confidence: 0 } : cue
  })
}

/** Without what was heard beyond something that holds, and none over the next. */
function inOrder(known: KnownCues, doesHold: (segment: number) => boolean): KnownCues {
  const result = [...known]
  let before: Seconds = Number.NEGATIVE_INFINITY
  for (const [segment, cue] of known.entries()) {
    if (!cue || cue.source === 'absent') continue
    if (doesHold(segment)) before = cue.start
    else if (cue.start <= before) result[segment] = undefined
  }
  let next: Seconds = Number.POSITIVE_INFINITY
  for (let segment = result.length - 1; segment >= 0; segment--) {
    const cue = result[segment]
    if (!cue || cue.source === 'absent') continue
    if (cue.start > next) result[segment] = undefined
    else {
      result[segment] = cutCue(cue, next)
      next = cue.start
    }
  }
  return result
}
