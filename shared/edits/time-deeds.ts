import { formatTenths } from '../i18n/format'
import type { EditChange, EditDeed, TrackEdits } from '../model/edits'
import type { Seconds } from '../model/time'
import type { Gap, Timeline } from '../model/timeline'
import { heldGapAt } from '../timing/held-gaps'

/** A track, and what is known of its times. */
export interface TimedTrack {
  readonly key: string
  readonly fixed: TrackEdits
  /** What was found with what is fixed, without the offset. */
  readonly exact: Timeline
}

/** Offsets beyond this are no offset: it is another recording. */
const longestOffset: Seconds = 600

/** Two things said of times this near were said of the same moment. */
const sameMoment: Seconds = 0.02

/** A gap that was opened and closed within this was a slip of the finger. */
const shortestGap: Seconds = 0.2

/** "Nothing in my text is being spoken", from `time` of the file on. */
export function gapBegins({ key, fixed }: TimedTrack, time: Seconds): EditDeed {
  const start = toMillisecond(time)
  // Whoever says it twice at the same place means it once.
  const removed = fixed.gaps.filter((gap) => gap.start === start)
  // Nor does a line start where nothing is spoken, whatever was said of it before.
  const anchors = fixed.anchors.filter((anchor) => Math.abs(anchor.start - start) < sameMoment)
  const freed: EditChange[] = anchors.length > 0 ? [{ kind: 'anchors', track: key, removed: anchors, added: [] }] : []
  return {
    what: 'gapBegins',
    facts: { time: shownTime(start, fixed) },
    changes: [...freed, { kind: 'gaps', track: key, removed, added: [{ start, end: null }] }],
  }
}

/** "Back to the text": the gap ends at `time` of the file, and `line` starts there. Without a line only the gap ends. */
export function gapEnds({ key, fixed }: TimedTrack, gap: Gap, time: Seconds, line: number | null): EditDeed {
  const end = toMillisecond(time)
  if (end - gap.start < shortestGap) return gapGone(key, gap)
  const closed = { kind: 'gaps', track: key, removed: [gap], added: [{ ...gap, end }] } as const
  const shown = shownTime(end, fixed)
  if (line === null) return { what: 'gapEndsAlone', facts: { time: shown }, changes: [closed] }
  const removed = fixed.anchors.filter(({ segment }) => segment === line)
  const start = { kind: 'anchors', track: key, removed, added: [{ segment: line, start: end }] } as const
  return { what: 'gapEnds', facts: { time: shown, line: line + 1 }, changes: [closed, start] }
}

/** A gap begins elsewhere: where the line before it ends. Null where it does so already, or nothing would be left of it. */
export function gapBeginsAt(
  { key, fixed }: Pick<TimedTrack, 'key' | 'fixed'>,
  gap: Gap,
  time: Seconds,
): EditDeed | null {
  const start = toMillisecond(Math.max(0, time))
  if (start === gap.start || (gap.end !== null && gap.end - start < shortestGap)) return null
  return {
    what: 'gapBegins',
    facts: { time: shownTime(start, fixed) },
    changes: [{ kind: 'gaps', track: key, removed: [gap], added: [{ ...gap, start }] }],
  }
}

function gapGone(key: string, gap: Gap): EditDeed {
  return { what: 'gapGone', changes: [{ kind: 'gaps', track: key, removed: [gap], added: [] }] }
}

/** "Not here": nothing of the text is spoken where a line was thought to be. Null for a line that has no time. */
export function notHere({ key, fixed, exact }: TimedTrack, segment: number): EditDeed | null {
  const cue = exact.cues[segment]
  if (!cue || cue.source === 'absent' || cue.end - cue.start < shortestGap) return null
  const start = toMillisecond(cue.start)
  const end = toMillisecond(cue.end)
  // A line that was fixed there is not.
  const anchors = fixed.anchors.filter((anchor) => anchor.segment === segment)
  const taken: EditChange[] = anchors.length > 0 ? [{ kind: 'anchors', track: key, removed: anchors, added: [] }] : []
  // Neighbouring gaps become one.
  const touched = fixed.gaps.filter((gap) => gap.end !== null && gap.start <= end && gap.end >= start)
  const whole = {
    start: Math.min(start, ...touched.map((gap) => gap.start)),
    end: Math.max(end, ...touched.map((gap) => gap.end ?? end)),
  }
  return {
    what: 'notHere',
    facts: { from: shownTime(start, fixed), to: shownTime(end, fixed) },
    changes: [...taken, { kind: 'gaps', track: key, removed: touched, added: [whole] }],
  }
}

/** The captions of a track shown so much later (earlier when negative) than they are now; null at the farthest. */
export function offsetBy({ key, fixed }: TimedTrack, by: Seconds): EditDeed | null {
  return offsetTo({ key, fixed }, fixed.offset + by)
}

/** The captions shown `offset` later than their exact times; null where they are already. */
export function offsetTo({ key, fixed }: Pick<TimedTrack, 'key' | 'fixed'>, offset: Seconds): EditDeed | null {
  const to = toMillisecond(Math.max(-longestOffset, Math.min(offset, longestOffset))) + 0
  if (to === fixed.offset) return null
  const change = { kind: 'offset', track: key, from: fixed.offset, to } as const
  const what = to === 0 ? 'offsetNone' : to > 0 ? 'offsetLater' : 'offsetEarlier'
  return { what, ...(to !== 0 && { facts: { ms: Math.round(Math.abs(to) * 1000) } }), changes: [change] }
}

/** "It is right as it is": a line is fixed where it was found. Null for a line that has no time. */
export function rightAsItIs({ key, fixed, exact }: TimedTrack, segment: number): EditDeed | null {
  const cue = exact.cues[segment]
  if (!cue || cue.source === 'absent') return null
  const start = toMillisecond(cue.start)
  const removed = fixed.anchors.filter((anchor) => anchor.segment === segment)
  return {
    what: 'rightAsItIs',
    facts: { line: segment + 1, time: shownTime(start, fixed) },
    changes: [{ kind: 'anchors', track: key, removed, added: [{ segment, start }] }],
  }
}

/** The line with which the text goes on after a gap: the first that is said behind its beginning; null where none is. */
export function lineBehind({ exact, fixed }: Pick<TimedTrack, 'exact' | 'fixed'>, gap: Gap): number | null {
  const held = heldGapAt(exact, fixed.gaps, gap.start)
  const from = held?.end ?? gap.start
  const line = exact.cues.findIndex((cue) => cue.source !== 'absent' && cue.start >= Math.min(from, exact.duration))
  return line === -1 ? null : line
}

/** What is kept and shown reads like what was said. */
export function toMillisecond(time: Seconds): Seconds {
  return Math.round(time * 1000) / 1000
}

function shownTime(time: Seconds, { offset }: TrackEdits): string {
  return formatTenths(Math.max(0, time + offset))
}
