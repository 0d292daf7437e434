import type { Seconds } from '../model/time'
import type { Anchor, Timeline } from '../model/timeline'
import { timingTunables } from './tunables'
import type { UsableGap } from './usable-gaps'

/** A segment whose start is not fitted to its neighbours: they are fitted to it. */
export interface Post extends Anchor {
  readonly isAnchor: boolean
  /** It starts elsewhere than was found. */
  readonly isMoved: boolean
}

/**
 * The starts that hold once the listener has fixed some: the anchors, and what the audio told surely (`firmConfidence`)
 * as far as it leaves the lines up to the next anchor at least `leastRoom` of the time they had, and lies in no gap that
 * the listener closed. In order.
 *
 * @param anchors usable together, in order
 * @param gaps usable together
 * @param lengths of each segment as found
 */
export function firmStarts(
  { cues }: Timeline,
  anchors: readonly Anchor[],
  lengths: readonly Seconds[],
  gaps: readonly UsableGap[] = [],
): readonly Post[] {
  const anchored = new Map(anchors.map(({ segment, start }) => [segment, start]))
  const closed = gaps.filter(({ isOpen }) => !isOpen)
  let gap = 0
  const isInGap = (time: Seconds) => {
    while (gap < closed.length && closed[gap]!.end <= time) gap++
    return gap < closed.length && closed[gap]!.start <= time
  }
  const posts = cues.flatMap((cue, segment): Post[] => {
    const fixed = anchored.get(segment)
    if (fixed !== undefined) {
      const isMoved = cue.source === 'absent' || cue.start !== fixed
      return [{ segment, start: fixed, isAnchor: true, isMoved }]
    }
    const isHeard = cue.source === 'aligned' || cue.source === 'imported'
    if (!isHeard || cue.confidence < timingTunables.firmConfidence || isInGap(cue.start)) return []
    return [{ segment, start: cue.start, isAnchor: false, isMoved: false }]
  })
  const crowded = new Set<number>()
  const said = sums(lengths)
  for (const [place, { isAnchor }] of posts.entries()) {
    if (!isAnchor) continue
    for (const step of [1, -1] as const) markCrowded(posts, place, step, said, crowded)
  }
  return posts.filter((_, place) => !crowded.has(place))
}

/** Goes from an anchor outwards as long as what it meets is too near. Other anchors never give way. */
function markCrowded(
  posts: readonly Post[],
  from: number,
  step: 1 | -1,
  said: readonly Seconds[],
  crowded: Set<number>,
): void {
  const anchor = posts[from]!
  for (let place = from + step; ; place += step) {
    const post = posts[place]
    if (!post || post.isAnchor) return
    const room = (post.start - anchor.start) * step
    const needed = (said[post.segment]! - said[anchor.segment]!) * step
    if (room >= timingTunables.leastRoom * needed) return
    crowded.add(place)
  }
}

/** Entry `i` is the sum of the first `i`. */
function sums(lengths: readonly Seconds[]): readonly Seconds[] {
  const result: Seconds[] = [0]
  for (const length of lengths) result.push(result.at(-1)! + length)
  return result
}
