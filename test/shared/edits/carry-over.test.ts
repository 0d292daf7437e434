import { describe, expect, it } from 'vitest'
import { applyChanges, inverseOf } from '../../../shared/edits/apply-changes'
import { carryOver } from '../../../shared/edits/carry-over'
import type { Edited } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'
import { frozenHarbour } from '../../support/frozen-harbour'

const words = frozenHarbour
const text = (...lines: readonly string[]): Segment[] => lines.map((en, line) => ({ texts: { en }, line }))
const base = text(...words)
const said = (edited: Edited | undefined) => edited?.segments.map(({ texts }) => texts.en)
const put = (at: number, count: number, ...lines: readonly string[]) => text(...words.toSpliced(at, count, ...lines))
const edited = (segments: readonly Segment[]): Edited => ({
  segments,
  marks: [{ segment: 4, note: 'the axe' }],
  tracks: { a: { anchors: [{ segment: 4, start: 20 }], gaps: [], offset: 0.1 } },
})

describe('a file that changed since it was put right', () => {
  it('has its new lines, with the words of the listener where only the listener changed any', () => {
    const ours = put(1, 1, 'Nobody had slept for a minute.')
    const theirs = put(6, 1, 'By noon the ice had begun to sing.', 'It was a low and steady note.')
    const carried = carryOver(base, edited(ours), theirs)
    expect(said(carried?.edited)).toEqual([
      ...[words[0], 'Nobody had slept for a minute.', ...words.slice(2, 6)],
      ...['By noon the ice had begun to sing.', 'It was a low and steady note.', words[7]],
    ])
    expect(carried?.isDisputed).toBe(false)
  })

  it('takes notes and fixed starts along to where their lines are now', () => {
    const { edited: now } = carryOver(base, edited(base), put(1, 2))!
    expect(said(now)).toEqual(words.toSpliced(1, 2))
    expect(now.marks).toEqual([{ segment: 2, note: 'the axe' }])
    expect(now.tracks.a).toEqual({ anchors: [{ segment: 2, start: 20 }], gaps: [], offset: 0.1 })
  })

  it('says what the file did as a deed: taken back, all is as it was', () => {
    const before = edited(put(1, 1, 'Nobody had slept for a minute.'))
    const { edited: now, deed } = carryOver(base, before, put(4, 2))!
    expect(deed).toMatchObject({ what: 'fileChanged', facts: { kept: 6, changed: 0, added: 0, gone: 2 } })
    expect(applyChanges(before, deed!.changes)).toEqual(now)
    expect(applyChanges(now, inverseOf(deed!.changes))).toEqual(before)
    expect(carryOver(base, edited(base), base)?.deed).toBeNull()
  })

  it('where both changed a line, it has the words of the listener, and says so', () => {
    const ours = put(3, 1, 'My uncle was first to go outside.')
    const carried = carryOver(base, edited(ours), put(3, 1, 'My old uncle was the first outside.'))
    expect(said(carried?.edited)).toEqual(said(edited(ours)))
    expect(carried?.isDisputed).toBe(true)
  })

  it('where both made the same change, or changed lines beside each other, there is nothing to dispute', () => {
    const same = put(3, 1, 'My old uncle was the first outside.')
    expect(carryOver(base, edited(same), same)).toMatchObject({ isDisputed: false, edited: { segments: same } })
    const carried = carryOver(base, edited(same), put(4, 1, 'He carried a lantern and a heavy axe.'))
    expect(said(carried?.edited)?.slice(3, 5)).toEqual([
      'My old uncle was the first outside.',
      'He carried a lantern and a heavy axe.',
    ])
    expect(carried?.isDisputed).toBe(false)
  })

  it('keeps lines that the listener joined, whatever happens elsewhere', () => {
    const joined = put(0, 2, `${words[0]} ${words[1]}`)
    const carried = carryOver(base, edited(joined), put(7, 1))
    expect(said(carried?.edited)).toEqual([`${words[0]} ${words[1]}`, ...words.slice(2, 7)])
  })

  it('with another text altogether carries nothing', () => {
    const other = text('Prices rose again in March.', 'The minister denied it.', 'Bread is dearer than ever before.')
    expect(carryOver(base, edited(base), other)).toBeNull()
  })
})
