import type { HearStretchJob } from '../workers/hear-stretch'
import type { Hear } from './refit-session'

interface Wish {
  readonly key: string
  readonly job: HearStretchJob
  readonly end: Parameters<Hear>[1]
}

export interface HearingTurns {
  /** `hear` for one recording, by its `Track.key`: it waits for its turn. */
  hearFor(key: string): Hear
  /** Another recording may be first now, or the others are no longer held. */
  look(): void
  /** Nothing of what was asked for is wanted any more. */
  clear(): void
}

/**
 * Has stretches heard one at a time, so that the player keeps a processor whatever was put right. The recording that is
 * heard comes first, and breaks off what is heard of another, which begins anew later.
 */
export function createHearingTurns(parts: {
  readonly hear: Hear
  /** `Track.key` of the recording that the listener hears. */
  readonly first: () => string | undefined
  /** Whether the others wait, since there is other work to be done before. */
  readonly areHeld: () => boolean
}): HearingTurns {
  let waiting: readonly Wish[] = []
  let current: { readonly wish: Wish; readonly stop: () => void } | null = null

  const begin = (wish: Wish) => {
    waiting = waiting.filter((each) => each !== wish)
    // Known before it begins, for it may end at once.
    let isOver = false
    const stop = parts.hear(wish.job, (heard) => {
      isOver = true
      if (current?.wish === wish) current = null
      wish.end(heard)
      look()
    })
    if (!isOver) current = { wish, stop }
  }

  const look = () => {
    const own = waiting.find(({ key }) => key === parts.first())
    if (current) {
      if (!own || current.wish.key === own.key) return
      const { wish, stop } = current
      current = null
      stop()
      waiting = [wish, ...waiting]
    }
    const next = own ?? (parts.areHeld() ? undefined : waiting[0])
    if (next) begin(next)
  }

  return {
    hearFor: (key) => (job, end) => {
      const wish = { key, job, end }
      waiting = [...waiting, wish]
      look()
      return () => {
        waiting = waiting.filter((each) => each !== wish)
        if (current?.wish !== wish) return
        const { stop } = current
        current = null
        stop()
        look()
      }
    },
    look,
    clear() {
      waiting = []
      current?.stop()
      current = null
    },
  }
}
