import type { Seconds } from '../model/time'
import type { Cue, Timeline, WordTime } from '../model/timeline'

/**
 * The timeline with everything `offset` seconds later (earlier when negative), cut at the audio's ends: what lies beyond
 * them has no length there. Keeps the promises of a timeline; without an offset it is the timeline itself.
 */
export function shiftTimeline(timeline: Timeline, offset: Seconds): Timeline {
  if (offset === 0) return timeline
  const at = (time: Seconds) => Math.max(0, Math.min(time + offset, timeline.duration))
  const words = (list: readonly WordTime[]) =>
    list.map((word) => ({ ...word, start: at(word.start), end: at(word.end) }))
  const shifted = (cue: Cue): Cue => {
    if (cue.source === 'absent') return cue
    return {
      ...cue,
      start: at(cue.start),
      end: at(cue.end),
      ...(cue.words && { words: words(cue.words) }),
      ...(cue.parts && {
        parts: cue.parts.map((part) => ({
          ...part,
          start: at(part.start),
          end: at(part.end),
          ...(part.words && { words: words(part.words) }),
        })),
      }),
    }
  }
  return { ...timeline, cues: timeline.cues.map(shifted) }
}
