import type { Seconds } from '../../shared/model/time'
import type { Anchor, SpokenCue } from '../../shared/model/timeline'
import type { Segment } from '../../shared/model/transcript'

/** A simple way of timing a transcript, to hold ours against: how much of the audio each segment is given. */
export type Weigh = (segment: Segment, spoken: string) => number

/** Every segment is given the same time. */
export const evenSpacing: Weigh = () => 1

/** Every segment is given time in proportion to the characters of its spoken side. */
export const characterProportion: Weigh = ({ texts }, spoken) => Math.max(1, (texts[spoken] ?? '').length)

/** Spreads the segments over `0..duration`, or between anchors, by weight; no pauses, no lead-in. */
export function spreadByWeight(input: {
  readonly segments: readonly Segment[]
  readonly spoken: string
  readonly duration: Seconds
  readonly anchors: readonly Anchor[]
  readonly weigh: Weigh
}): readonly SpokenCue[] {
  const { segments, spoken, duration, anchors, weigh } = input
  const points = [...anchors, { segment: segments.length, start: duration }]
  if (points[0]!.segment !== 0) points.unshift({ segment: 0, start: 0 })
  const cues: SpokenCue[] = []
  for (let p = 0; p + 1 < points.length; p++) {
    const from = points[p]!
    const to = points[p + 1]!
    const weights = segments.slice(from.segment, to.segment).map((segment) => weigh(segment, spoken))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let start = from.start
    for (const weight of weights) {
      const end = start + (weight / total) * (to.start - from.start)
      cues.push({ source: 'estimated', start, end, confidence: 0 })
      start = end
    }
  }
  return cues
}
