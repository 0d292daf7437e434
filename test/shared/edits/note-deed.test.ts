import { describe, expect, it } from 'vitest'
import { toggleMark } from '../../../shared/edits/mark-deeds'
import { mostNoteLength, noteDeed, unmarkDeed } from '../../../shared/edits/note-deed'

const marks = [{ segment: 1 }, { segment: 4, note: 'the axe' }]

describe('a note', () => {
  it('marks its line, or joins the bookmark that is there', () => {
    expect(noteDeed(marks, 2, ' new ')).toMatchObject({
      ...{ what: 'noteWritten', facts: { line: 3 } },
      changes: [{ removed: [], added: [{ segment: 2, note: 'new' }] }],
    })
    expect(noteDeed(marks, 1, 'new')).toMatchObject({ what: 'noteWritten', changes: [{ removed: [{ segment: 1 }] }] })
    expect(noteDeed(marks, 4, 'the lantern')).toMatchObject({ what: 'noteChanged' })
  })

  it('goes when nothing is left of it, and the bookmark stays', () => {
    expect(noteDeed(marks, 4, '  ')).toMatchObject({ what: 'noteRemoved', changes: [{ added: [{ segment: 4 }] }] })
  })

  it('that is as it was is no deed, nor is an empty one', () => {
    expect(noteDeed(marks, 4, 'the axe ')).toBeNull()
    expect(noteDeed(marks, 1, '')).toBeNull()
    expect(noteDeed(marks, 2, ' ')).toBeNull()
  })

  it('is no longer than can be kept', () => {
    expect(noteDeed([], 0, 'x'.repeat(20_000))?.changes[0]).toMatchObject({
      added: [{ segment: 0, note: 'x'.repeat(mostNoteLength) }],
    })
  })

  it('goes with its mark, whoever takes it away, and what is said names it', () => {
    const gone = { what: 'noteAndMarkRemoved', changes: [{ removed: [marks[1]], added: [] }] }
    expect(unmarkDeed(marks, 4)).toMatchObject(gone)
    expect(toggleMark(marks, 4)).toMatchObject(gone)
    expect(unmarkDeed(marks, 1)).toMatchObject({ what: 'unbookmarked' })
    expect(unmarkDeed(marks, 2)).toBeNull()
  })
})
