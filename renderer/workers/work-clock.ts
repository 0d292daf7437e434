import type { Seconds } from '../../shared/model/time'

/** A clock that can be held: what is foretold from it takes no rest for work. */
export interface WorkClock {
  now(): Seconds
  hold(): void
  goOn(): void
}

/** Runs from now on, as `now` does, except while it is held. */
export function createWorkClock(now: () => Seconds): WorkClock {
  let rested: Seconds = 0
  let heldAt: Seconds | null = null
  return {
    now: () => (heldAt ?? now()) - rested,
    hold() {
      heldAt ??= now()
    },
    goOn() {
      if (heldAt !== null) rested += now() - heldAt
      heldAt = null
    },
  }
}
