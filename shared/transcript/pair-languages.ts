import { type PairCosts, type PairRow, pairCosts, pairTunables } from './pair-costs'

/** Rows (by index) that are one segment: those of side 0 and those of side 1. One of the two may be empty. */
export interface PairedRows {
  readonly sides: readonly [readonly number[], readonly number[]]
  /** The rest of a block that is longer than the block of its translations. */
  readonly isRest?: boolean
}

/** The segments of a file in order, and what was found on the way. */
export interface Pairing {
  readonly segments: readonly PairedRows[]
  /** The side that comes first in the pairs of this file. */
  readonly firstSide: 0 | 1
  /** First rows of blocks whose sides have unequal numbers of lines. */
  readonly unevenBlocks: readonly number[]
}

/** The step that ends at a position: rows [from, at) became one segment, or a block of them. */
interface Step {
  readonly cost: number
  readonly from: number
  readonly isBlock: boolean
}

/**
 * Finds which lines translate which.
 *
 * Every reading of the file is a chain of steps: a text with its translation behind it (each of one or more lines), a
 * text alone, or a block of texts followed by the block of their translations, which are paired from the top. Each
 * step has a cost (see `pairCosts`): texts that do not match in length, joined lines, missing partners, blank lines in
 * odd places. The cheapest chain is found by dynamic programming, in time linear in the lines.
 */
export function pairLanguages(rows: readonly PairRow[]): Pairing {
  const costs = pairCosts(rows)
  const runStart = new Int32Array(rows.length)
  for (let i = 1; i < rows.length; i++) runStart[i] = rows[i]!.label === rows[i - 1]!.label ? runStart[i - 1]! : i
  const best = [new Float64Array(rows.length + 1), new Float64Array(rows.length + 1)] as const
  const steps: [(Step | null)[], (Step | null)[]] = [[null], [null]]
  for (let at = 1; at <= rows.length; at++) {
    for (const order of [0, 1] as const) {
      const step = cheapestStep(rows, costs, runStart, best[order], at, order)
      best[order][at] = step.cost
      steps[order].push(step)
    }
    for (const order of [0, 1] as const) {
      const changed = best[1 - order]![at]! + pairTunables.changeOfOrder
      if (best[order][at]! > changed) {
        best[order][at] = changed
        steps[order][at] = null
      }
    }
  }
  return readBack(rows, best, steps)
}

function cheapestStep(
  rows: readonly PairRow[],
  costs: PairCosts,
  runStart: Int32Array,
  best: Float64Array,
  at: number,
  order: 0 | 1,
): Step {
  const last = at - 1
  const before = (from: number) => best[from]! + (from > 0 ? costs.between(from, order) : 0)
  let step: Step = { cost: before(last) + costs.lone(last), from: last, isBlock: false }
  const start = runStart[last]!
  if (rows[last]!.label === order || start === 0) return step
  const consider = (cost: number, from: number, isBlock: boolean) => {
    if (cost < step.cost) step = { cost, from, isBlock }
  }
  const second = at - start
  const firstStart = runStart[start - 1]!
  if (second <= pairTunables.longestText) {
    let cost = costs.inside(start, order)
    let secondLength = costs.lengths[last]!
    for (let i = start; i < last; i++) {
      cost += costs.join(i) + costs.inside(i + 1, order)
      secondLength += costs.lengths[i]!
    }
    let firstLength = 0
    for (let from = start - 1; from >= firstStart && start - from <= pairTunables.longestText; from--) {
      if (from < start - 1) cost += costs.join(from) + costs.inside(from + 1, order)
      firstLength += costs.lengths[from]!
      const match = order === 0 ? costs.pair(firstLength, secondLength) : costs.pair(secondLength, firstLength)
      consider(before(from) + cost + match, from, false)
    }
  }
  const isRunEnd = at === rows.length || rows[at]!.label === order
  const first = start - firstStart
  if (isRunEnd && first >= 2 && second >= 2) {
    consider(before(firstStart) + blockCost(rows, costs, firstStart, start, at, order), firstStart, true)
    // A heading or two above the first block.
    const spare = first - second
    if (spare > 0 && spare < pairTunables.edge && second >= 2) {
      const from = firstStart + spare
      let above = 0
      for (let i = firstStart; i < from; i++) above += costs.lone(i) - pairTunables.loneInBlock
      if (above < spare * 0.5 && firstStart === 0) {
        consider(before(from) + blockCost(rows, costs, from, start, at, order), from, true)
      }
    }
  }
  return step
}

