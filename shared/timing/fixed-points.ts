import type { Seconds } from '../model/time'
import type { Anchor } from '../model/timeline'
import { timingTunables } from './tunables'

/** A place where text and audio are tied together: segment `segment` starts at `time`, give or take `deviation`. */
export interface FixedPoint {
  readonly segment: number
  readonly time: Seconds
  /** Standard deviation in seconds; 0 for an anchor. */
  readonly deviation: Seconds
}

/** How long the audio runs before the first segment, or after the last. */
interface Margin {
  readonly length: Seconds
  readonly deviation: Seconds
}

/** How much longer than usual the speech takes on this track, and how sure that is (a share). */
interface Pace {
  readonly stretch: number
  readonly deviation: number
}

/**
 * The anchors, with the start of the first segment before them and the end of the last one (segment number `count`)
 * after them. How long the audio runs before and after the speech is a guess: what shows usually have and, once there
 * are anchors, where speech must have begun (will end) at the pace they show; the two are weighed by their variances.
 */
export function fixedPoints(input: {
  /** Start of each segment at the usual pace, counted from the first; and the end of the last. */
  readonly offsets: readonly Seconds[]
  readonly anchors: readonly Anchor[]
  readonly duration: Seconds
}): readonly FixedPoint[] {
  const { offsets, anchors, duration } = input
  const count = offsets.length - 1
  const total = offsets[count]!
  const leadIn = usualMargin(duration, timingTunables.leadIn)
  const leadOut = usualMargin(duration, timingTunables.leadOut)
  const first = anchors[0]
  const last = anchors.at(-1)
  if (first === undefined || last === undefined) {
    const end = duration - leadOut.length
    return [
      { segment: 0, time: leadIn.length, deviation: leadIn.deviation },
      { segment: count, time: end, deviation: leadOut.deviation },
    ]
  }
  const pace = anchoredPace(offsets, first, last) ?? {
    stretch: total > timingTunables.leastTime ? (duration - leadIn.length - leadOut.length) / total : 1,
    deviation: timingTunables.paceDeviation,
  }
  const points: FixedPoint[] = anchors.map(({ segment, start }) => ({ segment, time: start, deviation: 0 }))
  if (first.segment > 0) {
    const margin = weigh(leadIn, first.start, offsets[first.segment]!, pace)
    points.unshift({ segment: 0, time: margin.length, deviation: margin.deviation })
  }
  const margin = weigh(leadOut, duration - last.start, total - offsets[last.segment]!, pace)
  points.push({ segment: count, time: duration - margin.length, deviation: margin.deviation })
  return points
}

function usualMargin(duration: Seconds, longest: Seconds): Margin {
  const length = Math.min(duration * timingTunables.marginShare, longest)
  const deviation = Math.min(timingTunables.marginDeviation, duration * timingTunables.marginDeviationShare)
  return { length, deviation }
}

function anchoredPace(offsets: readonly Seconds[], first: Anchor, last: Anchor): Pace | null {
  const usual = offsets[last.segment]! - offsets[first.segment]!
  const span = last.start - first.start
  if (usual <= 0 || span < timingTunables.shortestPaceSpan) return null
  return { stretch: span / usual, deviation: Math.sqrt(timingTunables.driftVariance / span) }
}

/** `room` is the audio between the margin's outer edge and the nearest anchor, `usual` the speech that lies in it. */
function weigh(margin: Margin, room: Seconds, usual: Seconds, pace: Pace): Margin {
  const speech = usual * pace.stretch
  const speechVariance = timingTunables.driftVariance * speech + (pace.deviation * speech) ** 2
  const marginVariance = margin.deviation ** 2
  const variance = speechVariance + marginVariance
  if (variance === 0) return { length: Math.max(0, Math.min(room, margin.length)), deviation: 0 }
  const length = ((room - speech) * marginVariance + margin.length * speechVariance) / variance
  return {
    length: Math.max(0, Math.min(room, length)),
    deviation: Math.sqrt((speechVariance * marginVariance) / variance),
  }
}
