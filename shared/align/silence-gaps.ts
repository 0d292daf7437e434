import { sampleRate } from '../audio/cepstrum'
import { featureHop } from '../audio/features'
import type { Seconds, TimeRange } from '../model/time'
import { scoreColumns, silence } from '../phonetics/phone-set'
import type { ScorePiece } from './score-phones'

const framesPerSecond = sampleRate / featureHop

/**
 * The piece as if nothing were to be heard in the gaps: no text is found where the listener said that none is. The piece
 * itself is left as it is, and is the answer where no gap lies in it.
 *
 * @param from where the piece begins on the track
 */
export function silenceGaps(piece: ScorePiece, from: Seconds, gaps: readonly TimeRange[]): ScorePiece {
  const frames = piece.levels.length
  const silent = gaps.flatMap(({ start, end }) => {
    const first = Math.max(0, Math.ceil((start - from) * framesPerSecond))
    const last = Math.min(frames, Math.floor((end - from) * framesPerSecond))
    return last > first ? [{ first, last }] : []
  })
  if (silent.length === 0) return piece
  // As quiet as it is anywhere here, and no quieter: loudness is measured from the quietest frame.
  const least = piece.levels.reduce((least, level) => Math.min(least, level), 255)
  const below = piece.below.slice()
  const levels = piece.levels.slice()
  for (const { first, last } of silent) {
    below.fill(255, first * scoreColumns, last * scoreColumns)
    levels.fill(least, first, last)
    for (let frame = first; frame < last; frame++) below[frame * scoreColumns + silence] = 0
  }
  return { below, levels }
}
