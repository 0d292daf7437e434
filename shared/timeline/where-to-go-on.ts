import type { Seconds } from '../model/time'
import type { SpokenCue, Timeline } from '../model/timeline'
import { createCueIndex } from './find-cue'

/** Who comes back into a segment that takes longer than this to say begins with the sentence that was being said. */
const longSegment: Seconds = 15
/** A silence after a segment still belongs to it when it is no longer than this. */
const breath: Seconds = 3

/**
 * Where somebody who left at `position` goes on listening: at the beginning of the segment that was being said or, of a
 * long one, of its sentence, as far as `sentenceStarts` knows those. Where nothing is being said, at `position`.
 */
export function whereToGoOn(
  timeline: Timeline | null,
  position: Seconds,
  sentenceStarts: (segment: number, cue: SpokenCue) => readonly Seconds[] = () => [],
): Seconds {
  if (!timeline) return position
  const { index } = createCueIndex(timeline).activeAt(position)
  const cue = timeline.cues[index]
  if (!cue || cue.source === 'absent' || position > cue.end + breath) return position
  if (cue.end - cue.start <= longSegment) return cue.start
  const begun = sentenceStarts(index, cue).findLast((start) => start <= position)
  return Math.max(cue.start, begun ?? cue.start)
}
