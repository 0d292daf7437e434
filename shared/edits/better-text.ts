import type { EditChange, Edited } from '../model/edits'
import type { Mark } from '../model/mark'
import type { Segment } from '../model/transcript'
import { diffSegments, type Stretch, shareAlike } from './diff-segments'
import type { SegmentsChange } from './splice-times'

/** Below this share of lines that are the same or almost, it is another text and not a better one. */
export const leastAlike = 0.3

/** What becomes of an episode when a text takes the place of its own. */
export interface BetterText {
  /** 0 to 1: how much of the longer of the two is the same or almost. */
  readonly alike: number
  /** Lines: of the new text, but for `gone`. */
  readonly counts: { readonly kept: number; readonly changed: number; readonly added: number; readonly gone: number }
  /** The changes that make the one the other; none when nothing is different. */
  readonly changes: readonly EditChange[]
}

/**
 * Puts `next` in the place of the text: what is the same or almost keeps its times, anchors and marks. What was noted on a
 * line that is no more is not lost: it stands on the line it became part of, or on the one that follows.
 */
export function betterText(edited: Edited, next: readonly Segment[]): BetterText {
  const stretches = diffSegments(edited.segments, next)
  const count = (...kinds: readonly Stretch['kind'][]) =>
    stretches.reduce((sum, each) => sum + (kinds.includes(each.kind) ? each.afterCount : 0), 0)
  const gone = stretches.reduce((sum, each) => sum + (each.kind === 'gone' ? each.beforeCount : 0), 0)
  const splices = splicesOf(stretches, edited.segments, next)
  const { lifted, laid } = movedMarks(edited.marks, stretches, next.length)
  const changes = [...lostAnchors(edited, stretches), ...lifted, ...splices, ...laid]
  return {
    alike: shareAlike(stretches),
    counts: { kept: count('same'), changed: count('changed', 'split', 'merged'), added: count('new'), gone },
    changes,
  }
}

/** The changes that make one text the other, in order. */
export function splicesOf(
  stretches: readonly Stretch[],
  text: readonly Segment[],
  next: readonly Segment[],
): readonly SegmentsChange[] {
  return stretches
    .filter(({ kind }) => kind !== 'same')
    .map(({ before, beforeCount, after, afterCount }) => {
      const removed = text.slice(before, before + beforeCount)
      // What stands before has been put in already, so a place in the new text is a place in what there is by then.
      return { kind: 'segments', at: after, removed, added: next.slice(after, after + afterCount) }
    })
}

/** Where a segment of the old text is in the new one; `isItself` is false where it is only near it. */
function placeIn(stretches: readonly Stretch[], segment: number, count: number) {
  const stretch = stretchOf(stretches, segment)
  if (!stretch) return { segment, isItself: true }
  const offset = segment - stretch.before
  switch (stretch.kind) {
    case 'gone':
      return { segment: Math.min(stretch.after, count - 1), isItself: false }
    case 'merged':
      return { segment: stretch.after, isItself: offset === 0 }
    default:
      return { segment: stretch.after + offset, isItself: true }
  }
}

function stretchOf(stretches: readonly Stretch[], segment: number): Stretch | undefined {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { before, beforeCount } = stretches[middle]!
    if (before + beforeCount <= segment) low = middle + 1
    else high = middle
  }
  return stretches[low]
}

function movedMarks(marks: readonly Mark[], stretches: readonly Stretch[], count: number) {
  const placed = marks.map((mark) => ({ mark, ...placeIn(stretches, mark.segment, count) }))
  const homeless = placed.filter(({ isItself }) => !isItself)
  if (homeless.length === 0) return { lifted: [], laid: [] }
  const there = new Map(placed.filter(({ isItself }) => isItself).map(({ mark, segment }) => [segment, mark.note]))
  const joined = new Map<number, Mark>()
  for (const { mark, segment } of homeless) {
    // A bookmark alone is about its line; what was written is the listener's own.
    if (mark.note === undefined && stretchOf(stretches, mark.segment)?.kind === 'gone') continue
    const notes = [joined.get(segment)?.note ?? there.get(segment), mark.note].filter((note) => note !== undefined)
    joined.set(segment, { segment, ...(notes.length > 0 && { note: notes.join('\n\n').slice(0, 10_000) }) })
  }
  const before = [...joined.keys()].filter((segment) => there.has(segment))
  const lifted: EditChange = { kind: 'marks', removed: homeless.map(({ mark }) => mark), added: [] }
  const laid: EditChange = {
    kind: 'marks',
    removed: before.map((segment) => markOf(segment, there.get(segment))),
    added: [...joined.values()],
  }
  return { lifted: [lifted], laid: joined.size > 0 ? [laid] : [] }
}

function markOf(segment: number, note: string | undefined): Mark {
  return { segment, ...(note !== undefined && { note }) }
}

/** Anchors of lines that are no more. Said as changes, so that they come back with the lines. */
function lostAnchors({ tracks }: Edited, stretches: readonly Stretch[]): readonly EditChange[] {
  return Object.entries(tracks).flatMap(([track, { anchors }]) => {
    const removed = anchors.filter(({ segment }) => !placeIn(stretches, segment, segment + 1).isItself)
    return removed.length > 0 ? [{ kind: 'anchors' as const, track, removed, added: [] }] : []
  })
}
