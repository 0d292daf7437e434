import type { SpokenSide } from '../../../shared/model/episode'
import type { Cue, Timeline } from '../../../shared/model/timeline'
import type { Segment } from '../../../shared/model/transcript'
import { estimateTimings } from '../../../shared/timing/estimate-timings'
import type { OpenEpisode } from './open-episode'

/**
 * The open episode with its text as the listener put it right, or, without `segments`, as its file has it. Where no line
 * came or went, times stay; else they are estimated until better ones are told.
 */
export function withSegments(open: OpenEpisode, segments?: readonly Segment[]): OpenEpisode {
  const { text, episode } = open
  if (!text) return open
  const { transcript } = text.text
  const ofFile = text.ofFile ?? transcript.segments
  const now = segments ?? ofFile
  if (now === transcript.segments) return open
  const corrected = { ...text.text, transcript: { ...transcript, segments: now } }
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
  { duration, cues, ...side }: Timeline,
  { language, also }: SpokenSide,
  before: readonly Segment[],
  segments: readonly Segment[],
): Timeline {
  if (segments.length !== before.length) return estimateTimings({ segments, spoken: language, also, duration })
  const isSame = (i: number) => JSON.stringify(before[i]?.texts) === JSON.stringify(segments[i]?.texts)
  return { ...side, duration, cues: cues.map((cue, i) => (isSame(i) ? cue : withoutWords(cue))) }
}

/** Times of words are by their place in the text, which is another now. */
function withoutWords(cue: Cue): Cue {
  if (cue.source === 'absent') return cue
  const { words: _, parts: __, ...rest } = cue
  return rest
}
