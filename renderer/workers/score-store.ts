import type { ScorePiece } from '../../shared/align/score-phones'
import { silenceGaps } from '../../shared/align/silence-gaps'
import { sampleRate } from '../../shared/audio/cepstrum'
import { featureHop } from '../../shared/audio/features'
import type { Seconds, TimeRange } from '../../shared/model/time'
import { scoreColumns } from '../../shared/phonetics/phone-set'

const framesPerSecond = sampleRate / featureHop

/**
 * What of the pieces lies in a stretch, in order, with silence in the gaps. Each key is where its piece begins, in seconds; together they are taken
 * to cover the stretch.
 */
export function piecesBetween(
  pieces: ReadonlyMap<Seconds, ScorePiece>,
  { start, end }: TimeRange,
  gaps: readonly TimeRange[] = [],
): ScorePiece[] {
  const inOrder = [...pieces].sort(([a], [b]) => a - b)
  return inOrder.flatMap(([from, piece]) => {
    const { below, levels } = silenceGaps(piece, from, gaps)
    const first = Math.max(0, Math.round((start - from) * framesPerSecond))
    const last = Math.min(levels.length, Math.floor((end - from) * framesPerSecond))
    if (last <= first) return []
    return [{ below: below.subarray(first * scoreColumns, last * scoreColumns), levels: levels.subarray(first, last) }]
  })
}
