import { type SegmentsChange, spliceTimes } from '../../../shared/edits/splice-times'
import type { SpokenSide } from '../../../shared/model/episode'
import type { Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { languagesOf } from '../../../shared/text/languages-of'
import { checkTimeline } from '../../../shared/timeline/check-timeline'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import type { OpenEpisode } from './open-episode'

/**
 * The open episode with its text as the listener put it right, or, without `segments`, as its file has it. Times stay
 * outside of what differs; within, they are what can be told of them until better ones are.
 */
export function withSegments(open: OpenEpisode, segments?: readonly Segment[]): OpenEpisode {
  const { text, episode } = open
  if (!text) return open
  const { transcript } = text.text
  const ofFile = text.ofFile ?? transcript.segments
  const now = segments ?? ofFile
  if (now === transcript.segments) return open
  const languages = languagesOf(now, transcript.languages)
  const corrected = { ...text.text, transcript: { ...transcript, languages, segments: now } }
  const times = (timeline: Timeline | null, spoken: SpokenSide | null) =>
    timeline && spoken && timesOver(timeline, spoken, transcript.segments, now)
  const tracks = episode.tracks.map((each) => ({ ...each, timeline: times(each.timeline, each.spoken) }))
  const timeline = tracks.find(({ track }) => track.key === episode.track?.key)?.timeline ?? null
  return {
    ...open,
    text: { ...text, text: corrected, ofFile },
    episode: { ...episode, text: corrected, tracks, timeline },
  }
}

function timesOver(
  timeline: Timeline,
  { language, also }: SpokenSide,
  before: readonly Segment[],
  segments: readonly Segment[],
): Timeline {
  const over = spliceTimes(timeline, differenceOf(before, segments))
  const texts = segments.map((segment) => segment.texts[language] ?? '')
  if (checkTimeline(over, segments.length, texts).length === 0) return over
  return estimateTimings({ segments, spoken: language, also, duration: timeline.duration })
}

/** The one stretch in which two texts differ. */
function differenceOf(before: readonly Segment[], after: readonly Segment[]): SegmentsChange {
  const isSame = (a: Segment | undefined, b: Segment | undefined) =>
    JSON.stringify(a?.texts) === JSON.stringify(b?.texts)
  const most = Math.min(before.length, after.length)
  let at = 0
  while (at < most && isSame(before[at], after[at])) at++
  let same = 0
  while (same < most - at && isSame(before[before.length - 1 - same], after[after.length - 1 - same])) same++
  return {
    kind: 'segments',
    at,
    removed: before.slice(at, before.length - same),
    added: after.slice(at, after.length - same),
  }
}
