import type { Seconds } from '../model/time'
import type { Cue } from '../model/timeline'
import { deviationOf } from './drift'

/** Consecutive segments: the first, and one after the last. */
export interface LikelyLines {
  readonly from: number
  readonly to: number
}

export const noLines: LikelyLines = { from: 0, to: 0 }

/** A neighbour is worth showing when it is at least so likely, of what the active line is. */
const leastShare = 0.5

/**
 * Which lines are likely to be the one spoken at `time`, when the cue that holds it is segment `active`: it alone where
 * its time is known, with its neighbour on either side where the time is an estimate and theirs are near enough to be
 * confused with it. Never more than three: a wider band would be true, and tell nobody where to look.
 *
 * How far an estimate may be off is read from the cue's confidence, as a normal error that moves neighbouring lines
 * together.
 */
export function likelyLines(cues: readonly Cue[], active: number, time: Seconds): LikelyLines {
  const cue = cues[active]
  if (!cue) return noLines
  if (cue.source !== 'estimated') return { from: active, to: active + 1 }
  const deviation = deviationOf(cue.confidence)
  const enough = leastShare * chanceOf(cues, active, time, deviation)
  const isLikely = (index: number) => {
    const neighbour = cues[index]
    return neighbour?.source === 'estimated' && chanceOf(cues, index, time, deviation) >= enough
  }
  return { from: isLikely(active - 1) ? active - 1 : active, to: isLikely(active + 1) ? active + 2 : active + 1 }
}

/** How much of the error's bell (nearly normal: the logistic curve) would make this line the one at `time`. */
function chanceOf(cues: readonly Cue[], index: number, time: Seconds, deviation: Seconds): number {
  const cue = cues[index]
  if (!cue || cue.source === 'absent') return 0
  const below = (error: Seconds) => 1 / (1 + Math.exp((-1.702 * error) / Math.max(deviation, 0.001)))
  return below(time - cue.start) - below(time - cue.end)
}
