import type { Seconds } from '../../../shared/model/time'

/** What comes within so much of where it was expected is the voice going on, and not a jump. */
const step: Seconds = 0.4

export interface Glide {
  /** Where the window is to begin now, when it is wanted at `wanted`. `now` in milliseconds. */
  at(wanted: Seconds, now: number): Seconds
  /** Whether it is still on its way. */
  readonly isMoving: boolean
  /** The window stays where it is, whatever is wanted, until `release`. */
  hold(): void
  release(now: number): void
}

/**
 * How the window follows what it is to show: with the voice step by step, and after a jump with a glide that slows down,
 * so that the eye is taken along. A jump too far to see both ends of is no way, it is a cut.
 *
 * @param farthest longer jumps are cuts
 * @param duration milliseconds of a glide; 0 for who wants no motion
 */
export function createGlide({ farthest, duration }: { farthest: Seconds; duration: () => number }): Glide {
  let shown: Seconds | null = null
  let wantedLast: Seconds = 0
  let offset: Seconds = 0
  let began = 0
  let length = 0
  let isHeld = false

  const start = (from: Seconds, wanted: Seconds, now: number) => {
    length = duration()
    offset = Math.abs(from - wanted) <= farthest && length > 0 ? from - wanted : 0
    began = now
  }

  return {
    at(wanted, now) {
      if (shown === null) {
        shown = wanted
      } else if (!isHeld) {
        if (Math.abs(wanted - wantedLast) > step) start(shown, wanted, now)
        const progress = length > 0 ? Math.min(1, (now - began) / length) : 1
        if (progress >= 1) offset = 0
        shown = wanted + offset * (1 - progress) ** 3
      }
      wantedLast = wanted
      return shown
    },
    get isMoving() {
      return offset !== 0 && !isHeld
    },
    hold() {
      isHeld = true
    },
    release(now) {
      isHeld = false
      if (shown !== null) start(shown, wantedLast, now)
    },
  }
}
