import type { LanguageTag, Segment } from '../model/transcript'

/** What makes a pair look as if its two texts did not belong together. */
export type Oddity = 'noOriginal' | 'noTranslation' | 'longTranslation' | 'shortTranslation'

export interface OddPair {
  readonly line: number
  readonly oddity: Oddity
}

/** A ratio of lengths is odd when it is so many times further from the usual one than most are. */
const farOff = 4
/** The least spread of the logarithm of ratios, so that a very even text has no odd lines for nothing. */
const leastSpread = 0.25
/** Characters added to both lengths: "Yes." may well be two characters, or ten. */
const slack = 8
/** From fewer lines nobody can tell what is usual. */
const leastLines = 8

/**
 * The lines whose pairing is doubtful, in order: a language is missing, or one is far longer or shorter beside the other
 * than is usual in this text. None in a text of one language. Takes the time of a sort.
 */
export function oddPairs(
  segments: readonly Segment[],
  languages: readonly LanguageTag[],
  original: LanguageTag,
): readonly OddPair[] {
  const translation = languages.find((language) => language !== original)
  if (translation === undefined) return []
  const ratios = segments.map(({ texts }) => {
    const [own, other] = [texts[original], texts[translation]]
    return own === undefined || other === undefined ? null : Math.log((other.length + slack) / (own.length + slack))
  })
  const known = ratios.filter((ratio) => ratio !== null)
  const usual = median(known)
  const spread = Math.max(leastSpread, median(known.map((ratio) => Math.abs(ratio - usual))))
  return segments.flatMap(({ texts }, line): OddPair[] => {
    if (texts[original] === undefined) return [{ line, oddity: 'noOriginal' }]
    if (texts[translation] === undefined) return [{ line, oddity: 'noTranslation' }]
    const off = ratios[line]! - usual
    if (known.length < leastLines || Math.abs(off) < farOff * spread) return []
    return [{ line, oddity: off > 0 ? 'longTranslation' : 'shortTranslation' }]
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
