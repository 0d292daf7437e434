import { type PairCosts, pairCosts, pairTunables } from './pair-costs'
import type { PairRow } from './pair-habits'

/** So many segments of the one text say the same as so many of the other, from these on. */
export interface TextStep {
  readonly first: number
  readonly firstCount: number
  readonly second: number
  readonly secondCount: number
  /** In nats: how unlikely it is that they are each other's, or that one stands alone. */
  readonly cost: number
}

/** What of two texts may be one: a line each, a line alone, two lines for one. */
const shapes = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const

/** Segments that one text may run ahead of the other, beside what it is longer. */
const leastBand = 60

/**
 * The likeliest way in which two texts say the same, segment by segment, told from lengths and numbers of sentences alone
 * (Gale and Church 1993, with the measures of `pairCosts`), by dynamic programming in a band around the diagonal. Texts of
 * one number of segments go one to one unless another way is much likelier.
 */
export function alignTexts(first: readonly string[], second: readonly string[]): readonly TextStep[] {
  const price = pricesOf(first, second)
  const band = Math.abs(first.length - second.length) + leastBand
  const width = 2 * band + 1
  const slope = first.length === 0 ? 0 : second.length / first.length
  const lowest = (i: number) => Math.round(i * slope) - band
  const costs = new Float64Array((first.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const taken = new Int8Array(costs.length).fill(-1)
  const placeOf = (i: number, j: number) => {
    const at = j - lowest(i)
    return i < 0 || j < 0 || at < 0 || at >= width ? -1 : i * width + at
  }
  costs[placeOf(0, 0)] = 0
  for (let i = 0; i <= first.length; i++) {
    const low = lowest(i)
    for (let j = Math.max(0, low); j <= Math.min(second.length, low + width - 1); j++) {
      const here = placeOf(i, j)
      for (const [shape, [firstCount, secondCount]] of shapes.entries()) {
        const from = placeOf(i - firstCount, j - secondCount)
        if (from === -1 || costs[from] === Number.POSITIVE_INFINITY) continue
        const cost = costs[from]! + price(i - firstCount, firstCount, j - secondCount, secondCount)
        if (cost >= costs[here]!) continue
        costs[here] = cost
        taken[here] = shape
      }
    }
  }
  const likeliest = costs[placeOf(first.length, second.length)] ?? Number.POSITIVE_INFINITY
  const straight = first.length === second.length ? oneToOne(first.length, price) : null
  if (straight && sumOf(straight) <= likeliest + pairTunables.changeOfOrder) return straight
  return readBack(first.length, second.length, taken, placeOf, price)
}

type Price = (first: number, firstCount: number, second: number, secondCount: number) => number

function pricesOf(first: readonly string[], second: readonly string[]): Price {
  const { rows, places } = inTurn(first, second)
  const costs: PairCosts = pairCosts(rows)
  const sum = (of: Float32Array, at: readonly number[], from: number, count: number) => {
    let total = 0
    for (let i = from; i < from + count; i++) total += of[at[i]!]!
    return total
  }
  return (i, firstCount, j, secondCount) => {
    if (firstCount === 0 || secondCount === 0) return pairTunables.lone
    const pair = costs.pair(
      sum(costs.lengths, places[0], i, firstCount),
      sum(costs.lengths, places[1], j, secondCount),
      sum(costs.sentences, places[0], i, firstCount),
      sum(costs.sentences, places[1], j, secondCount),
    )
    return firstCount + secondCount > 2 ? pair + pairTunables.join : pair
  }
}

/** Both texts as one in which they take turns, from which is learned how their lengths relate. */
function inTurn(first: readonly string[], second: readonly string[]) {
  const rows: PairRow[] = []
  const places: [number[], number[]] = [[], []]
  const add = (text: string, label: 0 | 1) => {
    places[label].push(rows.length)
    rows.push({ text, label, isBreak: false, isNamed: false })
  }
  let j = 0
  for (const [i, text] of first.entries()) {
    add(text, 0)
    for (const end = Math.round(((i + 1) * second.length) / first.length); j < end; j++) add(second[j]!, 1)
  }
  for (; j < second.length; j++) add(second[j]!, 1)
  return { rows, places }
}

function oneToOne(count: number, price: Price): TextStep[] {
  return Array.from({ length: count }, (_, i) => {
    return { first: i, firstCount: 1, second: i, secondCount: 1, cost: price(i, 1, i, 1) }
  })
}

function sumOf(steps: readonly TextStep[]): number {
  return steps.reduce((sum, { cost }) => sum + cost, 0)
}

function readBack(
  firstLength: number,
  secondLength: number,
  taken: Int8Array,
  placeOf: (i: number, j: number) => number,
  price: Price,
): TextStep[] {
  const steps: TextStep[] = []
  for (let i = firstLength, j = secondLength; i > 0 || j > 0; ) {
    const [firstCount, secondCount] = shapes[taken[placeOf(i, j)]!] ?? [Math.min(i, 1), i > 0 ? 0 : 1]
    i -= firstCount
    j -= secondCount
    steps.push({ first: i, firstCount, second: j, secondCount, cost: price(i, firstCount, j, secondCount) })
  }
  return steps.reverse()
}
