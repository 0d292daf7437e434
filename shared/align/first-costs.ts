import { noise, scoreColumns, silence } from '../phonetics/phone-set'
import type { PassCosts } from './pass-problem'
import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/** Scores lie 0.1 nats apart. */
const nats = 0.1

/** What a step below the best costs before anything is known of the recording: nats, bending to a ceiling. */
export function rawTable(): Float32Array {
  const { rawClip } = alignTunables
  return Float32Array.from(
    { length: scoreColumns * 256 },
    (_, index) => rawClip * (1 - Math.exp(((index % 256) * -nats) / rawClip)),
  )
}

export function rawCosts(step: number): PassCosts {
  const t = alignTunables
  return {
    skipSegment: t.rawSkipSegment,
    skipPhone: t.rawSkipPhone,
    enterGap: t.rawEnterGap,
    insideLimit: t.insideLimit / step,
    longAfter: t.longAfter / step,
    longCost: t.longCost * step,
    rushAge: 0,
    rushCost: 0,
    beam: t.rawBeam,
  }
}

/** By frame of a pass: what it costs to hear something that is not in the text, and what more inside a segment. */
export interface GapCosts {
  readonly gap: Float32Array
  readonly inside: Float32Array
}

export function rawGapCosts({ frames, below, quiet }: PhoneScores, step: number): GapCosts {
  const { rawGap, rawQuiet, rawInside } = alignTunables
  const table = rawTable()
  const count = Math.floor(frames / step)
  const gap = new Float32Array(count)
  const inside = new Float32Array(count)
  for (let frame = 0; frame < count * step; frame++) {
    const at = Math.floor(frame / step)
    const row = frame * scoreColumns
    const hush = Math.min(table[below[row + silence]!]!, table[below[row + noise]!]!)
    gap[at]! += Math.min(rawGap, quiet[frame] ? Math.min(rawQuiet, hush) : hush)
    if (!quiet[frame]) inside[at]! += rawInside
  }
  return { gap, inside }
}
