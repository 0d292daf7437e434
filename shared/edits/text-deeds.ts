import { type EditDeed, type Edited, mostTextLength } from '../model/edits'
import type { LanguageTag, Segment } from '../model/transcript'
import { joinTexts } from '../transcript/join-texts'
import { isSameText, lineDeed, withTexts } from './line-deed'

type Texts = Readonly<Record<LanguageTag, string>>

/**
 * A line says this instead. Languages that `texts` does not name stay; one that is empty is no longer there; a line without
 * any text goes. Null when nothing is different.
 */
export function correctText(edited: Edited, line: number, texts: Texts): EditDeed | null {
  const segment = edited.segments[line]
  if (!segment) return null
  const corrected = withTexts(segment, { ...segment.texts, ...texts })
  if (isSameText(segment, corrected)) return null
  const isGone = Object.keys(corrected.texts).length === 0
  const stays = (of: number) => (isGone ? null : of)
  return lineDeed(edited, {
    what: isGone ? 'lineRemoved' : 'corrected',
    facts: { line: line + 1 },
    ...{ at: line, count: 1, added: isGone ? [] : [corrected], marked: stays, anchored: stays },
  })
}

/**
 * Lines that follow each other become one. Its start is fixed where that of the first was; bookmarks and notes of all come
 * to it. Null when there is nothing to join, or more than a line may say.
 */
export function mergeLines(edited: Edited, first: number, last: number): EditDeed | null {
  const lines = edited.segments.slice(first, last + 1)
  if (first < 0 || last >= edited.segments.length || lines.length < 2) return null
  const texts = Object.fromEntries(
    languagesOf(lines).map((language) => [
      language,
      joinTexts(lines.flatMap(({ texts }) => (texts[language] === undefined ? [] : [texts[language]]))),
    ]),
  )
  if (Object.values(texts).some((each) => each.length > mostTextLength)) return null
  return lineDeed(edited, {
    what: 'merged',
    facts: { line: first + 1, last: last + 1 },
    ...{ at: first, count: lines.length, added: [withTexts(lines[0]!, texts)] },
    marked: () => first,
    anchored: (line) => (line === first ? first : null),
  })
}

/**
 * A line becomes two, each language parted where `cuts` says. What is marked and fixed stays with the first. Null where one
 * of the two would have no text.
 */
export function splitLine(
  edited: Edited,
  line: number,
  cuts: Readonly<Record<LanguageTag, number>>,
  texts: Texts = {},
): EditDeed | null {
  const segment = edited.segments[line]
  if (!segment) return null
  const all = Object.entries({ ...segment.texts, ...texts })
  const part = (cut: (text: string, at: number) => string) =>
    withTexts(
      segment,
      Object.fromEntries(all.map(([language, text]) => [language, cut(text, cuts[language] ?? text.length)])),
    )
  const added = [part((text, at) => text.slice(0, at)), part((text, at) => text.slice(at))]
  if (added.some(({ texts }) => Object.keys(texts).length === 0)) return null
  const stays = (of: number) => of
  const facts = { line: line + 1, next: line + 2 }
  return lineDeed(edited, { what: 'split', facts, at: line, count: 1, added, marked: stays, anchored: stays })
}

function languagesOf(lines: readonly Segment[]): readonly LanguageTag[] {
  return [...new Set(lines.flatMap(({ texts }) => Object.keys(texts)))]
}
