import type { Seconds, TimeRange } from '../model/time'
import type { SpokenCue, Timeline } from '../model/timeline'

/** A stretch of audio without text: music, an advertisement, a silence. */
export interface Gap extends TimeRange {
  /** The segment spoken last before it; -1 before the first. */
  readonly after: number
}

/** Shorter ones are pauses: the listener waits for the next line and needs no sign. */
export const shortestGap: Seconds = 4

/**
 * The stretches of at least `shortest` seconds in which no text is spoken, in order, also before the first line and
 * after the last. Text that is not in the audio is no text. Beside an estimated time there are none: such a line may be
 * spoken in what looks like a gap, unless the listener `said` that nothing is spoken there.
 */
export function findGaps(
  { cues, duration }: Timeline,
  shortest = shortestGap,
  said: readonly TimeRange[] = [],
): readonly Gap[] {
  const gaps: Gap[] = []
  let before: SpokenCue | null = null
  let after = -1
  const add = (end: Seconds, next: SpokenCue | null) => {
    const start = before?.end ?? 0
    const isSaid = said.some((gap) => gap.start < end && gap.end > start)
    const isKnown = isSaid || (before?.source !== 'estimated' && next?.source !== 'estimated')
    if (isKnown && end - start >= shortest) gaps.push({ start, end, after })
  }
  for (const [index, cue] of cues.entries()) {
    if (cue.source === 'absent') continue
    add(cue.start, cue)
    before = cue
    after = index
  }
  // With nothing spoken at all there is nothing to be between.
  if (before) add(duration, null)
  return gaps
}
