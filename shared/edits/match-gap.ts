import { type ComparedSegment, likenessOf } from './segment-likeness'

/** How many segments of the one text are how many of the other, from a place in both. */
export interface Match {
  readonly before: number
  readonly beforeCount: number
  readonly after: number
  readonly afterCount: number
}

interface Range {
  readonly beforeFrom: number
  readonly beforeTo: number
  readonly afterFrom: number
  readonly afterTo: number
}

/** Pairs of segments that are compared in one stretch at most; where there are more, only those near the diagonal are. */
export const mostCells = 120_000
const leastWidth = 12
/** Below this, two segments are two different ones. */
const leastLikeness = 0.35
/** Two that became one, or one that became two: only where that is clearly better. */
const leastJoined = 0.6
const joiningCost = 0.08

const step = { none: 0, gone: 1, fresh: 2, pair: 3, split: 4, merge: 5 } as const

/**
 * Which segments of two stretches belong together, where few are the same: by how alike they are, in order, one to one, one
 * to two or two to one (the path of the greatest likeness, by dynamic programming). Takes bounded time: of very long
 * stretches only what is at about the same place in both is compared.
 *
 * @param cells how many pairs of segments may be compared
 */
export function matchGap(
  before: readonly ComparedSegment[],
  after: readonly ComparedSegment[],
  range: Range,
  cells = mostCells,
): readonly Match[] {
  const n = range.beforeTo - range.beforeFrom
  const m = range.afterTo - range.afterFrom
  if (n === 0 || m === 0) return []
  const width = Math.min(m + 1, Math.max(leastWidth, Math.floor(cells / (n + 1))))
  // Row i holds the columns from `first(i)` on.
  const first = (i: number) => Math.max(0, Math.min(m + 1 - width, Math.round((i * m) / n - width / 2)))
  const scores = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY)
  const steps = new Uint8Array((n + 1) * width)
  const alike = new Float32Array((n + 1) * width)
  const at = (i: number, j: number) => {
    const column = j - first(i)
    return i < 0 || j < 0 || column < 0 || column >= width ? -1 : i * width + column
  }
  const score = (i: number, j: number) => {
    const cell = at(i, j)
    return cell < 0 ? Number.NEGATIVE_INFINITY : scores[cell]!
  }
  const likeness = (i: number, j: number) => {
    const cell = at(i, j)
    return cell < 0 ? 0 : alike[cell]!
  }
  const old = (i: number) => before[range.beforeFrom + i - 1]!
  const fresh = (j: number) => after[range.afterFrom + j - 1]!

  for (let i = 0; i <= n; i++) {
    for (let j = first(i); j < first(i) + width; j++) {
      const cell = at(i, j)
      let best = i === 0 && j === 0 ? 0 : Number.NEGATIVE_INFINITY
      let taken: number = step.none
      const offer = (value: number, kind: number) => {
        if (value > best) {
          best = value
          taken = kind
        }
      }
      offer(score(i - 1, j), step.gone)
      offer(score(i, j - 1), step.fresh)
      if (i > 0 && j > 0) {
        const pair = likenessOf([old(i)], [fresh(j)])
        alike[cell] = pair
        if (pair >= leastLikeness) offer(score(i - 1, j - 1) + pair, step.pair)
        if (j > 1 && areParts(pair, likeness(i, j - 1))) {
          const split = likenessOf([old(i)], [fresh(j - 1), fresh(j)])
          if (split >= leastJoined) offer(score(i - 1, j - 2) + split - joiningCost, step.split)
        }
        if (i > 1 && areParts(pair, likeness(i - 1, j))) {
          const merge = likenessOf([old(i - 1), old(i)], [fresh(j)])
          if (merge >= leastJoined) offer(score(i - 2, j - 1) + merge - joiningCost, step.merge)
        }
      }
      scores[cell] = best
      steps[cell] = taken
    }
  }

  const matches: Match[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const taken = steps[at(i, j)]!
    const beforeCount = taken === step.fresh ? 0 : taken === step.merge ? 2 : 1
    const afterCount = taken === step.gone ? 0 : taken === step.split ? 2 : 1
    i -= beforeCount
    j -= afterCount
    if (taken >= step.pair) {
      matches.push({ before: range.beforeFrom + i, beforeCount, after: range.afterFrom + j, afterCount })
    }
  }
  return matches.reverse()
}

/** Whether two may be the parts of one, by how alike each is to it: cheaper to see than whether they are. */
function areParts(one: number, other: number): boolean {
  return Math.min(one, other) > 0.12 && Math.max(one, other) < 0.97 && one + other > 0.8
}