/** Rows [from, middle) in one language, rows [middle, end) in the other, one to one from the top. */
function blockCost(
  rows: readonly PairRow[],
  costs: PairCosts,
  from: number,
  middle: number,
  end: number,
  order: 0 | 1,
): number {
  const [first, second] = [middle - from, end - middle]
  let cost = pairTunables.block + Math.abs(first - second) * pairTunables.loneInBlock
  for (let k = 0; k < Math.min(first, second); k++) {
    const [a, b] = [costs.lengths[from + k]!, costs.lengths[middle + k]!]
    cost += order === 0 ? costs.pair(a, b) : costs.pair(b, a)
  }
  for (let i = from + 1; i < end; i++) {
    if (i !== middle && rows[i]!.label === rows[i - 1]!.label && costs.join(i - 1) < 2) {
      cost += pairTunables.blockOfHalfSentences
    }
  }
  return cost
}

function readBack(
  rows: readonly PairRow[],
  best: readonly [Float64Array, Float64Array],
  steps: readonly [(Step | null)[], (Step | null)[]],
): Pairing {
  const segments: PairedRows[] = []
  const unevenBlocks: number[] = []
  const pairsInOrder: [number, number] = [0, 0]
  let order: 0 | 1 = cheaperOrder(rows, best)
  for (let at = rows.length; at > 0; ) {
    const step: Step | null | undefined = steps[order][at]
    if (!step) {
      order = order === 0 ? 1 : 0
      continue
    }
    const here = step.isBlock ? blockSegments(rows, step.from, at) : [segmentOf(rows, step.from, at)]
    const whole = here.filter(({ sides }) => sides[0].length > 0 && sides[1].length > 0).length
    if (whole < here.length && step.isBlock) unevenBlocks.push(step.from)
    pairsInOrder[order] += whole
    segments.push(...here.reverse())
    at = step.from
  }
  segments.sort((a, b) => firstRow(a) - firstRow(b))
  return { segments, firstSide: pairsInOrder[1] > pairsInOrder[0] ? 1 : 0, unevenBlocks }
}

/** Where both orders are as good, the side that the file begins with comes first. */
function cheaperOrder(rows: readonly PairRow[], best: readonly [Float64Array, Float64Array]): 0 | 1 {
  const begins = rows[0]?.label === 1 ? 1 : 0
  const [same, other] = [best[begins][rows.length]!, best[begins === 0 ? 1 : 0][rows.length]!]
  return same <= other + 0.5 ? begins : begins === 0 ? 1 : 0
}

function segmentOf(rows: readonly PairRow[], from: number, to: number): PairedRows {
  const sides: [number[], number[]] = [[], []]
  for (let i = from; i < to; i++) sides[rows[i]!.label === 0 ? 0 : 1].push(i)
  return { sides }
}

function blockSegments(rows: readonly PairRow[], from: number, to: number): PairedRows[] {
  const { sides } = segmentOf(rows, from, to)
  const count = Math.max(sides[0].length, sides[1].length)
  const paired = Math.min(sides[0].length, sides[1].length)
  return Array.from({ length: count }, (_, k) => ({
    sides: [sides[0].slice(k, k + 1), sides[1].slice(k, k + 1)],
    ...(k >= paired && { isRest: true }),
  }))
}

/** The row a segment begins at. */
export function firstRow({ sides }: PairedRows): number {
  return Math.min(sides[0][0] ?? Number.POSITIVE_INFINITY, sides[1][0] ?? Number.POSITIVE_INFINITY)
}
