import type { EditChange, EditDeed, Edited } from '../model/edits'
import { type Mark, tidyMarks } from '../model/mark'
import type { Anchor } from '../model/timeline'
import type { Segment } from '../model/transcript'

/** What takes the place of some lines, and what becomes of that which is known by their indices. */
export interface LineReplacement {
  readonly what: string
  readonly facts?: EditDeed['facts']
  /** The lines `at` to `at + count` are replaced. */
  readonly at: number
  readonly count: number
  readonly added: readonly Segment[]
  /** Where a replaced line's marks go; null: nowhere. */
  readonly marked: (line: number) => number | null
  /** Where what was fixed of a replaced line's start goes. */
  readonly anchored: (line: number) => number | null
}

/**
 * The deed that replaces lines. Marks and anchors in them are taken out and put in by changes of their own, so that taking
 * the deed back puts them where they were; where several marks come together, their notes do.
 */
export function lineDeed(edited: Edited, replacement: LineReplacement): EditDeed {
  const { what, facts, at, count, added, marked, anchored } = replacement
  const removed = edited.segments.slice(at, at + count)
  const isInside = ({ segment }: Mark | Anchor) => segment >= at && segment < at + count
  const isMoved = (to: (line: number) => number | null) => (item: Mark | Anchor) =>
    isInside(item) && to(item.segment) !== item.segment
  const before: EditChange[] = []
  const after: EditChange[] = []

  const marks = edited.marks.filter(isInside)
  if (marks.some(isMoved(marked))) {
    before.push({ kind: 'marks', removed: marks, added: [] })
    const put = joinMarks(marks, marked, edited.segments.length + added.length)
    if (put.length > 0) after.push({ kind: 'marks', removed: [], added: put })
  }
  for (const [track, { anchors }] of Object.entries(edited.tracks)) {
    const inside = anchors.filter(isInside)
    if (!inside.some(isMoved(anchored))) continue
    before.push({ kind: 'anchors', track, removed: inside, added: [] })
    const put = inside.flatMap((anchor) => {
      const segment = anchored(anchor.segment)
      return segment === null ? [] : [{ ...anchor, segment }]
    })
    if (put.length > 0) after.push({ kind: 'anchors', track, removed: [], added: put })
  }
  const splice: EditChange = { kind: 'segments', at, removed, added }
  return { what, ...(facts && { facts }), changes: [...before, splice, ...after] }
}

function joinMarks(marks: readonly Mark[], to: (line: number) => number | null, count: number): readonly Mark[] {
  const bySegment = new Map<number, Mark>()
  for (const mark of marks) {
    const segment = to(mark.segment)
    if (segment === null) continue
    const notes = [bySegment.get(segment)?.note, mark.note].filter((note) => note !== undefined)
    bySegment.set(segment, { segment, ...(notes.length > 0 && { note: notes.join('\n').slice(0, 10_000) }) })
  }
  return tidyMarks([...bySegment.values()], count)
}

/** A segment with other texts; empty ones have no key. */
export function withTexts(segment: Segment, texts: Readonly<Record<string, string | undefined>>): Segment {
  const said = Object.entries(texts).flatMap(([language, text]) => {
    const trimmed = text?.trim() ?? ''
    return trimmed === '' ? [] : [[language, trimmed] as const]
  })
  return { ...segment, texts: Object.fromEntries(said) }
}

/** Whether two lines say the same in every language. */
export function isSameText(one: Segment, other: Segment): boolean {
  const keys = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)])
  return [...keys].every((key) => one.texts[key] === other.texts[key])
}
