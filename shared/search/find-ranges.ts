import type { TextRange } from '../text/sentences'
import { type FoldedText, foldWithPlaces, isSpelledOtherwise } from './fold-text'
import { matchSound } from './match-sound'
import type { Sought } from './search-text'
import { isWordStart } from './word-start'

/** Where in a text is what was found: character ranges in UTF-16 units, in order, none overlapping. */
export function findRanges(text: string, sought: readonly Sought[]): readonly TextRange[] {
  if (sought.length === 0) return []
  const plain = foldWithPlaces(text)
  const spellings = isSpelledOtherwise(text) ? [plain, foldWithPlaces(text, 'spelled')] : [plain]
  const ranges = sought.flatMap((what) =>
    what.by === 'sound'
      ? soundRanges(plain, what)
      : spellings.flatMap((folded) => what.forms.flatMap((form) => formRanges(folded, form, what.place))),
  )
  return joined(ranges)
}

function formRanges(folded: FoldedText, form: string, place: 'start' | 'inside'): TextRange[] {
  const ranges: TextRange[] = []
  for (let at = folded.text.indexOf(form); at >= 0; at = folded.text.indexOf(form, at + 1)) {
    if (place === 'inside' || isWordStart(folded.text, at)) ranges.push(folded.rangeOf(at, at + form.length))
  }
  return ranges
}

function soundRanges(folded: FoldedText, { sound, readings }: Sought & { by: 'sound' }): TextRange[] {
  const ranges: TextRange[] = []
  for (let at = 0; at < folded.text.length; at++) {
    const end = matchSound(folded.text, at, sound, readings)
    if (end < 0) continue
    ranges.push(folded.rangeOf(at, end))
    at = end - 1
  }
  return ranges
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1)
    if (last && range.from < last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    else result.push(range)
  }
  return result
}
