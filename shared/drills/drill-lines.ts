import type { Seconds, TimeRange } from '../model/time'
import type { SpokenCue, Timeline } from '../model/timeline'
import { drillTunables } from './tunables'

/** A line as it is drilled: what of the track is heard of it. */
export interface DrillLine extends TimeRange {
  /** Index of its segment. */
  readonly segment: number
  /**
   * How long the listener takes to say it after the voice: its whole length or, where two languages are spoken in turn,
   * the longer of them, for a listener says one of the two.
   */
  readonly sayLength: Seconds
}

/**
 * The lines that can be drilled, in order, none overlapping. Each is heard a little beyond its end where the next line
 * leaves room, and never into the next. Lines too short to be heard have no place here, nor those that are not spoken.
 */
export function drillLines({ cues, duration }: Timeline): readonly DrillLine[] {
  const spoken: { readonly segment: number; readonly cue: SpokenCue }[] = []
  for (const [segment, cue] of cues.entries()) if (cue.source !== 'absent') spoken.push({ segment, cue })
  const lines: DrillLine[] = []
  for (const [index, { segment, cue }] of spoken.entries()) {
    const limit = Math.min(spoken[index + 1]?.cue.start ?? duration, duration)
    const end = Math.min(cue.end + Math.min(drillTunables.tail, Math.max(0, limit - cue.end) / 2), limit)
    if (!(end - cue.start >= drillTunables.shortestLine) || cue.start < (lines.at(-1)?.end ?? 0)) continue
    lines.push({ segment, start: cue.start, end, sayLength: sayLengthOf(cue) })
  }
  return lines
}

/** Place in `lines` of the last line that has begun at `time`; -1 before the first. */
export function lineBegunAt(lines: readonly DrillLine[], time: Seconds): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]!.start <= time + drillTunables.rounding) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Place in `lines` of a segment's line; -1 when it has none. */
export function lineOfSegment(lines: readonly DrillLine[], segment: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lines[middle]!.segment < segment) low = middle + 1
    else high = middle
  }
  return lines[low]?.segment === segment ? low : -1
}

/** Place in `lines` of the line that a loop consists of, with its tail or without; -1 for a loop of anything else. */
export function lineOfLoop(lines: readonly DrillLine[], loop: TimeRange): number {
  const place = lineBegunAt(lines, loop.start)
  const line = lines[place]
  if (!line) return -1
  const { rounding, tail } = drillTunables
  const isSame = Math.abs(line.start - loop.start) <= rounding && Math.abs(line.end - loop.end) <= tail + rounding
  return isSame ? place : -1
}

/** A range long enough to be looped, within the track; null where there is no room for one. */
export function loopOf({ start, end }: TimeRange, duration: Seconds): TimeRange | null {
  const from = Math.max(0, start)
  const to = Math.min(Math.max(end, from + drillTunables.shortestLoop), duration)
  return to - from >= drillTunables.shortestLoop - drillTunables.rounding ? { start: from, end: to } : null
}

function sayLengthOf({ start, end, parts }: SpokenCue): Seconds {
  return parts?.length ? Math.max(...parts.map((part) => part.end - part.start)) : end - start
}
