import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/**
 * The frame a segment starts at. Passes that go by different costs err differently: raw scores are now and
 * then most of a second off, calibrated ones by a third of one, seldom at the same segment. So it is
 * the middle one of three that agree on the words. Then the nearest onset of sound is taken, if quiet says anything here.
 *
 * @param fine start by the third pass
 * @param coarse starts by the passes before; -1 where one found none
 */
export function refineStart(
  { quiet, rate }: PhoneScores,
  fine: number,
  coarse: readonly number[],
  evidence: number,
): number {
  const { firstReach, snapReach, snapEvidence } = alignTunables
  const near = coarse.filter((start) => start >= 0 && Math.abs(start - fine) <= firstReach * rate)
  const starts = [...near, fine].sort((a, b) => a - b)
  const start = starts.length === 3 ? starts[1]! : (near[0] ?? fine)
  if (evidence < snapEvidence) return start
  const reach = Math.round(snapReach * rate)
  for (let off = 0; off <= reach; off++) {
    for (const frame of [start - off, start + off]) {
      if (frame > 0 && frame < quiet.length && !quiet[frame] && quiet[frame - 1]) return frame
    }
  }
  return start
}
