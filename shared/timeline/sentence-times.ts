import type { Seconds } from '../model/time'
import type { SpokenCue } from '../model/timeline'
import type { LanguageTag } from '../model/transcript'
import { sentences, type TextRange } from '../text/sentences'

/** A sentence of a segment: its place in the text and when it is said. */
export interface SentenceTime extends TextRange {
  readonly start: Seconds
  readonly end: Seconds
}

/**
 * When each sentence of a segment's spoken text is said, by the words in it: in order, within the cue, together the
 * whole text. What cannot be said (a line of stars) goes with the sentence before it. A cue whose words have no times
 * is one sentence as long as itself: nothing finer is known. Where two languages are spoken in turn, `text` is that of
 * `language`, the first of them, and all is within its part of the cue.
 */
export function sentenceTimes(text: string, cue: SpokenCue, language: LanguageTag): readonly SentenceTime[] {
  if (text === '') return []
  const { words = [], parts } = cue
  const { start, end } = parts?.find((part) => part.language === language) ?? cue
  const times: { from: number; to: number; start: Seconds; end: Seconds }[] = []
  let word = 0
  for (const { from, to } of words.length > 0 ? sentences(text, language) : []) {
    const first = words[word]
    while (word < words.length && words[word]!.from < to) word++
    const last = words[word - 1]
    const before = times.at(-1)
    if (first && last && first.from < to) times.push({ from, to, start: first.start, end: last.end })
    else if (before) before.to = to
  }
  if (times.length === 0) return [{ from: 0, to: text.length, start, end }]
  times[0]!.from = 0
  times[0]!.start = start
  times.at(-1)!.end = end
  return times
}
