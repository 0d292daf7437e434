import { nearestOnset } from '../../../shared/audio/nearest-onset'
import type { Seconds } from '../../../shared/model/time'
import type { Timeline } from '../../../shared/model/timeline'
import type { Peaks } from '../../store/peaks-slice'

/** A line keeps at least so much, whatever its borders are dragged to. */
const leastLine: Seconds = 0.05

/** So near an onset of sound a border snaps to it. */
export const snapReach: Seconds = 0.12

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
