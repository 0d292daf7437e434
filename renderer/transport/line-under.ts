import type { Seconds } from '../../shared/model/time'
import type { Timeline } from '../../shared/model/timeline'
import type { CueIndex } from '../../shared/timeline/find-cue'

/** A line is still the answer so long after its end: the breath before the next one belongs to nobody else. */
const afterglow: Seconds = 1.5

/** The segment that is said at a moment, or just was; -1 in a longer gap, where nothing is. */
export function lineUnder(cues: CueIndex, timeline: Timeline, time: Seconds): number {
  const { index, isInside } = cues.activeAt(time)
  const cue = timeline.cues[index]
  if (!cue || cue.source === 'absent') return -1
  return isInside || time - cue.end < afterglow ? index : -1
}
