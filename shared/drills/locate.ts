import type { Seconds } from '../model/time'
import type { Drill, DrillRules } from './drill'
import { lineBegunAt, lineOfSegment } from './drill-lines'
import { drillTunables } from './tunables'

/** The drill at another place. In the line it was in it keeps its count, in any other the first pass begins. */
export function located(drill: Drill, at: Seconds, { lines }: Pick<DrillRules, 'lines'>): Drill {
  const line = lines[lineBegunAt(lines, at)]
  const place = { segment: line?.segment ?? -1, isDone: !line || at >= line.end }
  if (drill.segment === place.segment && !place.isDone) return { ...drill, isDone: false }
  return { ...drill, ...place, pass: 1, hasOwnSpeed: false, pace: null }
}

/** Whether the drill's line is still there, and not ahead of the voice. */
export function isPlaced({ segment }: Drill, at: Seconds, { lines }: Pick<DrillRules, 'lines'>): boolean {
  if (segment < 0) return true
  const line = lines[lineOfSegment(lines, segment)]
  return line !== undefined && at >= line.start - drillTunables.holdBefore
}
