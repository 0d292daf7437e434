import type { WordTime } from '../model/timeline'

/**
 * When the words of a line are said, by how many words stand before them: what a text says cannot be read off it, nor how
 * long its words are.
 */
export interface CountedWords {
  /** How many words the line has: with another number it is another line. */
  readonly count: number
  /** `from` and `to` count words, half open, in order; times as in `WordTime`. */
  readonly words: readonly WordTime[]
}

/** A Chinese or Japanese character is a word; elsewhere letters and digits in a row are. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu

interface Range {
  readonly from: number
  readonly to: number
}

/** Words that share one of the words that are counted become one. Null where none can be counted. */
export function countWords(words: readonly WordTime[], text: string): CountedWords | null {
  const ranges = rangesOf(text)
  const counted: WordTime[] = []
  let at = 0
  for (const { from, to, start, end } of words) {
    while (at < ranges.length && ranges[at]!.to <= from) at++
    let behind = at
    while (behind < ranges.length && ranges[behind]!.from < to) behind++
    if (behind === at) continue
    const last = counted.at(-1)
    if (last && last.to > at) counted[counted.length - 1] = { ...last, to: Math.max(last.to, behind), end }
    else counted.push({ from: at, to: behind, start, end })
  }
  return counted.length > 0 ? { count: ranges.length, words: counted } : null
}

/** The words in a text that says the same; null where it does not have as many. */
export function placeWords({ count, words }: CountedWords, text: string): readonly WordTime[] | null {
  const ranges = rangesOf(text)
  if (ranges.length !== count) return null
  return words.map((each) => ({ ...each, from: ranges[each.from]!.from, to: ranges[each.to - 1]!.to }))
}

/** Where the words stand that are counted. */
function rangesOf(text: string): readonly Range[] {
  return Array.from(text.matchAll(word), ({ index, 0: { length } }) => ({ from: index, to: index + length }))
}
