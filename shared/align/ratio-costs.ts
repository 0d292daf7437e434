import type { GapCosts } from './first-costs'
import type { PassCosts } from './pass-problem'
import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/** Costs of the passes that count in log likelihood ratios. `fine` is the third, near a known path. */
export function ratioCosts(step: number, fine: boolean): PassCosts {
  const t = alignTunables
  return {
    skipSegment: fine ? t.fineSkipSegment : t.skipSegment,
    skipPhone: t.skipPhone,
    enterGap: t.enterGap,
    insideLimit: t.insideLimit / step,
    longAfter: t.longAfter / step,
    longCost: t.longCost * step,
    rushAge: fine ? t.fineRushAge : 1,
    rushCost: fine ? t.fineRushCost : t.rushCost,
    beam: fine ? Number.MAX_SAFE_INTEGER : t.beam,
  }
}

export interface GapLevel {
  /** Per frame of the scores. */
  readonly gap: number
  /** How much less while it is quiet. */
  readonly quietBonus: number
  readonly inside: number
  readonly insideQuiet: number
}

export function ratioGapCosts({ frames, quiet }: PhoneScores, step: number, level: GapLevel): GapCosts {
  const count = Math.floor(frames / step)
  const gap = new Float32Array(count)
  const inside = new Float32Array(count)
  for (let frame = 0; frame < count * step; frame++) {
    const at = Math.floor(frame / step)
    gap[at]! += level.gap - (quiet[frame] ? level.quietBonus : 0)
    inside[at]! += quiet[frame] ? level.insideQuiet : level.inside
  }
  return { gap, inside }
}
