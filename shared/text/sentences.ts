import { sentenceSplit, suppressions } from 'cldr-segmentation'
import { baseLanguage } from './base-language'

/** A stretch of a text: half open, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** What opens a sentence. Unicode's rules leave it with the sentence before when no space parts the two: 。“ */
const opening = /[\p{Ps}\p{Pi}]+$/u

/**
 * The sentences of a text by Unicode's rules, with the abbreviations that end none ("Mrs. Murphy") where the language
 * has a list of them. Together they are the whole text: spaces belong to the sentence before them. None for no text.
 */
export function sentences(text: string, language: string): readonly TextRange[] {
  const base = baseLanguage(language)
  const known = base !== 'all' && Object.hasOwn(suppressions, base) ? suppressions[base] : undefined
  const ranges: { from: number; to: number }[] = []
  let to = 0
  for (const sentence of sentenceSplit(splittable(text), known)) {
    const from = ranges.at(-1)?.to ?? 0
    to += sentence.length
    const opened = to < text.length ? (opening.exec(sentence)?.[0].length ?? 0) : 0
    if (to - opened > from) ranges.push({ from, to: to - opened })
  }
  return ranges
}

/** The splitter ends at what it takes for no character. Same length. */
function splittable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\ufffd')
}
