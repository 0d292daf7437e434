import { nearestOnset } from '../../../shared/audio/nearest-onset'
import type { Seconds, TimeRange } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Peaks } from '../../store/peaks-slice'

/** A line keeps at least so much, whatever its borders are dragged to. */
const leastLine: Seconds = 0.05

/** So near an onset of sound a border snaps to it. */
export const snapReach: Seconds = 0.12

/** What is dragged: the start of a line, or that of a gap, where the line before it ends. */
export type Border = { readonly segment: number } | { readonly gap: TimeRange }

/** So much is left of a gap whose beginning is dragged. */
const leastGap: Seconds = 0.2

/** Where a border is, and how far it may be dragged; null where the line has no time. */
export function rangeOf(
  timeline: Timeline,
  border: Border,
): { readonly at: Seconds; readonly least: Seconds; readonly most: Seconds } | null {
  if ('gap' in border) return { at: border.gap.start, ...gapRange(timeline, border.gap) }
  const cue = timeline.cues[border.segment]
  return cue && cue.source !== 'absent' ? { at: cue.start, ...dragRange(timeline, border.segment) } : null
}

/** How far the beginning of a gap may be dragged: into the line before it, and up to its own end. */
function gapRange({ cues }: Timeline, gap: TimeRange): { least: Seconds; most: Seconds } {
  const before = cues.findLast((cue) => cue.source !== 'absent' && cue.start < gap.start)
  const least = before && before.source !== 'absent' ? before.start + leastLine : 0
  return { least, most: Math.max(least, gap.end - leastGap) }
}

/** How far the start of a line may be dragged: from the line before up to its own neighbour's start. */
export function dragRange({ cues, duration }: Timeline, segment: number): { least: Seconds; most: Seconds } {
  let least: Seconds = 0
  for (let i = segment - 1; i >= 0; i--) {
    const cue = cues[i]!
    if (cue.source === 'absent') continue
    least = cue.start + leastLine
    break
  }
  let most = duration
  for (let i = segment + 1; i < cues.length; i++) {
    const cue = cues[i]!
    if (cue.source === 'absent') continue
    most = cue.start - leastLine
    break
  }
  return { least, most: Math.max(least, most) }
}

/**
 * Where a border is while the pointer is at `time`: within its range, and at an onset of sound when one is near.
 *
 * @param loud what counts as loud in this recording; null where the border shall not snap
 */
export function draggedTo(
  time: Seconds,
  { least, most }: { readonly least: Seconds; readonly most: Seconds },
  peaks: Pick<Peaks, 'pairs' | 'known'> | null,
  loud: number | null,
): Seconds {
  const within = Math.max(least, Math.min(time, most))
  const onset = peaks && loud !== null ? nearestOnset({ ...peaks, loud }, within, snapReach) : null
  return onset !== null && onset >= least && onset <= most ? onset : within
}
