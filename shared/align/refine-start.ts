import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/**
 * The frame a segment starts at. Passes that go by different costs err differently: raw scores are now and
 * then most of a second off, calibrated ones by a third of one, and calibrated ones leave out a first word before a
 * pause; seldom both at the same segment. Where only one of the two has the start at an onset of sound, that one is
 * right; else it is the middle one of those that agree on the words. Then the nearest onset is taken. Onsets count where
 * quiet says anything in this recording.
 *
 * @param fine start by the third pass
 * @param coarse starts by the passes before, by raw scores first; -1 where one found none
 */
export function refineStart(scores: PhoneScores, fine: number, coarse: readonly number[], evidence: number): number {
  const t = alignTunables
  const near = coarse.filter((start) => start >= 0 && Math.abs(start - fine) <= t.firstReach * scores.rate)
  const raw = coarse[0]
  if (evidence >= t.onsetEvidence && raw !== undefined && near.includes(raw)) {
    const [ofRaw, ofFine] = [onsetNear(scores, raw, t.onsetReach), onsetNear(scores, fine, t.onsetReach)]
    if (ofRaw !== undefined && ofFine === undefined) return ofRaw
    if (ofFine !== undefined && ofRaw === undefined) return ofFine
  }
  const starts = [...near, fine].sort((a, b) => a - b)
  const start = starts.length === 3 ? starts[1]! : (near[0] ?? fine)
  return evidence < t.snapEvidence ? start : (onsetNear(scores, start, t.snapReach) ?? start)
}

/** The nearest frame, within some seconds, where sound follows quiet. */
function onsetNear({ quiet, rate }: PhoneScores, start: number, seconds: number): number | undefined {
  const reach = Math.round(seconds * rate)
  for (let off = 0; off <= reach; off++) {
    for (const frame of [start - off, start + off]) {
      if (frame > 0 && frame < quiet.length && !quiet[frame] && quiet[frame - 1]) return frame
    }
  }
  return undefined
}
