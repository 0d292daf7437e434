import type { Seconds } from '../../shared/model/time'
import type { PlaybackClock } from './player'

/** The clock of whichever of several elements is heard. */
export interface SharedClock extends PlaybackClock {
  /** Tells nobody of anything until it follows a clock again. */
  hold(): void
  /**
   * Takes its time from another clock. Its listeners are told once whoever draws the new times has had them: an old line
   * at a new time would be a line that nobody speaks.
   */
  follow(clock: PlaybackClock): void
}

/** Follows `clock` until it is given another. */
export function createSharedClock(clock: PlaybackClock): SharedClock {
  const listeners = new Set<(time: Seconds) => void>()
  let followed = clock
  let isHeld = false
  let leave: (() => void) | null = null

  const tell = (listener: (time: Seconds) => void, time: Seconds) => {
    try {
      listener(time)
    } catch (error) {
      reportError(error)
    }
  }
  const tellAll = (time: Seconds) => {
    for (const listener of [...listeners]) tell(listener, time)
  }
  const join = () => {
    isHeld = false
    if (!leave && listeners.size > 0) leave = followed.subscribe(tellAll)
  }
  const part = () => {
    leave?.()
    leave = null
  }
  return {
    now: () => followed.now(),
    subscribe(listener) {
      const entry = (time: Seconds) => listener(time)
      listeners.add(entry)
      if (leave || isHeld) tell(entry, followed.now())
      else join()
      return () => {
        listeners.delete(entry)
        if (listeners.size === 0) part()
      }
    },
    hold() {
      isHeld = true
      part()
    },
    follow(next) {
      followed = next
      queueMicrotask(() => {
        if (followed === next && isHeld) join()
      })
    },
  }
}
