import type { KeptEdits } from '../../shared/model/edits'
import type { Mark } from '../../shared/model/mark'
import type { Timeline } from '../../shared/model/timeline'

/** What of an episode is to be kept. */
export interface Keeping {
  readonly edits?: KeptEdits
  readonly marks?: readonly Mark[]
  /** By `Track.key`: of each recording for itself. */
  readonly times?: Readonly<Record<string, KeptTimes>>
}

export interface KeptTimes {
  readonly timeline: Timeline
  readonly isFinished: boolean
}

export interface KeepingHost {
  /** False when it will not outlast the program; so are the marks. */
  readonly edits: (episodeId: string, edits: KeptEdits) => Promise<boolean>
  readonly marks: (episodeId: string, marks: readonly Mark[]) => Promise<boolean>
  readonly times: (episodeId: string, key: string, times: KeptTimes) => Promise<unknown>
}

export interface Keeper {
  /** Keeps this soon, in place of what of the same episode still waits to be kept. */
  keep(episodeId: string, what: Keeping): void
  /** Sends what waits without waiting for an answer: the page goes, or another episode comes. */
  flush(): void
}

/**
 * Hands to main what must outlast the window, one thing after the other, always the latest. The text goes before the marks
 * and times in it, which main keeps for the text that it knows. Times hold for this run if main cannot keep them; of what
 * the listener did themselves `failed` is told, once an episode.
 */
export function createKeeper(host: KeepingHost, failed: (episodeId: string) => void): Keeper {
  const waiting = new Map<string, Keeping>()
  /** Of what is being kept, the calls that are still to be made. */
  let left: (() => Promise<unknown>)[] = []
  let isKeeping = false
  let complainedOf = ''

  const complain = (id: string) => {
    if (complainedOf === id) return
    complainedOf = id
    failed(id)
  }

  /** The calls, each to be begun when the one before is answered. */
  const callsFor = (id: string, { edits, marks, times }: Keeping): (() => Promise<unknown>)[] => {
    const own = (call: () => Promise<boolean>) => () =>
      call().then(
        (isKept) => isKept || complain(id),
        () => complain(id),
      )
    return [
      ...(edits ? [own(() => host.edits(id, edits))] : []),
      ...(marks ? [own(() => host.marks(id, marks))] : []),
      ...Object.entries(times ?? {}).map(
        ([key, own]) =>
          () =>
            host.times(id, key, own).catch(() => {}),
      ),
    ]
  }

  const takeNext = (): (() => Promise<unknown>)[] => {
    const [next] = waiting
    if (!next) return []
    waiting.delete(next[0])
    return callsFor(...next)
  }

  const keepAll = async () => {
    isKeeping = true
    // What changes in the same moment (times, then the state of the search) is kept as one.
    await Promise.resolve()
    while (left.length > 0 || waiting.size > 0) {
      if (left.length === 0) left = takeNext()
      await left.shift()?.()
    }
    isKeeping = false
  }

  return {
    keep(id, what) {
      const before = waiting.get(id)
      const times = { ...before?.times, ...what.times }
      waiting.set(id, { ...before, ...what, times })
      if (!isKeeping) void keepAll()
    },
    flush() {
      for (const call of left.splice(0)) void call()
      while (waiting.size > 0) for (const call of takeNext()) void call()
    },
  }
}
