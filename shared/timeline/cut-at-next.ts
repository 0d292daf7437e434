import type { Seconds } from '../model/time'
import type { Cue, SpokenCue } from '../model/timeline'
import { clampWords } from './clamp-words'

/** The cues, each ending no later than the next spoken one starts, or the track ends. */
export function cutAtNext(cues: readonly Cue[], duration: Seconds): readonly Cue[] {
  const cut: Cue[] = []
  let next = duration
  for (let segment = cues.length - 1; segment >= 0; segment--) {
    const cue = cues[segment]!
    cut.push(cue.source === 'absent' ? cue : cutCue(cue, next))
    if (cue.source !== 'absent') next = cue.start
  }
  return cut.reverse()
}

/** The cue ending no later than `latest`, with the words that it has time for. */
export function cutCue(cue: SpokenCue, latest: Seconds): SpokenCue {
  const { start, words, parts } = cue
  const end = Math.max(start, Math.min(cue.end, latest))
  const isWhole = end === cue.end && (words?.[0]?.start ?? start) >= start && (parts?.[0]?.start ?? start) === start
  if (isWhole) return cue
  // Parts belong to times as they were heard: of a cut segment nobody knows where the one language ends.
  const { parts: _, ...rest } = cue
  return { ...rest, end, ...(words && { words: clampWords(words, start, end) }) }
}
