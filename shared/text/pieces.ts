import type { Segment } from '../model/transcript'
import { pairSentences } from './pair-sentences'
import { sentences, type TextRange } from './sentences'

/**
 * The longest text, in half-widths (a Latin letter is one, a Han two), that is shown whole where there is room for a line or
 * two of each language.
 */
export const longestPiece = 120

/**
 * Of a segment's texts the piece in which `at` lies, a place in the text of `original`: as many whole sentences as go
 * together, with their translations. Sentences are cut only where every translation can be cut as well, so a piece is
 * longer than `longestPiece` where it must be; a short segment is one piece.
 */
export function pieceAt(texts: Segment['texts'], original: string, at: number): Segment['texts'] {
  const pieces = piecesOf(texts, original)
  return (pieces.find(({ to }) => at < to) ?? pieces.at(-1))?.texts ?? texts
}

interface Piece extends TextRange {
  readonly texts: Segment['texts']
}

function piecesOf(texts: Segment['texts'], original: string): readonly Piece[] {
  const text = texts[original]
  if (text === undefined || widest(texts) <= longestPiece) return []
  const own = sentences(text, original)
  const others = Object.entries(texts).filter(([language]) => language !== original)
  const paired = others.map(([language, other]) => ({
    ...{ language, text: other },
    ends: pairSentences(text, own, other, sentences(other, language)),
  }))
  const cuts = own.map((_, i) => i).filter((i) => paired.every(({ ends }) => ends[i] !== undefined))
  const pieces: Piece[] = []
  for (const cut of cuts) {
    const add = (from: number, starts: Readonly<Record<string, number>>) => ({
      from,
      to: own[cut]!.to,
      starts,
      texts: Object.fromEntries([
        [original, text.slice(from, own[cut]!.to)] as const,
        ...paired.map((one) => [one.language, one.text.slice(starts[one.language], one.ends[cut])] as const),
      ]),
    })
    const last = pieces.at(-1) as ReturnType<typeof add> | undefined
    const joined = last && add(last.from, last.starts)
    if (joined && widest(joined.texts) <= longestPiece) pieces[pieces.length - 1] = joined
    else {
      const starts = Object.fromEntries(
        paired.map(({ language }) => [
          language,
          last ? (last.starts[language] ?? 0) + (last.texts[language] ?? '').length : 0,
        ]),
      )
      pieces.push(add(last?.to ?? 0, starts))
    }
  }
  return pieces.map(({ from, to, texts: parts }) => ({ from, to, texts: trimmed(parts) }))
}

function trimmed(texts: Segment['texts']): Segment['texts'] {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.trim()]))
}

function widest(texts: Segment['texts']): number {
  return Math.max(0, ...Object.values(texts).map(halfWidths))
}

/** How wide a text is set, in half-widths. */
export function halfWidths(text: string): number {
  let width = 0
  for (const letter of text)
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u.test(
      letter,
    )
      ? 2
      : 1
  return width
}
