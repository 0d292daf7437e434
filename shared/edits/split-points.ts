import type { LanguageTag, Segment } from '../model/transcript'
import { pairSentences } from '../text/pair-sentences'
import { pauseAt } from '../text/pause-marks'
import { sentences } from '../text/sentences'

/** A border of a clause counts as if it were so much further away than one of a sentence, as a share of the text. */
const clauseCost = 0.08
/** A border of a word alone. */
const wordCost = 0.25

/**
 * Where each language of a line is parted when `language` is parted at `at` (UTF-16 units): behind what translates what
 * comes before. At a sentence's end that is where the paired sentence ends; else the border that lies nearest to the same
 * share of the text, of a sentence rather than of a clause rather than of a word.
 */
export function splitPoints(
  texts: Segment['texts'],
  language: LanguageTag,
  at: number,
): Readonly<Record<LanguageTag, number>> {
  const own = texts[language] ?? ''
  return Object.fromEntries(
    Object.entries(texts).map(([other, text]) => [
      other,
      other === language
        ? at
        : (pairedCut(own, language, at, text, other) ?? nearestCut(text, other, shareOf(own, at))),
    ]),
  )
}

/** The end of the sentence in the middle of a text, to begin with; its nearest border where it is one sentence. */
export function middleOf(text: string, language: LanguageTag): number {
  return nearestCut(text, language, 0.5)
}

function shareOf(text: string, at: number): number {
  return text.length === 0 ? 0 : at / text.length
}

function pairedCut(own: string, language: LanguageTag, at: number, text: string, other: LanguageTag) {
  const ranges = sentences(own, language)
  const before = ranges.findIndex(({ to }) => own.slice(Math.min(at, to), Math.max(at, to)).trim() === '')
  if (before < 0 || before === ranges.length - 1) return undefined
  const cut = pairSentences(own, ranges, text, sentences(text, other))[before]
  return cut === text.length ? undefined : cut
}

function nearestCut(text: string, language: LanguageTag, share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return text.length
  const wanted = share * text.length
  let best = text.length
  let least = Number.POSITIVE_INFINITY
  const offer = (at: number, cost: number) => {
    const all = Math.abs(at - wanted) + cost * text.length
    if (at <= 0 || at >= text.length || all >= least) return
    least = all
    best = at
  }
  for (const { to } of sentences(text, language)) offer(to, 0)
  for (let i = 0; i + 1 < text.length; i++) {
    const hasEnd = text[i + 1] === ' ' || !/\p{P}/u.test(text[i + 1]!)
    if (pauseAt(text, i) !== 'none' && hasEnd) offer(i + 1, clauseCost)
    else if (text[i] === ' ') offer(i + 1, wordCost)
    else if (/\p{Script=Han}/u.test(text[i]!) && /\p{Script=Han}/u.test(text[i + 1]!)) offer(i + 1, wordCost * 1.5)
  }
  return best
}
