import type { Seconds } from '../../shared/model/time'

/** Words for how long something will still take, and the figure in them. */
export type RemainingWords =
  | { readonly key: 'fewSecondsLeft' }
  | { readonly key: 'secondsLeft'; readonly seconds: number }
  | { readonly key: 'minutesLeft'; readonly minutes: number }

/** As roughly as it is known: in fives of seconds below a minute, then in minutes, never less than is left. */
export function remainingWords(remaining: Seconds): RemainingWords {
  if (remaining <= 5) return { key: 'fewSecondsLeft' }
  const seconds = Math.ceil(remaining / 5) * 5
  return seconds < 60 ? { key: 'secondsLeft', seconds } : { key: 'minutesLeft', minutes: Math.ceil(remaining / 60) }
}
