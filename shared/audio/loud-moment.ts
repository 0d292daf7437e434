import type { TimeRange } from '../model/time'
import { heightOfShare } from './loudness'

/** Loud moments are full height; a recording of silence stays low. */
const loudShare = 0.995
const leastLoud = 0.02

/** What counts as loud in this recording, 0 to 1 of full scale; never so little that silence would. */
export function loudMoment({
  pairs,
  known,
}: {
  readonly pairs: Int8Array
  readonly known: readonly TimeRange[]
}): number {
  return Math.max(leastLoud, heightOfShare(pairs, known, loudShare))
}
