import type { CellPlan } from '../../shared/audio/cell-plan'
import type { Seconds, TimeRange } from '../../shared/model/time'

/** A stretch serves the listener as long as it goes on for this long after the playhead. */
const leastAhead: Seconds = 60

/** How far a stretch reaches behind the playhead and ahead of it at most. */
const behind: Seconds = 60
const ahead: Seconds = 900

/** Where the listener is served already, a longer stretch is tried when it is so many times as long as the one before */
const growth = 4
/** and this share of the whole track has not been searched for the listener's sake yet. */
const mostShare = 0.1

export interface StretchChoice {
  /** The stretch to align now, of what has been scored around the playhead; null when there is nothing to gain. */
  next(playhead: Seconds): TimeRange | null
  /** What was chosen last has been aligned, or tried. */
  answered(): void
}

/**
 * Decides which stretches are aligned before the whole is: the one that is being heard as soon as it can be, again
 * where the listener went or has got to, and longer ones while that costs little.
 */
export function createStretchChoice(plan: CellPlan): StretchChoice {
  const tried: TimeRange[] = []
  let isWaiting = false

  const isServed = (playhead: Seconds) =>
    tried.some(({ start, end }) => start <= playhead && end >= Math.min(playhead + leastAhead, plan.total))

  return {
    next(playhead) {
      const done = isWaiting ? null : plan.doneAround(playhead)
      if (!done) return null
      const start = Math.max(done.start, Math.floor(playhead) - behind)
      const stretch = { start, end: Math.min(done.end, start + behind + ahead) }
      const length = stretch.end - stretch.start
      const isEnough = stretch.end >= Math.min(playhead + leastAhead, plan.total)
      const spent = tried.reduce((sum, { start, end }) => sum + end - start, length)
      const longest = Math.max(0, ...tried.map(({ start, end }) => end - start))
      const isGain = isServed(playhead) ? length >= growth * longest && spent <= mostShare * plan.total : isEnough
      if (!isGain) return null
      tried.push(stretch)
      isWaiting = true
      return stretch
    },
    answered() {
      isWaiting = false
    },
  }
}
