import type { TimeRange } from '../model/time'
import type { SpokenCue, Timeline } from '../model/timeline'
import { drillTunables } from './tunables'

/**
 * The stretches in which nothing of the text is said (music, advertisements, an introduction), less a margin on both sides.
 * Only between lines whose times are known: an estimate is no ground for leaving anything out.
 */
export function textlessStretches({ cues, duration }: Timeline): readonly TimeRange[] {
  const { shortestTextless, leadIn, leadOut } = drillTunables
  const spoken = cues.filter((cue) => cue.source !== 'absent')
  const stretches: TimeRange[] = []
  const [first] = spoken
  if (!first) return stretches
  if (isSure(first) && first.start >= shortestTextless) stretches.push({ start: 0, end: first.start - leadIn })
  for (const [index, before] of spoken.entries()) {
    const after = spoken[index + 1]
    if (!isSure(before) || (after && !isSure(after))) continue
    const end = after?.start ?? duration
    // Behind the last line there is no next one to lead into; what is left is only so much as a seek to the end leaves.
    if (end - before.end >= shortestTextless) stretches.push({ start: before.end + leadOut, end: end - leadIn })
  }
  return stretches
}

function isSure({ source, confidence }: SpokenCue): boolean {
  return source !== 'estimated' && (source === 'anchored' || confidence >= drillTunables.sureConfidence)
}
