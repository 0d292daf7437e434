import type { TextRange } from './sentences'

/** The most sentences of one language that go with those of the other as one. */
const most = 4

/** What each sentence more than one to one costs, in squared deviations of length. */
const unevenness = 0.35

/**
 * Which sentences of a translation say what those of the original say, by their lengths alone, which for one short text in
 * two languages is enough (the idea is Gale and Church's, 1993). For each sentence of the original the end of what
 * translates all up to and with it, in UTF-16 units of the translation; undefined where the two cannot be parted there.
 * The last one is always the whole of the translation.
 */
export function pairSentences(
  original: string,
  own: readonly TextRange[],
  translation: string,
  others: readonly TextRange[],
): readonly (number | undefined)[] {
  const ends = new Array<number | undefined>(own.length).fill(undefined)
  if (own.length === 0) return ends
  ends[own.length - 1] = translation.length
  const scale = translation.length / Math.max(1, original.length)
  const steps = cheapest(
    own.map(({ from, to }) => (to - from) * scale),
    others.map(({ from, to }) => to - from),
  )
  for (const [i, k] of steps) if (i > 0 && i < own.length) ends[i - 1] = others[k - 1]?.to
  return ends
}

/** The cheapest way through both, as pairs of how many sentences of each lie behind; empty where there is none. */
function cheapest(a: readonly number[], b: readonly number[]): readonly (readonly [number, number])[] {
  const columns = b.length + 1
  const cost = new Float64Array((a.length + 1) * columns).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(cost.length).fill(-1)
  cost[0] = 0
  for (let i = 1; i <= a.length; i++) {
    for (let k = 1; k <= b.length; k++) {
      for (let n = 1; n <= Math.min(most, i); n++) {
        for (let m = 1; m <= Math.min(most, k); m++) {
          const from = (i - n) * columns + (k - m)
          const whole = cost[from]! + deviation(sum(a, i - n, i), sum(b, k - m, k)) + unevenness * (n + m - 2)
          if (whole >= cost[i * columns + k]!) continue
          cost[i * columns + k] = whole
          before[i * columns + k] = from
        }
      }
    }
  }
  const way: [number, number][] = []
  for (let at = cost.length - 1; at > 0; at = before[at]!) {
    if (!Number.isFinite(cost[at])) return []
    way.push([Math.floor(at / columns), at % columns])
  }
  return way
}

function deviation(wanted: number, found: number): number {
  return (wanted - found) ** 2 / (4 * (wanted + found + 1))
}

function sum(lengths: readonly number[], from: number, to: number): number {
  let all = 0
  for (let i = from; i < to; i++) all += lengths[i]!
  return all
}
