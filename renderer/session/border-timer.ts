import type { Seconds } from '../../shared/model/time'

export interface BorderTimer {
  /** Calls when the voice, now at `time`, gets to `border` at this rate; infinite for never. What was aimed at is dropped. */
  aimAt(border: Seconds, time: Seconds, rate: number): void
  dispose(): void
}

/** A timer is late by as much; aimed earlier, it is asked again for the rest. */
const lead: Seconds = 0.003
/** The longest a browser's timer can wait, for short. */
const longest: Seconds = 3600

/** A timer aimed at a place of the track. Aimed at the same place again, it is left alone. */
export function createBorderTimer(call: () => void): BorderTimer {
  let timer: ReturnType<typeof setTimeout> | undefined
  let aimed = { border: Number.POSITIVE_INFINITY, due: 0 }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    aimAt(border, time, rate) {
      if (!Number.isFinite(border)) return stop()
      const wait = Math.min(longest, Math.max(0, (border - time) / rate - lead)) * 1000
      const due = performance.now() + wait
      // An element's clock does not run quite as evenly as ours, and is asked again when the time is up.
      if (timer !== undefined && border === aimed.border && Math.abs(due - aimed.due) < 1) return
      stop()
      aimed = { border, due }
      timer = setTimeout(() => {
        timer = undefined
        call()
      }, wait)
    },
    dispose: stop,
  }
}
