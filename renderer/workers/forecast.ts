import type { Seconds } from '../../shared/model/time'

/** How long the search takes for each second that scoring took, before it has shown it. Measured on an hour of speech. */
const searchShare = 0.3

/** Nothing is foretold from less than this: so much time, and so much sound. */
const leastSeen: Seconds = 2
const leastScored: Seconds = 100
const leastSearched = 0.05

export interface Forecast {
  /** Sound scored of how much. */
  scored(at: Seconds, done: Seconds, total: Seconds): Outlook
  /** 0 to 1 of the search. */
  searched(at: Seconds, fraction: number): Outlook
}

/** How far the whole work is, 0 to 1 and never less than before, and how long it will still take. */
export interface Outlook {
  readonly fraction: number
  readonly remaining?: Seconds
}

/** Tells how long the alignment will take, from how fast it has been so far. Times are those of any one clock. */
export function createForecast(startedAt: Seconds): Forecast {
  let scoring: Seconds = 0
  let searchStart: Seconds | undefined
  let fraction = 0
  const scoringPart = 1 / (1 + searchShare)

  const outlook = (next: number, remaining: Seconds | undefined): Outlook => {
    fraction = Math.min(1, Math.max(fraction, next))
    return remaining === undefined ? { fraction } : { fraction, remaining }
  }

  return {
    scored(at, done, total) {
      scoring = at - startedAt
      const share = total > 0 ? Math.min(1, done / total) : 0
      if (scoring < leastSeen || done < Math.min(leastScored, total / 4)) return outlook(share * scoringPart, undefined)
      const whole = scoring / share
      return outlook(share * scoringPart, whole - scoring + whole * searchShare)
    },
    searched(at, share) {
      searchStart ??= at
      const taken = at - searchStart
      const expected = Math.max(0, scoring * searchShare - taken)
      const remaining = share < leastSearched ? expected : (taken * (1 - share)) / share
      return outlook(scoringPart + (1 - scoringPart) * share, remaining)
    },
  }
}
