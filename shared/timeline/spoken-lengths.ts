import type { Seconds } from '../model/time'
import type { Spoken, SpokenCue, WordTime } from '../model/timeline'
import type { LanguageTag, Segment } from '../model/transcript'

/** How much of one language's text has been said, in UTF-16 units from its beginning. */
export interface SpokenLength {
  readonly language: LanguageTag
  readonly length: number
}

/**
 * How far the voice has come in the text of a cue: one entry for each language that is spoken in it. Null where nobody
 * knows, because neither the times of words nor those of two languages in turn were found.
 */
export function spokenLengths(
  cue: SpokenCue,
  texts: Segment['texts'],
  spoken: Spoken,
  time: Seconds,
): readonly SpokenLength[] | null {
  const textOf = (language: LanguageTag) => texts[language] ?? ''
  if (!cue.parts) {
    if (!cue.words?.length) return null
    return [{ language: spoken.language, length: lengthAt(cue.words, textOf(spoken.language), time) }]
  }
  return cue.parts.map(({ language, start, words }) => {
    const text = textOf(language)
    const known = words ?? (language === spoken.language ? cue.words : undefined)
    if (known?.length) return { language, length: lengthAt(known, text, time) }
    return { language, length: time < start ? 0 : text.length }
  })
}

/** Up to and with the word being said, and the marks that close it; to the end of the text with the last word. */
function lengthAt(words: readonly WordTime[], text: string, time: Seconds): number {
  const begun = countBegun(words, time)
  if (begun === 0) return 0
  if (begun === words.length) return text.length
  let end = words[begun - 1]!.to
  const limit = words[begun]!.from
  while (end < limit && closes.test(text[end] ?? ' ')) end++
  return end
}

/** What hangs on the word before it: all but spaces, brackets and quotes that open. Letters no word holds are left too. */
const closes = /[^\s\p{Ps}\p{Pi}\p{L}\p{N}]/u

function countBegun(words: readonly WordTime[], time: Seconds): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (words[middle]!.start <= time) low = middle + 1
    else high = middle
  }
  return low
}
