import type { Seconds } from '../model/time'
import type { Anchor, Cue, Timeline } from '../model/timeline'

/**
 * The anchors that can all hold at once, in the order of their segments: segments and times both never go back.
 * Where anchors contradict each other (two times for one segment, or a later segment earlier in the audio) the one
 * that stands later in the list wins, since it was said last. Anchors on segments that do not exist, or outside
 * `0..duration`, are left out. Two segments may share a time: the first of them then has no length.
 */
export function usableAnchors(anchors: readonly Anchor[], segmentCount: number, duration: Seconds): readonly Anchor[] {
  const kept: Anchor[] = []
  for (const anchor of anchors.toReversed()) {
    const { segment, start } = anchor
    if (!Number.isInteger(segment) || segment < 0 || segment >= segmentCount) continue
    if (!(start >= 0 && start <= duration)) continue
    const at = firstNotBefore(kept, segment)
    const before = kept[at - 1]
    const after = kept[at]
    if (after?.segment === segment) continue
    if ((before && before.start > start) || (after && after.start < start)) continue
    kept.splice(at, 0, anchor)
  }
  return kept
}

/** What the listener fixed in a timeline. */
export function anchorsOf(cues: readonly Cue[]): readonly Anchor[] {
  return cues.flatMap((cue, segment) => (cue.source === 'anchored' ? [{ segment, start: cue.start }] : []))
}

/** The timeline as if the listener had fixed nothing. */
export function withoutAnchors(timeline: Timeline): Timeline {
  if (!timeline.cues.some(({ source }) => source === 'anchored')) return timeline
  return { ...timeline, cues: timeline.cues.map(asEstimate) }
}

/** A fixed cue as if nobody had fixed it: it stays where it is, as an estimate that nobody vouches for. */
export function asEstimate(cue: Cue): Cue {
  if (cue.source !== 'anchored') return cue
  return { source: 'estimated', start: cue.start, end: cue.end, confidence: 0 }
}

/** Of `anchors`, one on another segment that cannot hold together with `anchor`; null when all of them can. */
export function anchorAgainst(anchors: readonly Anchor[], { segment, start }: Anchor): Anchor | null {
  const isAgainst = (other: Anchor) =>
    other.segment !== segment && (other.segment < segment ? other.start > start : other.start < start)
  return anchors.find(isAgainst) ?? null
}

function firstNotBefore(kept: readonly Anchor[], segment: number): number {
  let low = 0
  let high = kept.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (kept[middle]!.segment < segment) low = middle + 1
    else high = middle
  }
  return low
}
