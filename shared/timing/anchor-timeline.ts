import type { Seconds } from '../model/time'
import type { Anchor, Cue, Gap, SpokenCue, Timeline } from '../model/timeline'
import { cutAtNext } from '../timeline/cut-at-next'
import { asEstimate, usableAnchors, withoutAnchors } from './anchors'
import { firmStarts } from './firm-starts'
import { fixedPoints } from './fixed-points'
import { layAroundGaps } from './lay-around-gaps'
import { layBetween, usualTimes } from './lay-between'
import { timingTunables } from './tunables'
import { usableGaps } from './usable-gaps'

/**
 * The times that were found, with what the listener fixed put into them. A fixed segment starts exactly where the listener
 * said. Whatever the audio told surely stays as it is, unless it leaves a fixed line no room (`firmStarts`); everything
 * else between two such places is fitted again: its lengths and pauses are stretched or squeezed to the time there now is.
 * Text that was called absent and is fixed is spoken from then on. No line lies in a gap, however sure the audio was of it
 * (`layAroundGaps`); a fixed line in a gap ends the gap.
 *
 * Promises those of a timeline; takes linear time, for a stretch with gaps once for each; with nothing fixed it is `found`
 * itself. To take an anchor or a gap back, leave it out: nothing of `found` is lost. Cues that are anchored in `found` (it was kept so) are so only if `anchors` say it.
 *
 * @param sizeOf how much text a segment has, in any unit: how long an absent one takes is told by the others
 */
export function anchorTimeline(
  found: Timeline,
  anchors: readonly Anchor[],
  sizeOf: (segment: number) => number,
  gaps: readonly Gap[] = [],
): Timeline {
  const usable = usableAnchors(anchors, found.cues.length, found.duration)
  const holding = usableGaps(gaps, usable, found.duration)
  if (usable.length === 0 && holding.length === 0) return withoutAnchors(found)
  const usual = usualTimes(found, usable, sizeOf)
  const posts = firmStarts(found, usable, usual.lengths, holding)
  const cues = [...found.cues]
  const points = fixedPoints({ offsets: usual.offsets, anchors: posts, duration: found.duration })
  // Before the first post and behind the last there is one point more, unless the post is at the very end itself.
  const before = points.length - posts.length - 1
  for (let p = 0; p + 1 < points.length; p++) {
    const post = posts[p - before]
    if (post?.isMoved || posts[p + 1 - before]?.isMoved) {
      layBetween(cues, points[p]!, points[p + 1]!, usual, post?.isAnchor ?? false)
    }
  }
  for (const post of posts) {
    if (!post.isAnchor) continue
    const { segment, start } = post
    const asFound = found.cues[segment]!
    cues[segment] = anchoredCue(asFound, endOf(asFound, cues[segment]!, start + usual.lengths[segment]!), start)
  }
  layAroundGaps(cues, holding, { posts, end: points.at(-1)!, duration: found.duration, usual })
  const fixed = new Set(usable.map(({ segment }) => segment))
  const loose = cues.map((cue, segment) => (fixed.has(segment) ? cue : asEstimate(cue)))
  return { ...found, cues: cutAtNext(loose, found.duration) }
}

/** Where a fixed line ends: as it was laid, but text that was absent takes its own time. */
function endOf(found: Cue, laid: Cue, ownEnd: Seconds): Seconds {
  return found.source === 'absent' || laid.source === 'absent' ? ownEnd : laid.end
}

/** What the audio told of its end and its words holds when it is hardly moved. */
function anchoredCue(found: Cue, end: Seconds, start: Seconds): SpokenCue {
  const anchored = { source: 'anchored', start, confidence: 1 } as const
  if (found.source === 'anchored' && found.start === start) return found
  const isHeard = found.source === 'aligned' || found.source === 'imported'
  if (isHeard && Math.abs(found.start - start) < timingTunables.smallCorrection && found.end > start) {
    return { ...found, ...anchored }
  }
  return { ...anchored, end: Math.max(start, end) }
}
