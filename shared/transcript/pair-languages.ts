import { type PairCosts, pairCosts, pairTunables } from './pair-costs'
import type { PairRow } from './pair-habits'

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

/** The cheapest chain of steps to each position, in one order of the languages. */
interface Chain {
  readonly cost: Float64Array
  /** Where the last step began; -1 where the chain came over from the other order instead. */
  readonly from: Int32Array
  /** 1 where the last step is a block. */
  readonly isBlock: Uint8Array
}

function emptyChain(length: number): Chain {
  return { cost: new Float64Array(length), from: new Int32Array(length), isBlock: new Uint8Array(length) }
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
  const chains = [emptyChain(rows.length + 1), emptyChain(rows.length + 1)] as const
  for (let at = 1; at <= rows.length; at++) {
    takeCheapestStep(rows, costs, runStart, chains[0], at, 0)
    takeCheapestStep(rows, costs, runStart, chains[1], at, 1)
    for (const order of [0, 1] as const) {
      const changed = chains[1 - order]!.cost[at]! + pairTunables.changeOfOrder
      if (chains[order].cost[at]! <= changed) continue
      chains[order].cost[at] = changed
      chains[order].from[at] = -1
    }
  }
  return readBack(rows, chains)
}

/** Extends a chain to position `at`: a text alone, else the text and translation, or the blocks, that end there. */
function takeCheapestStep(
  rows: readonly PairRow[],
  costs: PairCosts,
  runStart: Int32Array,
  chain: Chain,
  at: number,
  order: 0 | 1,
): void {
  const last = at - 1
  const before = (from: number) => chain.cost[from]! + (from > 0 ? costs.between(from, order) : 0)
  chain.cost[at] = before(last) + costs.lone(last)
  chain.from[at] = last
  const start = runStart[last]!
  if (rows[last]!.label === order || start === 0) return
  const consider = (cost: number, from: number, isBlock: 0 | 1) => {
    if (cost >= chain.cost[at]!) return
    chain.cost[at] = cost
    chain.from[at] = from
    chain.isBlock[at] = isBlock
  }
  const second = at - start
  const firstStart = runStart[start - 1]!
  if (second <= pairTunables.longestText) {
    let cost = costs.inside(start, order)
    let secondLength = costs.lengths[last]!
    let secondSentences = costs.sentences[last]!
    for (let i = start; i < last; i++) {
      cost += costs.join(i) + costs.inside(i + 1, order)
      secondLength += costs.lengths[i]!
      secondSentences += costs.sentences[i]!
    }
    let firstLength = 0
    let firstSentences = 0
    for (let from = start - 1; from >= firstStart && start - from <= pairTunables.longestText; from--) {
      if (from < start - 1) cost += costs.join(from) + costs.inside(from + 1, order)
      firstLength += costs.lengths[from]!
      firstSentences += costs.sentences[from]!
      const match =
        order === 0
          ? costs.pair(firstLength, secondLength, firstSentences, secondSentences)
          : costs.pair(secondLength, firstLength, secondSentences, firstSentences)
      consider(before(from) + cost + match, from, 0)
    }
  }
  const isRunEnd = at === rows.length || rows[at]!.label === order
  const first = start - firstStart
  if (!isRunEnd || first < 2 || second < 2) return
  consider(before(firstStart) + blockCost(rows, costs, firstStart, start, at, order), firstStart, 1)
  const from = start - second
  if (firstStart === 0 && from > 0 && from < pairTunables.edge && areHeadings(costs, from)) {
    consider(before(from) + blockCost(rows, costs, from, start, at, order), from, 1)
  }
}

/** Whether the first rows look like headings above the first block: as cheap alone as the rest of a block is. */
function areHeadings(costs: PairCosts, count: number): boolean {
  for (let i = 0; i < count; i++) if (costs.lone(i) > pairTunables.loneInBlock) return false
  return true
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
    const [a, b] = order === 0 ? [from + k, middle + k] : [middle + k, from + k]
    cost += costs.pair(costs.lengths[a]!, costs.lengths[b]!, costs.sentences[a]!, costs.sentences[b]!)
  }
  for (let i = from + 1; i < end; i++) {
    if (i !== middle && rows[i]!.label === rows[i - 1]!.label && costs.join(i - 1) < 2) {
      cost += pairTunables.blockOfHalfSentences
    }
  }
  return cost
}

function readBack(rows: readonly PairRow[], chains: readonly [Chain, Chain]): Pairing {
  const segments: PairedRows[] = []
  const unevenBlocks: number[] = []
  const pairsInOrder: [number, number] = [0, 0]
  let order = cheaperOrder(rows, chains)
  for (let at = rows.length; at > 0; ) {
    const from = chains[order].from[at]!
    if (from < 0) {
      order = order === 0 ? 1 : 0
      continue
    }
    if (chains[order].isBlock[at] === 1) {
      const block = blockSegments(rows, from, at)
      const rests = block.filter(({ isRest }) => isRest).length
      if (rests > 0) unevenBlocks.push(from)
      pairsInOrder[order] += block.length - rests
      for (const segment of block.reverse()) segments.push(segment)
    } else {
      const segment = segmentOf(rows, from, at)
      if (segment.sides[0].length > 0 && segment.sides[1].length > 0) pairsInOrder[order]++
      segments.push(segment)
    }
    at = from
  }
  segments.reverse()
  // The rest of a first block stands above the second block, whose lines are in segments that began earlier.
  segments.sort((a, b) => firstRow(a) - firstRow(b))
  return { segments, firstSide: pairsInOrder[1] > pairsInOrder[0] ? 1 : 0, unevenBlocks }
}

/** Where both orders are as good, the side that the file begins with comes first. */
function cheaperOrder(rows: readonly PairRow[], chains: readonly [Chain, Chain]): 0 | 1 {
  const begins = rows[0]?.label === 1 ? 1 : 0
  const other = begins === 0 ? 1 : 0
  return chains[begins].cost[rows.length]! <= chains[other].cost[rows.length]! + 0.5 ? begins : other
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
