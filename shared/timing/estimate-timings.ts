import type { Seconds } from '../model/time'
import type { Anchor, Timeline } from '../model/timeline'
import type { LanguageTag, Segment } from '../model/transcript'
import { fitTimings } from './fit-timings'
import { speakingTimes } from './speaking-times'

/**
 * Times every segment from its text alone: how long each takes to say, with the pauses between, is laid end to end
 * and stretched to fit the audio, or the gap between two anchors.
 *
 * Promises: one cue per segment, in order, never overlapping, within `0..duration`; a segment with an anchor starts
 * exactly there and no other cue crosses it (`usableAnchors` says which anchors hold when they contradict). Takes
 * linear time; a duration that is no positive number is taken as 0, and then all cues are at 0. To fit one transcript
 * again and again (each new anchor), measure it once with `speakingTimes` and call `fitTimings`.
 */
export function estimateTimings(input: {
  readonly segments: readonly Segment[]
  readonly spoken: LanguageTag
  /** Spoken after it in each segment, where two are spoken in turn: both texts take their time. */
  readonly also?: LanguageTag | undefined
  readonly duration: Seconds
  readonly anchors?: readonly Anchor[]
}): Timeline {
  const { segments, spoken, also, duration, anchors = [] } = input
  return fitTimings({ lengths: speakingTimes(segments, spoken, also), spoken, also, duration, anchors })
}
