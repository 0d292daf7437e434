import type { Limits } from './pass-problem'
import type { PhoneGraph } from './phone-graph'
import { alignTunables } from './tunables'

/**
 * Where the fine pass looks: what the coarse path says within some seconds around each moment, filled up to whole
 * segments, with the segments next to them that the coarse path left out.
 *
 * @param kept by segment of `fine`: its index in `coarse`
 * @param isFound by segment of `coarse`: whether the path says it
 */
export function fineBand(
  coarse: { readonly graph: PhoneGraph; readonly path: Int32Array; readonly step: number },
  fine: { readonly graph: PhoneGraph; readonly frames: number },
  kept: readonly number[],
  isFound: readonly boolean[],
  rate: number,
): Limits {
  const { frames, graph } = fine
  const segments = kept.length
  const fineOf = new Map(kept.map((segment, index) => [segment, index]))
  const segmentAt = new Int32Array(frames)
  let current = 0
  for (let frame = 0; frame < frames; frame++) {
    const state = coarse.path[Math.min(coarse.path.length - 1, Math.floor(frame / coarse.step))]!
    const segment = coarse.graph.segmentOf[state]!
    if (isFound[segment]) current = Math.max(current, fineOf.get(segment) ?? 0)
    segmentAt[frame] = current
  }
  const reach = Math.round(alignTunables.reach * rate)
  const low = new Int32Array(frames)
  const high = new Int32Array(frames)
  for (let frame = 0; frame < frames; frame++) {
    low[frame] = frame < reach ? 0 : graph.boundaries[segmentAt[frame - reach]!]!
    let last = frame + reach >= frames ? segments : Math.min(segments, segmentAt[frame + reach]! + 1)
    while (last < segments && !isFound[kept[last]!]) last++
    high[frame] = graph.boundaries[last]!
  }
  return { low, high }
}
