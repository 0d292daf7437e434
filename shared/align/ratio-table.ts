import { phones, scoreColumns } from '../phonetics/phone-set'
import { type PhoneGraph, stateKind } from './phone-graph'
import type { PhoneScores } from './phone-scores'
import { alignTunables } from './tunables'

/** Lower ends of the bins, in steps of 0.1 nats: narrow where most scores lie. */
const bins = [0, 1, 4, 8, 12, 19, 26, 35, 45, 56, 69, 82, 97, 114, 131, 150, 175, 206, 250]
const binOf = Uint8Array.from({ length: 256 }, (_, below) => bins.findLastIndex((from) => from <= below))

/**
 * What a score says in this recording: for each phone and step below the best, the log of how much likelier that step
 * is where the phone is spoken than where anything is, turned into a cost. Read off a first path, which is right for
 * the most part; a phone that is rare borrows from all phones together.
 */
export function ratioTable(scores: PhoneScores, graph: PhoneGraph, path: Int32Array, step: number): Float32Array {
  const heard = new Float64Array(phones.length * bins.length)
  const any = new Float64Array(phones.length * bins.length)
  for (let frame = 0; frame < path.length * step; frame++) {
    const state = path[Math.floor(frame / step)]!
    if (graph.kinds[state] !== stateKind.phone) continue
    const row = frame * scoreColumns
    for (let phone = 0; phone < phones.length; phone++) any[phone * bins.length + binOf[scores.below[row + phone]!]!]!++
    const phone = graph.phones[state]!
    heard[phone * bins.length + binOf[scores.below[row + phone]!]!]!++
  }
  const heardShare = smoothedShares(heard)
  const anyShare = smoothedShares(any)
  const { ratioShare, leastRatio, mostRatio } = alignTunables
  const table = new Float32Array(scoreColumns * 256)
  for (let phone = 0; phone < phones.length; phone++) {
    for (let below = 0; below < 256; below++) {
      const at = phone * bins.length + binOf[below]!
      const ratio = Math.log(heardShare[at]! / anyShare[at]!)
      table[phone * 256 + below] = -ratioShare * Math.max(leastRatio, Math.min(mostRatio, ratio))
    }
  }
  return table
}

function smoothedShares(counts: Float64Array): Float64Array {
  const { pooledCounts } = alignTunables
  const pooled = new Float64Array(bins.length)
  for (const [at, count] of counts.entries()) pooled[at % bins.length]! += count
  const all = pooled.reduce((sum, count) => sum + count, 0)
  return counts.map((count, at) => {
    const phone = at - (at % bins.length)
    const own = counts.subarray(phone, phone + bins.length).reduce((sum, count) => sum + count, 0)
    const share = (pooled[at % bins.length]! + 0.5) / (all + 0.5 * bins.length)
    return (count + pooledCounts * share) / (own + pooledCounts)
  })
}
