import type { Seconds } from '../model/time'
import type { WordTime } from '../model/timeline'

/** Words cut where they would leave `start..end` or overlap the one before. */
export function clampWords(words: readonly WordTime[], start: Seconds, end: Seconds): WordTime[] {
  let earliest = start
  return words.map((word) => {
    const from = Math.max(earliest, Math.min(word.start, end))
    earliest = Math.max(from, Math.min(word.end, end))
    return { ...word, start: from, end: earliest }
  })
}
