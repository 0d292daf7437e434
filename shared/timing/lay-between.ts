import type { Seconds } from '../model/time'
import type { Anchor, Cue, Timeline } from '../model/timeline'
import { chanceWithinHalfSecond, driftBetween } from './drift'
import type { FixedPoint } from './fixed-points'
import { timingTunables } from './tunables'

/** How the found times lay: where each segment began, counted from the first, and how long it took. */
export interface UsualTimes {
  /** One entry more than segments, for the end of the last. */
  readonly offsets: readonly Seconds[]
  readonly lengths: readonly Seconds[]
}

/**
 * The usual times of a timeline. A segment that is absent takes none, unless it is among `anchors`: then its text tells.
 *
 * @param sizeOf how much text a segment has, in any unit
 */
export function usualTimes(
  { cues }: Timeline,
  anchors: readonly Anchor[],
  sizeOf: (segment: number) => number,
): UsualTimes {
  const lengths = cues.map((cue) => (cue.source === 'absent' ? 0 : cue.end - cue.start))
  for (const { segment } of anchors) {
    if (cues[segment]!.source === 'absent') lengths[segment] = sizeOf(segment) * pace(cues, sizeOf)
  }
  const origin = cues.find((cue) => cue.source !== 'absent')?.start ?? 0
  const offsets: Seconds[] = []
  let end = 0
  for (const [segment, cue] of cues.entries()) {
    const start = cue.source === 'absent' ? end : Math.max(end, cue.start - origin)
    offsets.push(start)
    end = start + (cue.source === 'absent' ? 0 : lengths[segment]!)
  }
  offsets.push(end)
  return { offsets, lengths }
}

/** Seconds per unit of text. */
function pace(cues: readonly Cue[], sizeOf: (segment: number) => number): number {
  let time = 0
  let size = 0
  for (const [segment, cue] of cues.entries()) {
    if (cue.source === 'absent') continue
    time += cue.end - cue.start
    size += sizeOf(segment)
  }
  return size > 0 ? time / size : 0
}

/** Fits the segments from one fixed point up to the next into the time between them, in `cues`. */
export function layBetween(
  cues: Cue[],
  from: FixedPoint,
  to: FixedPoint,
  { offsets, lengths }: UsualTimes,
  isFromAnchor: boolean,
): void {
  const usual = offsets[to.segment]! - offsets[from.segment]!
  const stretch = usual > timingTunables.leastTime ? (to.time - from.time) / usual : 1
  const within = (time: Seconds) => Math.max(from.time, Math.min(to.time, time))
  for (let segment = from.segment; segment < to.segment; segment++) {
    const cue = cues[segment]!
    const isAnchor = isFromAnchor && segment === from.segment
    if (cue.source === 'absent' && !isAnchor) continue
    const offset = offsets[segment]! - offsets[from.segment]!
    const start = within(from.time + offset * stretch)
    const end = Math.max(start, within(start + lengths[segment]! * stretch))
    // A sure start at which a stretch begins: it keeps all it has.
    if (segment === from.segment && cue.source !== 'absent' && cue.start === start) continue
    const confidence = chanceWithinHalfSecond(driftBetween(from, to, start))
    cues[segment] = { source: 'estimated', start, end, confidence }
  }
}
