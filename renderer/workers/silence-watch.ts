import type { Seconds } from '../../shared/model/time'

/** The watch looks this often; so many looks without a word from anyone, and the work counts as stuck. */
const period: Seconds = 5
const mostSilentLooks = 12

export interface SilenceWatchParts {
  /** Calls back again and again; returns what ends it. */
  readonly every: (period: Seconds, then: () => void) => () => void
  /** Whether no word is expected from anyone. */
  readonly isResting: () => boolean
  readonly stuck: () => void
}

/** Says when nobody who is at work has said a word for a minute. Looks are counted, so that a computer may sleep. */
export function createSilenceWatch({ every, isResting, stuck }: SilenceWatchParts) {
  let looks = 0
  const stop = every(period, () => {
    looks = isResting() ? 0 : looks + 1
    if (looks >= mostSilentLooks) stuck()
  })
  return {
    heard() {
      looks = 0
    },
    stop,
  }
}
