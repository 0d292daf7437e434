import type { Seconds } from '../model/time'
import type { Cue } from '../model/timeline'
import { deviationOf } from './drift'

/** Consecutive segments: the first, and one after the last. */
export interface LikelyLines {
  readonly from: number
  readonly to: number
}

export const noLines: LikelyLines = { from: 0, to: 0 }

/** So many deviations an error is as likely beyond as below. */
const evenOdds = 0.6745

/**
 * Which lines are likely to be the one spoken at `time`, when the cue that holds it is segment `active`: it alone where
 * its time is known, with its neighbour on either side where the time is an estimate and an error as large as not would
 * make it the neighbour. Never more than three: a wider band would be true, and tell nobody where to look.
 *
 * How far an estimate may be off is read from the cue's confidence.
 */
export function likelyLines(cues: readonly Cue[], active: number, time: Seconds): LikelyLines {
  const cue = cues[active]
  if (!cue) return noLines
  if (cue.source !== 'estimated') return { from: active, to: active + 1 }
  const reach = evenOdds * deviationOf(cue.confidence)
  const isNear = (index: number) => {
    const neighbour = cues[index]
    if (neighbour?.source !== 'estimated') return false
    return time - neighbour.end <= reach && neighbour.start - time <= reach
  }
  return { from: isNear(active - 1) ? active - 1 : active, to: isNear(active + 1) ? active + 2 : active + 1 }
}
