import type { Seconds } from '../model/time'
import type { Anchor, SpokenCue, Timeline } from '../model/timeline'
import type { LanguageTag } from '../model/transcript'
import { usableAnchors } from './anchors'
import { chanceWithinHalfSecond, driftBetween } from './drift'
import { type FixedPoint, fixedPoints } from './fixed-points'
import { timingTunables } from './tunables'

/**
 * Lays segments of known usual length (`speakingTimes`) end to end, with pauses, and stretches them to the audio.
 * Keeps all promises of `estimateTimings`; it is the part of it that runs again when an anchor is set.
 */
export function fitTimings(input: {
  readonly lengths: readonly Seconds[]
  readonly spoken: LanguageTag
  readonly also?: LanguageTag | undefined
  readonly duration: Seconds
  readonly anchors: readonly Anchor[]
}): Timeline {
  const { lengths, spoken, also } = input
  const duration = input.duration > 0 && Number.isFinite(input.duration) ? input.duration : 0
  const anchors = usableAnchors(input.anchors, lengths.length, duration)
  const offsets = usualOffsets(lengths)
  const points = fixedPoints({ offsets, anchors, duration })
  return { duration, spoken, ...(also !== undefined && { also }), cues: layOut({ lengths, offsets, points, anchors }) }
}

/** Where each segment would start at the usual pace, from the first one's start; one entry more, for the end. */
function usualOffsets(lengths: readonly Seconds[]): readonly Seconds[] {
  const offsets: Seconds[] = [0]
  for (const [index, length] of lengths.entries()) {
    const pause = index === lengths.length - 1 ? 0 : timingTunables.segmentPause
    offsets.push(offsets[index]! + length + pause)
  }
  return offsets
}

/** Stretches each span between two fixed points to the audio time between them. */
function layOut(input: {
  readonly lengths: readonly Seconds[]
  readonly offsets: readonly Seconds[]
  readonly points: readonly FixedPoint[]
  readonly anchors: readonly Anchor[]
}): readonly SpokenCue[] {
  const { lengths, offsets, points, anchors } = input
  const anchored = new Set(anchors.map(({ segment }) => segment))
  const cues: SpokenCue[] = []
  for (let p = 0; p + 1 < points.length; p++) {
    const from = points[p]!
    const to = points[p + 1]!
    const usual = offsets[to.segment]! - offsets[from.segment]!
    const stretch = usual > timingTunables.leastTime ? (to.time - from.time) / usual : 0
    const within = (time: Seconds): Seconds => Math.min(to.time, Math.max(from.time, time))
    for (let segment = from.segment; segment < to.segment; segment++) {
      const offset = offsets[segment]! - offsets[from.segment]!
      const start = within(from.time + offset * stretch)
      const end = Math.max(start, within(from.time + (offset + lengths[segment]!) * stretch))
      if (segment === from.segment && anchored.has(segment)) {
        cues.push({ source: 'anchored', start, end, confidence: 1 })
      } else {
        const confidence = chanceWithinHalfSecond(driftBetween(from, to, start))
        cues.push({ source: 'estimated', start, end, confidence })
      }
    }
  }
  return cues
}
