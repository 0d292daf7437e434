import { drillTunables } from '../../shared/drills/tunables'
import type { Seconds, TimeRange } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'

const { shortestLoop } = drillTunables

/**
 * The loop between two points in whichever order they were set, inside `0..length`; null when they are too close, for a
 * hand that trembles while clicking means no loop.
 */
export function loopBetween(a: Seconds, b: Seconds, length: Seconds): TimeRange | null {
  const start = Math.max(0, Math.min(a, b))
  const end = Math.min(length, Math.max(a, b))
  return end - start >= shortestLoop ? { start, end } : null
}

/** A loop with one of its ends moved, which stops short of the other end. */
export function moveLoopEnd(loop: TimeRange, end: 'start' | 'end', to: Seconds, length: Seconds): TimeRange {
  return end === 'start'
    ? { ...loop, start: Math.max(0, Math.min(to, loop.end - shortestLoop)) }
    : { ...loop, end: Math.min(length, Math.max(to, loop.start + shortestLoop)) }
}

/**
 * The border of a line nearest to a time, if one is within reach, else the time itself: on a bar where a pixel is many
 * seconds, nobody means the middle of a word.
 */
export function snapToBorder({ cues }: Pick<Timeline, 'cues'>, time: Seconds, reach: Seconds): Seconds {
  let best = time
  let least = reach
  for (const cue of cues) {
    if (cue.source === 'absent') continue
    for (const border of [cue.start, cue.end]) {
      const distance = Math.abs(border - time)
      if (distance >= least) continue
      least = distance
      best = border
    }
    if (cue.start > time + reach) break
  }
  return best
}
