import type { LanguageTag, Segment } from '../model/transcript'
import { baseLanguage } from '../text/base-language'

/** Pairs of neighbouring letters of one text that are compared; more tell no more. */
const mostPairs = 240

/** A segment as it is compared: without case, marks and spaces, a language by its first subtag. */
export interface ComparedSegment {
  readonly segment: Segment
  readonly keys: ReadonlyMap<LanguageTag, string>
  /** Per language the pairs of neighbouring letters as numbers, in order; made when first asked for. */
  readonly pairs: () => ReadonlyMap<LanguageTag, Uint32Array>
}

export function comparedSegments(segments: readonly Segment[]): readonly ComparedSegment[] {
  return segments.map((segment) => {
    const keys = new Map(
      Object.entries(segment.texts).map(([language, text]) => [baseLanguage(language), comparedText(text)]),
    )
    let pairs: Map<LanguageTag, Uint32Array> | undefined
    const makePairs = () => {
      pairs ??= new Map([...keys].map(([language, key]) => [language, letterPairs(key)]))
      return pairs
    }
    return { segment, keys, pairs: makePairs }
  })
}

/** Letters and digits alone, in one case and one width. What has none is compared as it is. */
export function comparedText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '') || text.trim()
  )
}

/** Whether two segments say the same in every language that both have, and have one in common. */
export function saysTheSame(a: ComparedSegment, b: ComparedSegment): boolean {
  let shared = 0
  for (const [language, key] of a.keys) {
    const other = b.keys.get(language)
    if (other === undefined) continue
    if (other !== key) return false
    shared += 1
  }
  return shared > 0
}

/** Whether nothing at all is different, whatever line of the file it stands on. */
export function isUnchanged(a: Segment, b: Segment): boolean {
  const languages = Object.keys(a.texts)
  return (
    a.speaker === b.speaker &&
    languages.length === Object.keys(b.texts).length &&
    languages.every((language) => a.texts[language] === b.texts[language])
  )
}

/**
 * How alike two groups of segments are, 0 to 1: how many pairs of letters they share (the Dice coefficient), in the
 * language in which it is most. One language that is the same and one that was translated anew are as good as the same.
 */
export function likenessOf(a: readonly ComparedSegment[], b: readonly ComparedSegment[]): number {
  let most = 0
  let sum = 0
  let count = 0
  for (const [place, { keys }] of a.entries()) {
    for (const language of keys.keys()) {
      if (place > 0 && a[0]!.keys.has(language)) continue
      const left = pairsIn(a, language)
      const right = pairsIn(b, language)
      if (!left || !right) continue
      const likeness = dice(left, right)
      most = Math.max(most, likeness)
      sum += likeness
      count += 1
    }
  }
  // A language more that is alike decides between two that are equally good in the other.
  return count === 0 ? 0 : 0.9 * most + (0.1 * sum) / count
}

function pairsIn(group: readonly ComparedSegment[], language: LanguageTag): Uint32Array | undefined {
  const [first, second] = group
  const own = first?.pairs().get(language)
  const more = second?.pairs().get(language)
  return own && more ? mergeSorted(own, more) : (own ?? more)
}

function mergeSorted(a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length)
  let i = 0
  let j = 0
  for (let k = 0; k < merged.length; k++) {
    merged[k] = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!
  }
  return merged
}

function dice(a: Uint32Array, b: Uint32Array): number {
  const size = a.length + b.length
  // As alike as their lengths allow: no need to look where that is little.
  if (size === 0 || Math.min(a.length, b.length) / size < 0.06) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i]!, b[j]!]
    if (left === right) shared += 1
    if (left <= right) i++
    if (right <= left) j++
  }
  return (2 * shared) / size
}

function letterPairs(key: string): Uint32Array {
  const length = Math.min(mostPairs, Math.max(1, key.length - 1))
  const pairs = new Uint32Array(key === '' ? 0 : length)
  for (let i = 0; i < pairs.length; i++) pairs[i] = key.charCodeAt(i) * 65_536 + (key.charCodeAt(i + 1) || 0)
  return pairs.sort()
}
