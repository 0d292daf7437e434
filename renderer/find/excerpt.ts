import type { TextRange } from '../../shared/text/sentences'

export interface ExcerptPart {
  /** Where in the text it begins. */
  readonly from: number
  readonly words: string
  readonly isFound: boolean
}

/** So many characters before what was found: enough to read it in its place. */
const before = 36

/** A text in parts, found and not found; of a long beginning before the first found part only the end. */
export function excerptOf(text: string, ranges: readonly TextRange[]): readonly ExcerptPart[] {
  const first = ranges[0]?.from ?? 0
  const cut = first > before * 1.5 ? wordStartAfter(text, first - before) : 0
  const parts: ExcerptPart[] = []
  let at = cut
  const add = (to: number, isFound: boolean) => {
    const words = text.slice(at, to)
    if (words !== '') parts.push({ from: at, words: at === cut && cut > 0 ? `…${words}` : words, isFound })
    at = to
  }
  for (const { from, to } of ranges) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return parts
}

/** The next place after a space, if one comes soon; text without spaces is cut between any two characters. */
function wordStartAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  if (space >= 0 && space < at + 12) return space + 1
  // Not in the middle of a character of two units.
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at
}
