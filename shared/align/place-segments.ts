import type { Anchor } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import type { AlignedSegment } from './align-segments'
import { startConfidence } from './confidence'
import { phoneCount } from './fitting-segments'
import type { FrameSpan } from './path-segments'
import type { PhoneScores } from './phone-scores'
import { refineStart } from './refine-start'
import type { FoundSegment } from './search'
import { alignTunables } from './tunables'
import { wordTimes } from './word-times'

interface Placing {
  readonly scores: PhoneScores
  readonly segments: readonly Pronunciation[]
  readonly anchors: readonly Anchor[]
  /** By coarse pass and segment, what it says. */
  readonly coarse: readonly (readonly FrameSpan[])[]
  /** By segment, what the fine pass says; undefined where it found nothing. */
  readonly found: readonly (FoundSegment | undefined)[]
  readonly evidence: number
}

interface Place {
  start: number
  end: number
  readonly confidence: number
}

/** Confidence of a segment that has no sounds, and of one that only an anchor places. */
const guessed = 0.2
/** Confidence that a segment is absent, the same for all: a guess, not measured. */
const absent = 0.85

/**
 * Turns what the passes found into times in order, in seconds. An anchored segment starts at its anchor, whatever was
 * found. A segment that cannot be said lies between its neighbours.
 */
export function placeSegments(placing: Placing): AlignedSegment[] {
  const { scores, segments, anchors } = placing
  const duration = scores.frames / scores.rate
  const places = segments.map((words, segment) => placeOf(placing, segment, words))
  for (const { segment, start } of anchors) {
    const place = places[segment]
    places[segment] = { start, end: Math.max(start, place?.end ?? start), confidence: 1 }
  }
  putInOrder(places, anchors, duration)
  fillUnsayable(places, segments, duration)
  return places.map((place, segment) =>
    place
      ? {
          spoken: true,
          ...place,
          words: wordTimes(place, placing.found[segment]?.words, segments[segment]!, scores.rate),
        }
      : { spoken: false, confidence: absent },
  )
}

function placeOf(
  { scores, coarse, found, evidence }: Placing,
  segment: number,
  words: Pronunciation,
): Place | undefined {
  const here = found[segment]
  if (!here) return undefined
  const starts = coarse.map((spans) => spans[segment]!.from)
  const { span, margin } = here
  const start = Math.min(refineStart(scores, span.from, starts, evidence), span.to)
  const reach = alignTunables.firstReach * scores.rate
  const agrees = starts.every((from) => from >= 0 && Math.abs(from - span.from) <= reach)
  const confidence = startConfidence(margin, phoneCount(words), agrees)
  return { start: start / scores.rate, end: span.to / scores.rate, confidence }
}

/** Makes starts never go back and ends never pass the next start; anchored starts stay. */
function putInOrder(places: readonly (Place | undefined)[], anchors: readonly Anchor[], duration: number): void {
  const isFixed = new Set(anchors.map(({ segment }) => segment))
  let latest = duration
  for (let segment = places.length - 1; segment >= 0; segment--) {
    const place = places[segment]
    if (!place) continue
    if (!isFixed.has(segment)) place.start = Math.min(place.start, latest)
    place.end = Math.min(place.end, latest)
    if (isFixed.has(segment)) latest = place.start
  }
  let before: Place | undefined
  for (const [segment, place] of places.entries()) {
    if (!place) continue
    if (before && !isFixed.has(segment)) place.start = Math.max(place.start, before.start)
    if (before) before.end = Math.max(before.start, Math.min(before.end, place.start))
    place.end = Math.max(place.end, place.start)
    before = place
  }
}

/** Runs of segments without sounds share the time between the spoken ones around them. */
function fillUnsayable(places: (Place | undefined)[], segments: readonly Pronunciation[], duration: number): void {
  if (places.every((place) => !place)) return
  for (let first = 0; first < places.length; first++) {
    if (places[first] || segments[first]!.length > 0) continue
    let next = first
    while (next < places.length && !places[next] && segments[next]!.length === 0) next++
    const from = places.slice(0, first).findLast((place) => place)?.end ?? 0
    const to = places.slice(next).find((place) => place)?.start ?? duration
    for (let segment = first; segment < next; segment++) {
      const at = (share: number) => from + ((to - from) * share) / (next - first)
      places[segment] = { start: at(segment - first), end: at(segment - first + 1), confidence: guessed }
    }
    first = next - 1
  }
}
