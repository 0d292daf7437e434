import { drillLines, lineOfLoop, lineOfSegment, loopOf } from '../drills/drill-lines'
import type { TimeRange } from '../model/time'
import { carryTime, type Recording } from './carry-time'

/**
 * The loop of the same words in another recording: a line stays that line; null where the other recording lacks it, or has
 * no room for the loop.
 */
export function carryLoop(loop: TimeRange, from: Recording, to: Recording): TimeRange | null {
  if (from.timeline && to.timeline) {
    const lines = drillLines(from.timeline)
    const line = lines[lineOfLoop(lines, loop)]
    if (line) {
      const others = drillLines(to.timeline)
      const same = others[lineOfSegment(others, line.segment)]
      return same ? { start: same.start, end: same.end } : null
    }
  }
  return loopOf({ start: carryTime(loop.start, from, to), end: carryTime(loop.end, from, to) }, to.duration)
}
