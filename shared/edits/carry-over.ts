import type { EditDeed, Edited } from '../model/edits'
import type { Segment } from '../model/transcript'
import { applyChanges } from './apply-changes'
import { betterText, leastAlike } from './better-text'
import { diffSegments } from './diff-segments'

/** What the listener put right, in a file that says something else than it did. */
export interface CarriedOver {
  readonly edited: Edited
  /** What the file did to it, as a deed that can be taken back; null where it says what the listener wrote. */
  readonly deed: EditDeed | null
  /** Both changed the same lines, and the listener's words stand. */
  readonly isDisputed: boolean
}

/**
 * Carries what was put right in a text over to what its file says by now: lines that the listener did not touch are those of
 * the file, the others are the listener's. Null when the file holds another text altogether.
 *
 * @param base what the file said when it was put right
 */
export function carryOver(base: readonly Segment[], edited: Edited, next: readonly Segment[]): CarriedOver | null {
  if (betterText({ segments: base, marks: [], tracks: {} }, next).alike < leastAlike) return null
  const { segments, isDisputed } = mergeTexts(base, edited.segments, next)
  const { changes, counts } = betterText(edited, segments)
  const deed = changes.length > 0 ? { what: 'fileChanged', facts: counts, changes } : null
  return { edited: applyChanges(edited, changes), deed, isDisputed }
}

/** A stretch of the base, half open, that is another in a text. */
interface Hunk {
  readonly from: number
  readonly to: number
  readonly isOurs: boolean
  /** How much longer it is in the text. */
  readonly growth: number
}

/** Three ways: what either changed, and ours where both did. */
function mergeTexts(base: readonly Segment[], ours: readonly Segment[], theirs: readonly Segment[]) {
  const hunks = [...hunksOf(base, ours, true), ...hunksOf(base, theirs, false)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const segments: Segment[] = []
  let isDisputed = false
  let done = 0
  /** Where `done` is in ours and in theirs. */
  let [inOurs, inTheirs] = [0, 0]
  for (let i = 0; i < hunks.length; ) {
    const { from } = hunks[i]!
    let { to } = hunks[i]!
    let [ourGrowth, theirGrowth] = [0, 0]
    let isOurs = false
    let isTheirs = false
    for (; i < hunks.length && (hunks[i]!.from < to || hunks[i]!.from === from); i++) {
      const hunk = hunks[i]!
      to = Math.max(to, hunk.to)
      if (hunk.isOurs) [isOurs, ourGrowth] = [true, ourGrowth + hunk.growth]
      else [isTheirs, theirGrowth] = [true, theirGrowth + hunk.growth]
    }
    // Unchanged lines are taken from the file: their line numbers are those of now.
    segments.push(...theirs.slice(inTheirs, inTheirs + from - done))
    inOurs += from - done
    inTheirs += from - done
    const own = ours.slice(inOurs, inOurs + to - from + ourGrowth)
    const fresh = theirs.slice(inTheirs, inTheirs + to - from + theirGrowth)
    segments.push(...(isOurs ? own : fresh))
    if (isOurs && isTheirs && !isSameText(own, fresh)) isDisputed = true
    inOurs += own.length
    inTheirs += fresh.length
    done = to
  }
  segments.push(...theirs.slice(inTheirs))
  return { segments, isDisputed }
}

function hunksOf(base: readonly Segment[], text: readonly Segment[], isOurs: boolean): readonly Hunk[] {
  return diffSegments(base, text).flatMap(({ kind, before, beforeCount, after, afterCount }): Hunk[] => {
    if (kind === 'same') return []
    // Line by line, so that two changes next to each other are no dispute.
    if (beforeCount === afterCount) {
      return Array.from({ length: beforeCount }, (_, i) => before + i).flatMap((from, i) =>
        isSameText([base[from]!], [text[after + i]!]) ? [] : [{ from, to: from + 1, isOurs, growth: 0 }],
      )
    }
    return [{ from: before, to: before + beforeCount, isOurs, growth: afterCount - beforeCount }]
  })
}

function isSameText(one: readonly Segment[], other: readonly Segment[]): boolean {
  const of = (segments: readonly Segment[]) =>
    JSON.stringify(segments.map(({ texts, speaker = '' }) => [Object.entries(texts).sort(), speaker]))
  return of(one) === of(other)
}
