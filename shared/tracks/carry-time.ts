import type { Seconds } from '../model/time'
import type { SpokenCue, Timeline } from '../model/timeline'

/** What is known of one recording: its times, where there are any, and its length. */
export interface Recording {
  readonly timeline: Timeline | null
  readonly duration: Seconds
}

/**
 * The place in another recording of the same text: as far into the same segment as in this one. Between segments, and in
 * those that the other lacks, it is as far between the two nearest that both have. Without times of both it is the same
 * share of the whole.
 */
export function carryTime(at: Seconds, from: Recording, to: Recording): Seconds {
  const within = (time: Seconds) => Math.max(0, Math.min(time, to.duration))
  if (!from.timeline || !to.timeline) return within(from.duration > 0 ? (at / from.duration) * to.duration : at)
  const index = lastBegunAt(from.timeline, at)
  const [here, there] = [spokenAt(from.timeline, index), spokenAt(to.timeline, index)]
  if (here && there && at < here.end) return within(carried(at, here, there))
  const before = commonFrom(from.timeline, to.timeline, index, -1)
  const after = commonFrom(from.timeline, to.timeline, index + 1, 1)
  const gapHere = { start: before?.here.end ?? 0, end: after?.here.start ?? from.duration }
  const gapThere = { start: before?.there.end ?? 0, end: after?.there.start ?? to.duration }
  return within(carried(at, gapHere, gapThere))
}

interface Stretch {
  readonly start: Seconds
  readonly end: Seconds
}

function carried(at: Seconds, here: Stretch, there: Stretch): Seconds {
  const share = here.end > here.start ? (at - here.start) / (here.end - here.start) : 0
  return there.start + Math.max(0, Math.min(share, 1)) * Math.max(0, there.end - there.start)
}

/** Index of the last segment that has begun; -1 before the first. */
function lastBegunAt({ cues }: Timeline, at: Seconds): number {
  for (let index = cues.length - 1; index >= 0; index--) {
    const cue = cues[index]
    if (cue && cue.source !== 'absent' && cue.start <= at) return index
  }
  return -1
}

/** The nearest segment from `index` on that both recordings speak. */
function commonFrom(from: Timeline, to: Timeline, index: number, step: 1 | -1) {
  for (let i = index; i >= 0 && i < from.cues.length; i += step) {
    const [here, there] = [spokenAt(from, i), spokenAt(to, i)]
    if (here && there) return { here, there }
  }
  return null
}

function spokenAt({ cues }: Timeline, index: number): SpokenCue | null {
  const cue = cues[index]
  return cue && cue.source !== 'absent' ? cue : null
}
