import type { Segment } from '../model/transcript'
import { type Match, matchGap, mostCells } from './match-gap'
import { risingPlaces } from './rising'
import { type ComparedSegment, comparedSegments, isUnchanged, likenessOf, saysTheSame } from './segment-likeness'

/** What became of a stretch of a text: `beforeCount` segments of it are `afterCount` of the other now. */
export interface Stretch extends Match {
  readonly kind: /** Word for word. */
    | 'same'
    /** One to one, and different in a word, a language or the speaker. */
    | 'changed'
    /** One became two. */
    | 'split'
    /** Two became one. */
    | 'merged'
    | 'new'
    | 'gone'
}

/** Letters that a text must have to be told from others by itself: short ones ("Yes.") come again and again. */
const leastTelling = 6

/**
 * What became of each segment of `before` in `after`, in order and without a gap on either side. Texts that stand once in
 * both are the posts (the patience diff of Bram Cohen, in whichever language has most of them); between two posts again,
 * and what is left is paired by how alike it is (`matchGap`). Ten thousand segments take a fraction of a second.
 */
export function diffSegments(before: readonly Segment[], after: readonly Segment[]): readonly Stretch[] {
  const old = comparedSegments(before)
  const fresh = comparedSegments(after)
  const matches = matchAll(old, fresh)
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  const between = (toBefore: number, toAfter: number) => {
    const [gone, added] = [toBefore - i, toAfter - j]
    // One line in the place of one line: it was written anew, unless it says something else altogether.
    if (gone === 1 && added === 1 && likenessOf([old[i]!], [fresh[j]!]) >= 0.2) {
      stretches.push({ kind: 'changed', before: i, beforeCount: 1, after: j, afterCount: 1 })
    } else {
      if (gone > 0) stretches.push({ kind: 'gone', before: i, beforeCount: gone, after: j, afterCount: 0 })
      if (added > 0) stretches.push({ kind: 'new', before: toBefore, beforeCount: 0, after: j, afterCount: added })
    }
  }
  for (const match of matches) {
    between(match.before, match.after)
    const kind = kindOf(match, before, after)
    const last = stretches.at(-1)
    if (last?.kind === kind && (kind === 'same' || kind === 'changed') && isNext(last, match)) {
      stretches[stretches.length - 1] = {
        ...last,
        beforeCount: last.beforeCount + 1,
        afterCount: last.afterCount + 1,
      }
    } else stretches.push({ kind, ...match })
    i = match.before + match.beforeCount
    j = match.after + match.afterCount
  }
  between(before.length, after.length)
  return stretches
}

/** How much of two texts is the same or almost, 0 to 1, by segments of the longer one. */
export function shareAlike(stretches: readonly Stretch[]): number {
  const count = (wanted: (kind: Stretch['kind']) => boolean, side: 'beforeCount' | 'afterCount') =>
    stretches.reduce((sum, stretch) => sum + (wanted(stretch.kind) ? stretch[side] : 0), 0)
  const isAlike = (kind: Stretch['kind']) => kind !== 'new' && kind !== 'gone'
  const all = () => true
  const shares = (['beforeCount', 'afterCount'] as const).map((side) => count(isAlike, side) / count(all, side) || 0)
  return Math.min(...shares)
}

function isNext(last: Stretch, match: Match): boolean {
  return last.before + last.beforeCount === match.before && last.after + last.afterCount === match.after
}

function kindOf({ before, beforeCount, after, afterCount }: Match, old: readonly Segment[], fresh: readonly Segment[]) {
  if (afterCount > 1) return 'split' as const
  if (beforeCount > 1) return 'merged' as const
  return isUnchanged(old[before]!, fresh[after]!) ? ('same' as const) : ('changed' as const)
}

/** One to one, one to two or two to one, in order. */
function matchAll(old: readonly ComparedSegment[], fresh: readonly ComparedSegment[]): readonly Match[] {
  const matches: Match[] = []
  let cells = 2 * mostCells
  // Ranges still to be matched, the next one last: recursion without a limit to its depth.
  const due = [{ beforeFrom: 0, beforeTo: old.length, afterFrom: 0, afterTo: fresh.length }]
  for (let range = due.pop(); range; range = due.pop()) {
    let { beforeFrom: i, beforeTo, afterFrom: j, afterTo } = range
    while (i < beforeTo && j < afterTo && saysTheSame(old[i]!, fresh[j]!)) matches.push(single(i++, j++))
    const tail: Match[] = []
    while (i < beforeTo && j < afterTo && saysTheSame(old[beforeTo - 1]!, fresh[afterTo - 1]!)) {
      tail.push(single(--beforeTo, --afterTo))
    }
    const inner = { beforeFrom: i, beforeTo, afterFrom: j, afterTo }
    const posts = postsIn(old, fresh, inner)
    if (posts.length === 0) {
      matches.push(...matchGap(old, fresh, inner, Math.min(cells, mostCells)))
      cells = Math.max(0, cells - (beforeTo - i) * (afterTo - j))
    } else {
      const parts: (typeof inner)[] = []
      for (const [before, after] of posts) {
        parts.push({ beforeFrom: i, beforeTo: before, afterFrom: j, afterTo: after })
        matches.push(single(before, after))
        i = before + 1
        j = after + 1
      }
      parts.push({ beforeFrom: i, beforeTo, afterFrom: j, afterTo })
      due.push(...parts.filter((part) => part.beforeTo > part.beforeFrom && part.afterTo > part.afterFrom))
    }
    matches.push(...tail)
  }
  return matches.sort((a, b) => a.before - b.before)
}

function single(before: number, after: number): Match {
  return { before, beforeCount: 1, after, afterCount: 1 }
}

type Post = readonly [before: number, after: number]

/** Segments whose text stands once in both ranges, as many as keep their order: of the language with the most. */
function postsIn(
  old: readonly ComparedSegment[],
  fresh: readonly ComparedSegment[],
  range: { beforeFrom: number; beforeTo: number; afterFrom: number; afterTo: number },
): readonly Post[] {
  const languages = new Set<string>()
  for (let i = range.beforeFrom; i < range.beforeTo; i++)
    for (const language of old[i]!.keys.keys()) languages.add(language)
  let best: readonly Post[] = []
  for (const language of languages) {
    const left = onceIn(old, language, range.beforeFrom, range.beforeTo)
    const right = onceIn(fresh, language, range.afterFrom, range.afterTo)
    const common: Post[] = []
    for (const [key, before] of left) {
      const after = right.get(key)
      if (before >= 0 && after !== undefined && after >= 0) common.push([before, after])
    }
    const posts = risingPlaces(common.map(([, after]) => after)).map((place) => common[place]!)
    if (posts.length > best.length) best = posts
  }
  return best
}

/** Where each telling text stands, -1 for one that stands there twice. In the order in which they come first. */
function onceIn(segments: readonly ComparedSegment[], language: string, from: number, to: number) {
  const places = new Map<string, number>()
  for (let i = from; i < to; i++) {
    const key = segments[i]!.keys.get(language)
    if (key === undefined || key.length < leastTelling) continue
    places.set(key, places.has(key) ? -1 : i)
  }
  return places
}
