import { risingPlaces } from '../edits/rising'
import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { type PrintedLines, type PrintRule, printedLines, type TextPrints } from './text-prints'

/** What the lines of a text are in another, of which only the prints are known. */
export interface PrintMatches {
  /** By our segment, theirs: in order, -1 for those that are in none. */
  readonly matches: readonly number[]
  /** Whether a segment that is matched says the very same in a language. */
  isSameIn(segment: number, language: LanguageTag): boolean
}

/**
 * Which segment of another text each of ours is, by their prints in whichever language. What is in one print is known
 * together, so a short line is known by those before it as well as by its own print.
 */
export function matchPrints(
  theirs: TextPrints,
  { segments, salt, rule }: { readonly segments: readonly Segment[]; readonly salt: string; readonly rule: PrintRule },
): PrintMatches {
  const byLanguage = new Map<LanguageTag, Map<number, number>>()
  for (const [language, ours] of printedLines(segments, salt, rule)) {
    const prints = Object.hasOwn(theirs, language) ? theirs[language]! : []
    byLanguage.set(language, matchesIn(prints, ours))
  }
  const all = new Array<number>(segments.length).fill(-1)
  for (const own of byLanguage.values()) for (const [us, them] of own) all[us] = them
  const rising = new Set(risingPlaces(all))
  const matches = all.map((match, us) => (rising.has(us) ? match : -1))
  return {
    matches,
    isSameIn: (segment, language) => {
      const them = byLanguage.get(baseLanguage(language))?.get(segment)
      return them !== undefined && them === matches[segment]
    },
  }
}

/** By our segment, theirs, by prints that stand once in both. */
function matchesIn(theirs: readonly string[], { prints, windows, segments }: PrintedLines): Map<number, number> {
  const matches = new Map<number, number>()
  const there = onceIn(theirs)
  const here = onceIn(prints)
  /** Theirs that have a text, as ours in `segments`. */
  const own = [...theirs.keys()].filter((index) => theirs[index] !== '')
  const placeOf = new Map(own.map((index, place) => [index, place]))
  for (const [place, segment] of segments.entries()) {
    const print = prints[segment]!
    const them = here.get(print) === segment ? there.get(print) : undefined
    const start = them === undefined ? undefined : placeOf.get(them)
    if (start === undefined) continue
    for (const each of windows[place]!) {
      const other = own[start + each - place]
      if (other !== undefined) matches.set(segments[each]!, other)
    }
  }
  return matches
}

/** Where each print stands; -1 for one that stands there twice. */
function onceIn(prints: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, print] of prints.entries()) {
    if (print !== '') places.set(print, places.has(print) ? -1 : index)
  }
  return places
}
