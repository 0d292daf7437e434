import type { Timeline } from '../model/timeline'

/**
 * Says in words how a timeline breaks its promises; empty when it keeps them: one cue per segment, spoken cues in
 * order, never overlapping, within `0..duration`, every confidence within 0..1. Meant for tests and the bench.
 */
export function checkTimeline(timeline: Timeline, segmentCount: number): readonly string[] {
  const broken: string[] = []
  const { cues, duration } = timeline
  if (cues.length !== segmentCount) broken.push(`${cues.length} cues for ${segmentCount} segments`)
  let free = 0
  for (const [index, cue] of cues.entries()) {
    if (!(cue.confidence >= 0 && cue.confidence <= 1)) broken.push(`cue ${index} has confidence ${cue.confidence}`)
    if (cue.source === 'absent') continue
    const { start, end } = cue
    if (!Number.isFinite(start) || !Number.isFinite(end)) broken.push(`cue ${index} has times ${start}..${end}`)
    if (start < free) broken.push(`cue ${index} starts at ${start}, before ${free}`)
    if (end < start) broken.push(`cue ${index} ends at ${end}, before its start ${start}`)
    if (end > duration) broken.push(`cue ${index} ends at ${end}, after the audio's ${duration}`)
    free = end
  }
  return broken
}
