import type { Anchor } from '../model/timeline'
import type { Pronunciation } from '../phonetics/pronunciation'
import type { AlignedSegment } from './align-segments'
import { absentConfidence, spokenFrames, startConfidences } from './confidence'
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

/**
 * Turns what the passes found into times in order, in seconds. An anchored segment starts at its anchor, whatever was
 * found. A segment that cannot be said lies between its neighbours.
 */
export function placeSegments(placing: Placing): AlignedSegment[] {
  const { scores, segments, anchors } = placing
  const duration = scores.frames / scores.rate
  const phones = segments.map(phoneCount)
  const confidences = startConfidences({ ...placing, phones, rate: scores.rate })
  const places = segments.map((_, segment) => placeOf(placing, segment, confidences[segment]))
  const rooms = roomsOfMissing(placing, phones)
  for (const { segment, start } of anchors) {
    const place = places[segment]
    places[segment] = { start, end: Math.max(start, place?.end ?? start), confidence: 1 }
  }
  putInOrder(places, anchors, duration)
  dropHurried(places, anchors, phones)
  fillUnsayable(places, segments, duration)
  return places.map((place, segment) =>
    place
      ? {
          spoken: true,
          ...place,
          words: wordTimes(place, placing.found[segment]?.words, segments[segment]!, scores.rate),
        }
      : { spoken: false, confidence: absentConfidence(rooms[segment]!) },
  )
}

function placeOf(
  { scores, coarse, found, evidence }: Placing,
  segment: number,
  confidence: number | undefined,
): Place | undefined {
  const here = found[segment]
  if (!here || confidence === undefined) return undefined
  const starts = coarse.map((spans) => spans[segment]!.from)
  const { span } = here
  const start = Math.min(refineStart(scores, span.from, starts, evidence), span.to)
  return { start: start / scores.rate, end: span.to / scores.rate, confidence }
}

/**
 * By segment that was not found: the time between the found ones around it, as a share of what it takes to say it and
 * those missing beside it. No number before the first found segment and after the last.
 */
function roomsOfMissing({ found }: Placing, phones: readonly number[]): number[] {
  const said = found.reduce((sum, here, segment) => sum + (here ? phones[segment]! : 0), 0)
  const frames = found.reduce((sum, here) => sum + (here ? spokenFrames(here) : 0), 0)
  const rooms = found.map(() => Number.NaN)
  let before = -1
  for (const [segment, here] of found.entries()) {
    if (!here) continue
    const room = before < 0 ? Number.NaN : here.span.from - found[before]!.span.to
    for (let missing = before + 1; missing < segment; missing++)
      rooms[missing] = (room * said) / frames / Math.max(1, phones[missing]!)
    before = segment
  }
  return rooms
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

/** What is left with less time than anybody could say it in was found in the sound of its neighbours: it is not there. */
function dropHurried(places: (Place | undefined)[], anchors: readonly Anchor[], phones: readonly number[]): void {
  const isFixed = new Set(anchors.map(({ segment }) => segment))
  for (const [segment, place] of places.entries()) {
    if (!place || isFixed.has(segment)) continue
    if (place.end - place.start < alignTunables.shortestPhone * phones[segment]!) places[segment] = undefined
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
