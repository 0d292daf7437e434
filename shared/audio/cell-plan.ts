import type { Seconds, TimeRange } from '../model/time'

/** The length of the cells that a track is worked through in: two are what is heard first. Whole seconds. */
export const cellLength: Seconds = 120

/**
 * How many cells are done in one go, away from the playhead. Each go costs a minute of sound more than it holds, and
 * leaves garbage behind as long as it lasts: five cells took 4 % less time than two, and 120 MB more.
 */
const longestRun = 2

/** Where the playhead is, the first cell begins so much before it: what is being said has begun already. */
const lookBack: Seconds = 20

/** What lies behind the playhead is needed so many times less soon than what lies as far ahead. */
const behindCost = 3

export interface CellPlan {
  /** The next cells to do, as one range, from the playhead outwards; the last of the track has no end. Null: all taken. */
  take(playhead: Seconds): TimeRange | null
  /** Says that a range has been done, and where the sound turned out to end, if in it or before it. */
  finish(range: TimeRange, soundEnd: Seconds): void
  /** What has been done around a time without a gap; null where that has not been done. */
  doneAround(time: Seconds): TimeRange | null
  /** Whether everything has been done. */
  readonly isDone: boolean
  /** Seconds done, and seconds in all, as far as known. */
  readonly done: Seconds
  readonly total: Seconds
}

type State = 'free' | 'taken' | 'done'

/**
 * In which order to work through a track. What is being heard comes first, cell by cell; what lies further away comes in
 * longer runs, forwards sooner than backwards. The playhead may be elsewhere each time. How long the track is may turn
 * out otherwise on the way.
 */
export function createCellPlan({ duration, playhead }: { duration: Seconds; playhead: Seconds }): CellPlan {
  const first = Math.max(0, Math.floor(playhead) - lookBack)
  const offset = first % cellLength
  const starts = [0]
  for (let start = offset > 0 ? offset : cellLength; start < duration; start += cellLength) starts.push(start)
  // A last cell of a few seconds is not worth a run of its own.
  if (starts.length > 1 && duration - starts.at(-1)! < cellLength / 4) starts.pop()
  const states: State[] = starts.map(() => 'free')
  let end = duration

  const endOf = (cell: number) => starts[cell + 1] ?? Number.POSITIVE_INFINITY
  const cellAt = (time: Seconds) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= time),
    )

  function nearest(playhead: Seconds): number {
    const here = cellAt(playhead)
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (const [cell, state] of states.entries()) {
      const cost = cell >= here ? cell - here : (here - cell) * behindCost
      if (state !== 'free' || cost >= least) continue
      best = cell
      least = cost
    }
    return best
  }

  return {
    take(playhead) {
      const cell = nearest(playhead)
      if (cell === -1) return null
      const here = cellAt(playhead)
      const isNear = cell === here || cell === here + 1
      const longest = isNear ? 1 : longestRun
      let from = cell
      let to = cell + 1
      if (cell > here) while (to - from < longest && states[to] === 'free') to++
      else while (to - from < longest && states[from - 1] === 'free') from--
      states.fill('taken', from, to)
      return { start: starts[from]!, end: endOf(to - 1) }
    },
    finish(range, soundEnd) {
      for (const [cell, start] of starts.entries()) if (start >= range.start && start < range.end) states[cell] = 'done'
      if (range.end === Number.POSITIVE_INFINITY) end = Math.max(soundEnd, starts.at(-1)!)
      // Where not even a sound begins, there is nothing further on either.
      else if (soundEnd <= range.start)
        for (const [cell, start] of starts.entries())
          if (start > range.start && states[cell] === 'free') states[cell] = 'done'
    },
    doneAround(time) {
      let from = cellAt(time)
      if (states[from] !== 'done') return null
      let to = from
      while (states[from - 1] === 'done') from--
      while (states[to + 1] === 'done') to++
      return { start: starts[from]!, end: Math.min(end, endOf(to)) }
    },
    get isDone() {
      return states.every((state) => state === 'done')
    },
    get done() {
      return states.reduce(
        (sum, state, cell) => sum + (state === 'done' ? Math.min(end, endOf(cell)) - starts[cell]! : 0),
        0,
      )
    },
    get total() {
      return end
    },
  }
}
