import type { EditDeed } from '../model/edits'
import type { Mark } from '../model/mark'
import { unmarkDeed } from './note-deed'

/** Sets a bookmark on a line that has none; takes away one that is there, with whatever is noted on it. */
export function toggleMark(marks: readonly Mark[], segment: number): EditDeed {
  const added: EditDeed = {
    what: 'bookmarked',
    facts: { line: segment + 1 },
    changes: [{ kind: 'marks', removed: [], added: [{ segment }] }],
  }
  return unmarkDeed(marks, segment) ?? added
}
