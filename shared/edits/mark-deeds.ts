import type { EditDeed } from '../model/edits'
import type { Mark } from '../model/mark'

/** Sets a bookmark on a line that has none; takes away one that is there, with whatever is noted on it. */
export function toggleMark(marks: readonly Mark[], segment: number): EditDeed {
  const removed = marks.filter((mark) => mark.segment === segment)
  const added = removed.length > 0 ? [] : [{ segment }]
  return {
    what: removed.length > 0 ? 'unbookmarked' : 'bookmarked',
    facts: { line: segment + 1 },
    changes: [{ kind: 'marks', removed, added }],
  }
}
