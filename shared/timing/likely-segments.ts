import type { Seconds, TimeRange } from '../model/time'
import { driftBetween } from './drift'
import { timingTunables } from './tunables'

/** An estimate is off by more than so many deviations once in ten thousand times, as long as its model holds. */
const reach = 4

/** But an advertisement that is not in the text shifts all that follows: it is never trusted further than this. */
const leastReach: Seconds = 180

/**
 * Which segments may be spoken in a stretch, by their estimated starts (in order): the first, and one after the last.
 * Text that occurs again an hour later is thereby no candidate.
 */
export function likelySegments(
  starts: readonly Seconds[],
  duration: Seconds,
  stretch: TimeRange,
): { readonly from: number; readonly to: number } {
  const deviation = Math.min(timingTunables.marginDeviation, duration * timingTunables.marginDeviationShare)
  const begin = { segment: 0, time: 0, deviation }
  const end = { segment: starts.length, time: duration, deviation }
  const around = (time: Seconds) => Math.max(leastReach, reach * driftBetween(begin, end, Math.min(time, duration)))
  const earliest = stretch.start - around(stretch.start)
  const latest = stretch.end + around(stretch.end)
  // A segment that starts before may be spoken still.
  const from = Math.max(
    0,
    starts.findLastIndex((start) => start <= earliest),
  )
  const next = starts.findIndex((start) => start > latest)
  return { from, to: next === -1 ? starts.length : next }
}
