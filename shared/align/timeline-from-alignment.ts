import type { Seconds } from '../model/time'
import type { Cue, CuePart, Timeline } from '../model/timeline'
import { clampWords } from '../timeline/clamp-words'
import type { AlignedSegment } from './align-segments'

/**
 * The timeline of a track with the times that were found in its audio in place of the estimate, words included. What
 * the listener anchored keeps its start. The promises of a timeline hold whatever comes in: cues are put in order, cut
 * where they would overlap and kept inside the audio, and so are the words inside their cue.
 */
export function timelineFromAlignment(estimate: Timeline, segments: readonly AlignedSegment[]): Timeline {
  let earliest = 0
  const cues = estimate.cues.map((cue, index): Cue => {
    const found = segments[index]
    if (!found) return cue
    const isAnchored = cue.source === 'anchored'
    const heard = found.spoken ? found : isAnchored && { ...cue, words: [] }
    if (!heard) return { source: 'absent', confidence: found.confidence }
    const start = clamp(isAnchored ? cue.start : heard.start, earliest, estimate.duration)
    const end = clamp(heard.end, start, estimate.duration)
    earliest = end
    const words = heard.words.length > 0 && { words: clampWords(heard.words, start, end) }
    const parts = found.spoken && found.parts && { parts: clampParts(found.parts, start, end) }
    return isAnchored
      ? { ...cue, start, end, ...words, ...parts }
      : { source: 'aligned', start, end, confidence: found.confidence, ...words, ...parts }
  })
  return { ...estimate, cues }
}

/** The first part begins and the last one ends with the cue. */
function clampParts(parts: readonly CuePart[], from: Seconds, to: Seconds): CuePart[] {
  let earliest = from
  return parts.map((part, index) => {
    const start = index === 0 ? from : clamp(part.start, earliest, to)
    const end = index === parts.length - 1 ? to : clamp(part.end, start, to)
    earliest = end
    return { ...part, start, end, ...(part.words && { words: clampWords(part.words, start, end) }) }
  })
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
