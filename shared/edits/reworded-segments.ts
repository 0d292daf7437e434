import type { LanguageTag, Segment } from '../model/transcript'

/**
 * The lines of a text whose words stood in no line before it was changed: what was found of the others holds for them too,
 * wherever they are now.
 *
 * @param spoken the languages that are spoken; what else changed nobody hears
 */
export function rewordedSegments(
  before: readonly Segment[],
  after: readonly Segment[],
  spoken: readonly LanguageTag[],
): readonly Segment[] {
  const wordsOf = ({ texts }: Segment) => spoken.map((language) => texts[language] ?? '').join('\n')
  const isSame = (a: Segment | undefined, b: Segment | undefined) =>
    a !== undefined && b !== undefined && (a === b || wordsOf(a) === wordsOf(b))
  let head = 0
  while (isSame(before[head], after[head])) head++
  let tail = 0
  const least = Math.min(before.length, after.length) - head
  while (tail < least && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++
  const said = new Map<string, number>()
  for (const segment of before.slice(head, before.length - tail)) {
    const words = wordsOf(segment)
    said.set(words, (said.get(words) ?? 0) + 1)
  }
  return after.slice(head, after.length - tail).filter((segment) => {
    const words = wordsOf(segment)
    const left = said.get(words) ?? 0
    if (left > 0) said.set(words, left - 1)
    return left === 0 && words.trim() !== ''
  })
}
