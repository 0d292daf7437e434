import type { Anchor } from '../model/timeline'
import type { Limits } from './pass-problem'
import type { PhoneGraph } from './phone-graph'

/**
 * Narrows limits so that every anchor holds: before its time nothing beyond the boundary of its segment, from then on
 * nothing before it.
 *
 * @param anchors usable together, in order (`usableAnchors`)
 * @param rate frames of the limits per second
 */
export function anchorLimits(
  { low, high }: Limits,
  graph: PhoneGraph,
  anchors: readonly Anchor[],
  rate: number,
): Limits {
  const frames = low.length
  const narrowLow = low.slice()
  const narrowHigh = high.slice()
  let least = 0
  for (let frame = 0, next = 0; frame < frames; frame++) {
    while (next < anchors.length && Math.round(anchors[next]!.start * rate) <= frame)
      least = Math.max(least, graph.boundaries[anchors[next++]!.segment]!)
    narrowLow[frame] = Math.max(low[frame]!, least)
  }
  let greatest = graph.states - 1
  for (let frame = frames - 1, next = anchors.length - 1; frame >= 0; frame--) {
    while (next >= 0 && frame < Math.round(anchors[next]!.start * rate))
      greatest = Math.min(greatest, graph.boundaries[anchors[next--]!.segment]!)
    narrowHigh[frame] = Math.max(narrowLow[frame]!, Math.min(high[frame]!, greatest))
  }
  return { low: narrowLow, high: narrowHigh }
}
