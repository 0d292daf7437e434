import type { EditDeed, Edited } from '../model/edits'
import type { LanguageTag, Segment } from '../model/transcript'
import { joinTexts } from '../transcript/join-texts'
import { isSameText, lineDeed, withTexts } from './line-deed'

/** The language that was spoken; every other is its translation. */
type Original = LanguageTag

/** The texts of two languages change places, in some lines that follow each other. Null where that changes nothing. */
export function swapTexts(
  edited: Edited,
  first: number,
  last: number,
  [one, other]: readonly [LanguageTag, LanguageTag],
): EditDeed | null {
  const swapped = edited.segments
    .slice(first, last + 1)
    .map((segment) =>
      withTexts(segment, { ...segment.texts, [one]: segment.texts[other], [other]: segment.texts[one] }),
    )
  const isAll = first === 0 && last === edited.segments.length - 1 && swapped.length > 1
  const what = isAll ? 'swappedAll' : first === last ? 'swapped' : 'swappedLines'
  return replaced(edited, what, { line: first + 1, last: last + 1 }, first, last, swapped)
}

/**
 * The translation stands one line too low from here on: that of `line` goes to the line above, that of the next comes to
 * `line`, and so on up to the first line without one, or that is a translation alone: this one goes. Null where there is no
 * line above.
 */
export function translationsUp(edited: Edited, line: number, original: Original): EditDeed | null {
  const { segments } = edited
  if (line < 1 || !segments[line] || !hasTranslation(segments[line], original)) return null
  const alone = segments.findIndex(({ texts }, i) => i >= line && texts[original] === undefined)
  const run = endOfRun(segments, line, original)
  const end = alone < 0 ? run : Math.min(run, alone + 1)
  const texts = segments.slice(line - 1, end)
  const moved = texts.map((segment, i) => {
    const translations = translationOf(segments[line + i] ?? segment, original)
    if (i === 0) return withTexts(segment, joined(segment.texts, translations))
    return withTexts(segment, { ...originalOf(segment, original), ...(line + i < end && translations) })
  })
  return replaced(edited, 'movedUp', { line: line + 1, last: end }, line - 1, end - 1, moved)
}

/**
 * The translation stands one line too high from here on: that of `line` goes to the next line, and so on down to the first
 * line without one, or to a line of its own behind the last.
 */
export function translationsDown(edited: Edited, line: number, original: Original): EditDeed | null {
  const { segments } = edited
  if (!segments[line] || !hasTranslation(segments[line], original)) return null
  const end = endOfRun(segments, line, original)
  const hasRoom = end < segments.length
  const texts = segments.slice(line, hasRoom ? end + 1 : end)
  const moved = texts.map((segment, i) =>
    withTexts(segment, {
      ...originalOf(segment, original),
      ...(i > 0 && translationOf(texts[i - 1]!, original)),
    }),
  )
  const behind = texts.at(-1)!
  if (!hasRoom) moved.push(withTexts(behind, translationOf(behind, original)))
  return replaced(edited, 'movedDown', { line: line + 1, last: end }, line, line + texts.length - 1, moved)
}

/** The translation of a line is joined to that of the line above. */
export function joinTranslation(edited: Edited, line: number, original: Original): EditDeed | null {
  const segment = edited.segments[line]
  const above = edited.segments[line - 1]
  if (!segment || !above || !hasTranslation(segment, original)) return null
  const both = [
    withTexts(above, joined(above.texts, translationOf(segment, original))),
    withTexts(segment, originalOf(segment, original)),
  ]
  return replaced(edited, 'translationJoined', { line: line + 1, above: line }, line - 1, line, both)
}

/** The translation of a line becomes a line of its own behind it. */
export function translationOut(edited: Edited, line: number, original: Original): EditDeed | null {
  const segment = edited.segments[line]
  if (!segment || !hasTranslation(segment, original) || segment.texts[original] === undefined) return null
  const parts = [
    withTexts(segment, originalOf(segment, original)),
    withTexts(segment, translationOf(segment, original)),
  ]
  return replaced(edited, 'translationOut', { line: line + 1 }, line, line, parts)
}

/** Lines without text go, with what was marked on them; null where every line says what it said. */
function replaced(
  edited: Edited,
  what: string,
  facts: EditDeed['facts'],
  first: number,
  last: number,
  lines: readonly Segment[],
): EditDeed | null {
  const before = edited.segments.slice(first, last + 1)
  if (lines.length === before.length && lines.every((line, i) => isSameText(line, before[i]!))) return null
  const added = lines.filter(({ texts }) => Object.keys(texts).length > 0)
  const to = (line: number) => {
    const own = lines[line - first]
    if (!own || !added.includes(own)) return null
    return first + added.indexOf(own)
  }
  return lineDeed(edited, {
    ...{ what, ...(facts && { facts }), at: first, count: before.length, added },
    // What was noted on a line whose text goes away belongs to the line that has it now.
    marked: (line) => to(line) ?? first + added.length - 1,
    anchored: to,
  })
}

function hasTranslation({ texts }: Segment, original: Original): boolean {
  return Object.keys(texts).some((language) => language !== original)
}

/** Index of the first line from here on that has no translation; the count of lines where all have one. */
function endOfRun(segments: readonly Segment[], from: number, original: Original): number {
  const end = segments.findIndex((segment, i) => i >= from && !hasTranslation(segment, original))
  return end < 0 ? segments.length : end
}

function translationOf({ texts }: Segment, original: Original): Record<LanguageTag, string> {
  return Object.fromEntries(Object.entries(texts).filter(([language]) => language !== original))
}

function originalOf({ texts }: Segment, original: Original): Record<LanguageTag, string> {
  return texts[original] === undefined ? {} : { [original]: texts[original] }
}

function joined(texts: Segment['texts'], more: Segment['texts']): Record<LanguageTag, string> {
  const all = { ...texts }
  for (const [language, text] of Object.entries(more)) {
    all[language] = all[language] === undefined ? text : joinTexts([all[language], text])
  }
  return all
}
