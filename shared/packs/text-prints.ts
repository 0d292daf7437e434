import { comparedText } from '../edits/segment-likeness'
import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'
import { halfWidths } from '../text/pieces'
import { sha256 } from './sha256'

/** Fingerprints by base language, one a segment. */
export type TextPrints = Readonly<Record<LanguageTag, readonly string[]>>

/** What goes into a print: the line and its next one, or the line and as many neighbours as make it hard to guess. */
export type PrintRule = 'pairs' | 'enough'

/**
 * How much must be in a print, in half-widths (a Latin letter is one, a Han two). Whoever wants to know what stands behind
 * a print has to guess all of it: so much running text takes more guesses than a machine can try.
 */
const enough = 48

/** No print says more than its own line and so many others. */
const mostLines = 12

/** The lines of one language as they are printed. */
export interface PrintedLines {
  readonly prints: readonly string[]
  /** Of each print, which lines are in it, itself first: by their place among those that have a text. */
  readonly windows: readonly (readonly number[])[]
  /** The segments that have a text, in order. */
  readonly segments: readonly number[]
}

/**
 * A fingerprint of each segment together with those beside it: 64 bits of a SHA-256, in hexadecimal, empty where a
 * language has no text. Short lines are printed with as many that follow (at the end of a text, that come before) as are
 * `enough`, and the salt is another in each pack, so that they cannot be looked up in a list of what people say. Letter case,
 * marks and spaces make no difference.
 */
export function textPrints(segments: readonly Segment[], salt: string, rule: PrintRule = 'enough'): TextPrints {
  return Object.fromEntries([...printedLines(segments, salt, rule)].map(([language, { prints }]) => [language, prints]))
}

/** The same with what each print is of, by base language. */
export function printedLines(
  segments: readonly Segment[],
  salt: string,
  rule: PrintRule,
): ReadonlyMap<LanguageTag, PrintedLines> {
  const languages = [...new Set(segments.flatMap(({ texts }) => Object.keys(texts)))]
  return new Map(languages.map((language) => [baseLanguage(language), linesOf(segments, language, salt, rule)]))
}

function linesOf(segments: readonly Segment[], language: LanguageTag, salt: string, rule: PrintRule): PrintedLines {
  const keys = segments.map(({ texts }) => (texts[language] === undefined ? '' : comparedText(texts[language])))
  const own = [...keys.keys()].filter((index) => keys[index] !== '')
  const said = own.map((index) => keys[index]!)
  const widths = said.map(halfWidths)
  const windows = own.map((index, place) => {
    if (rule === 'pairs') return own[place + 1] === index + 1 ? [place, place + 1] : [place]
    return enoughAround(widths, place)
  })
  const prints = keys.map(() => '')
  for (const [place, window] of windows.entries()) {
    const lines = window.map((each) => said[each]!)
    // With how many of them follow: what is behind one line may be before another.
    const behind = window.filter((each) => each > place).length
    const parts = rule === 'enough' ? [behind, ...lines] : [...lines, ...(lines.length === 1 ? [''] : [])]
    prints[own[place]!] = printOf([salt, ...parts])
  }
  return { prints, windows, segments: own }
}

/** A line and those behind it until there is enough; where the text ends before that, those before it as well. */
function enoughAround(widths: readonly number[], place: number): readonly number[] {
  const window = [place]
  let width = widths[place]!
  for (let next = place + 1; width < enough && next < widths.length && window.length < mostLines; next++) {
    window.push(next)
    width += widths[next]!
  }
  for (let before = place - 1; width < enough && before >= 0 && window.length < mostLines; before--) {
    window.push(before)
    width += widths[before]!
  }
  return window
}

function printOf(parts: readonly (string | number)[]): string {
  const [high = 0, low = 0] = sha256(JSON.stringify(parts))
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
