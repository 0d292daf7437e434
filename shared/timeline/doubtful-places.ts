import type { Seconds, TimeRange } from '../model/time'
import type { Cue, SpokenCue, Timeline } from '../model/timeline'
import { timelineTunables } from './tunables'
import { isWeak } from './weak-stretches'

/** Some lines in a row that may well be said elsewhere, and the one to set right first. */
export interface DoubtfulPlace extends TimeRange {
  /** Their segments; both ends belong to them. */
  readonly first: number
  readonly last: number
  /** Of these the least sure: once it is right, the others are fitted to it. */
  readonly line: number
  /** Its chance of being right within half a second, 0 to 1. */
  readonly confidence: number
  /** How much may be wrong here: seconds of text, weighed by how unsure each line is. */
  readonly wrong: Seconds
}

/**
 * Whether a line is worth a listener's look: it was heard without being sure, or is an estimate that may lie farther off
 * than the eye makes up for. An estimate close to a fixed line is good enough to read along.
 */
export function isDoubtful(cue: Cue): cue is SpokenCue {
  if (!isWeak(cue)) return false
  return cue.source !== 'estimated' || cue.confidence < timelineTunables.readableConfidence
}

/**
 * The places to look at, worst first: doubtful lines in a row are one place, and long rows several, since a line that is
 * set right helps those near it. Of equally bad ones the earlier comes first.
 */
export function doubtfulPlaces({ cues }: Timeline): readonly DoubtfulPlace[] {
  const rows: number[][] = []
  let row: number[] | null = null
  for (const [segment, cue] of cues.entries()) {
    if (cue.source === 'absent') continue
    if (!isDoubtful(cue)) row = null
    else if (row) row.push(segment)
    else {
      row = [segment]
      rows.push(row)
    }
  }
  return rows
    .flatMap((segments) => inPieces(segments, cues))
    .map((segments) => placeOf(segments, cues))
    .toSorted((a, b) => b.wrong - a.wrong || a.first - b.first)
}

/** A long row in pieces of about the same time. */
function inPieces(segments: readonly number[], cues: readonly Cue[]): readonly (readonly number[])[] {
  const from = spokenAt(cues, segments[0]!).start
  const length = spokenAt(cues, segments.at(-1)!).end - from
  const count = Math.max(1, Math.ceil(length / timelineTunables.longestPlace))
  const pieces: number[][] = Array.from({ length: count }, () => [])
  for (const segment of segments) {
    const share = length > 0 ? (spokenAt(cues, segment).start - from) / length : 0
    pieces[Math.min(count - 1, Math.floor(share * count))]!.push(segment)
  }
  return pieces.filter((piece) => piece.length > 0)
}

function placeOf(segments: readonly number[], cues: readonly Cue[]): DoubtfulPlace {
  const first = segments[0]!
  const last = segments.at(-1)!
  const middle = (segments.length - 1) / 2
  let at = 0
  let wrong = 0
  for (const [index, segment] of segments.entries()) {
    const { confidence, start, end } = spokenAt(cues, segment)
    wrong += (1 - confidence) * (end - start)
    const least = spokenAt(cues, segments[at]!).confidence
    // Among equals the one in the middle halves the way to what is sure on both sides.
    const isNearer = confidence === least && Math.abs(index - middle) < Math.abs(at - middle)
    if (confidence < least || isNearer) at = index
  }
  const line = segments[at]!
  const { confidence } = spokenAt(cues, line)
  return { first, last, line, confidence, wrong, start: spokenAt(cues, first).start, end: spokenAt(cues, last).end }
}

function spokenAt(cues: readonly Cue[], segment: number): SpokenCue {
  return cues[segment] as SpokenCue
}
