import type { EditDeed } from '../model/edits'
import type { Mark } from '../model/mark'

/** Characters of the longest note; the schema of marks takes no longer one. */
export const mostNoteLength = 10_000

/**
 * Writing a note on a line, in place of what is noted there; a line that has none is marked by it. With nothing in it the
 * note goes and the bookmark stays. Null when nothing would be another.
 */
export function noteDeed(marks: readonly Mark[], segment: number, text: string): EditDeed | null {
  const before = marks.find((mark) => mark.segment === segment)
  const note = text.trim().slice(0, mostNoteLength)
  if (note === (before?.note ?? '')) return null
  const after: Mark = note === '' ? { segment } : { segment, note }
  return {
    what: note === '' ? 'noteRemoved' : before?.note === undefined ? 'noteWritten' : 'noteChanged',
    facts: { line: segment + 1 },
    changes: [{ kind: 'marks', removed: before ? [before] : [], added: [after] }],
  }
}

/** Taking away a mark with whatever is noted on it. Null when there is none. */
export function unmarkDeed(marks: readonly Mark[], segment: number): EditDeed | null {
  const before = marks.find((mark) => mark.segment === segment)
  if (!before) return null
  return {
    what: before.note === undefined ? 'unbookmarked' : 'noteAndMarkRemoved',
    facts: { line: segment + 1 },
    changes: [{ kind: 'marks', removed: [before], added: [] }],
  }
}
