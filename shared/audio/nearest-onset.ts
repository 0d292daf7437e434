import type { Seconds, TimeRange } from '../model/time'
import { loudnessColumns } from './loudness'
import { peakRate } from './peaks'

/** So much sound before and after a moment is compared: speech sets in within that. */
const compared: Seconds = 0.06
/** A rise of less, as a share of what counts as loud here, is no onset but the voice going up and down. */
const leastRise = 0.12

/**
 * Where sound sets in nearest to a time: the moment at which it is most louder after than before, within `reach`; null
 * where nothing sets in, or nothing is known of the sound. To a hundredth of a second.
 *
 * @param loud what counts as loud in this recording, 0 to 1 of full scale
 */
export function nearestOnset(
  { pairs, known, loud }: { readonly pairs: Int8Array; readonly known: readonly TimeRange[]; readonly loud: number },
  time: Seconds,
  reach: Seconds,
): Seconds | null {
  const side = Math.round(compared * peakRate)
  const first = Math.max(side, Math.ceil((time - reach) * peakRate))
  const last = Math.floor((time + reach) * peakRate)
  if (last < first) return null
  const from = first - side
  const range = { start: from / peakRate, end: (last + side) / peakRate }
  const heights = loudnessColumns({ pairs, known, range, count: last + side - from, by: 'loudest' })
  const mean = (start: number) => {
    let sum = 0
    for (let i = start; i < start + side; i++) sum += Math.max(0, heights[i]!)
    return sum / side
  }
  let best: Seconds | null = null
  let most = leastRise * loud
  for (let at = first; at <= last; at++) {
    const rise = mean(at - from) - mean(at - from - side)
    if (rise > most) {
      most = rise
      best = at / peakRate
    }
  }
  return best
}
