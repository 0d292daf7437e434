import { risingPlaces } from '../edits/rising'
import { comparedText } from '../edits/segment-likeness'
import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { sha256 } from './sha256'

/** Fingerprints by base language, one a segment. */
export type TextPrints = Readonly<Record<LanguageTag, readonly string[]>>

/**
 * A fingerprint of each segment together with the one that follows: 64 bits of a SHA-256, in hexadecimal, empty where a
 * language has no text. Two neighbours in one print, and a salt that is another for each pack, so that short lines cannot
 * be looked up in a list of what people say. Letter case, marks and spaces make no difference.
 */
export function textPrints(segments: readonly Segment[], salt: string): TextPrints {
  const languages = [...new Set(segments.flatMap(({ texts }) => Object.keys(texts)))]
  return Object.fromEntries(
    languages.map((language) => {
      const keys = segments.map(({ texts }) => (texts[language] === undefined ? '' : comparedText(texts[language])))
      const prints = keys.map((key, index) => (key === '' ? '' : printOf([salt, key, keys[index + 1] ?? ''])))
      return [baseLanguage(language), prints]
    }),
  )
}

function printOf(parts: readonly string[]): string {
  const [high = 0, low = 0] = sha256(JSON.stringify(parts))
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/**
 * Which segment of one text each segment of another is, by their prints in whichever language: in order, -1 for those that
 * are in none. A print is of two neighbours, so a line is known by the one before it as well as by its own.
 */
export function matchPrints(theirs: TextPrints, ours: TextPrints, ourCount: number): readonly number[] {
  const matches = new Array<number>(ourCount).fill(-1)
  for (const [language, own] of Object.entries(ours)) {
    const other = Object.hasOwn(theirs, language) ? theirs[language]! : []
    for (const [us, them] of pairsOf(own, other)) {
      matches[us] = them
      if (us + 1 < ourCount && them + 1 < other.length) matches[us + 1] = them + 1
    }
  }
  const rising = new Set(risingPlaces(matches))
  return matches.map((match, us) => (rising.has(us) ? match : -1))
}

/** Places with the same print, which stands once in both. */
function pairsOf(ours: readonly string[], theirs: readonly string[]): readonly (readonly [number, number])[] {
  const there = onceIn(theirs)
  return [...onceIn(ours)].flatMap(([print, us]) => {
    const them = there.get(print)
    return us >= 0 && them !== undefined && them >= 0 ? [[us, them] as const] : []
  })
}

/** Where each print stands; -1 for one that stands there twice. */
function onceIn(prints: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, print] of prints.entries()) {
    if (print !== '') places.set(print, places.has(print) ? -1 : index)
  }
  return places
}
