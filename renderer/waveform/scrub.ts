import type { Seconds } from '../../shared/model/time'

/** Milliseconds between two seeks of one drag: often enough to hear and read where one is, seldom enough for the decoder. */
const seekPeriod = 140

export interface Scrub {
  readonly isActive: boolean
  /** A drag begins; `from` is where the voice is. */
  begin(from: Seconds): void
  /** The pointer is at `to`: the voice follows, but not at every pixel. */
  move(to: Seconds): void
  /** The pointer was let go: the voice goes exactly there. */
  end(to: Seconds): void
  /** As if the drag had never been: the voice goes back to where it was, if it has left. */
  cancel(): void
  /** Ends the drag without another word: the bar is gone. */
  drop(): void
}

/** The voice dragged along a bar: heard on the way, exact at the end, and taken back by `cancel`. */
export function createScrub(seek: (to: Seconds) => void): Scrub {
  let origin: Seconds | null = null
  let hasMoved = false
  let next: Seconds | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    next = null
    origin = null
  }
  const seekOn = () => {
    timer = undefined
    if (next === null) return
    seek(next)
    hasMoved = true
    next = null
    timer = setTimeout(seekOn, seekPeriod)
  }

  return {
    get isActive() {
      return origin !== null
    },
    begin(from) {
      stop()
      origin = from
      hasMoved = false
    },
    move(to) {
      if (origin === null) return
      next = to
      // Not at once: a click is a drag that goes nowhere, and is sought when it is let go.
      timer ??= setTimeout(seekOn, seekPeriod)
    },
    end(to) {
      if (origin === null) return
      stop()
      seek(to)
    },
    cancel() {
      if (origin === null) return
      const from = origin
      stop()
      if (hasMoved) seek(from)
    },
    drop: stop,
  }
}
