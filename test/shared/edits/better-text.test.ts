import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, inverseOf } from '../../../shared/edits/apply-changes'
import { betterText } from '../../../shared/edits/better-text'
import type { Edited } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'

const line = (en: string): Segment => ({ texts: { en }, line: 1 })
const lines = [
  'Welcome back to the show, everybody.',
  'Today we talk about rivers and how they move.',
  'My guest has walked along eleven of them.',
  'Which one did you like best, and why that one?',
  'The one I grew up beside, if I am honest.',
].map(line)
const edited: Edited = {
  segments: lines,
  marks: [{ segment: 1, note: 'rivers' }, { segment: 3 }, { segment: 4, note: 'home' }],
  tracks: { a: { anchors: [1, 3, 4].map((segment) => ({ segment, start: segment * 10 })), gaps: [], offset: 0.2 } },
}
const replaced = (next: readonly Segment[]) => {
  const better = betterText(edited, next)
  return { ...better, after: applyChanges(edited, better.changes) }
}

describe('a better text', () => {
  it('changes nothing where it is the same', () => {
    const { changes, counts, alike } = replaced(lines.map((segment) => ({ ...segment, line: 99 })))
    expect({ changes, counts, alike }).toEqual({
      changes: [],
      counts: { kept: 5, changed: 0, added: 0, gone: 0 },
      alike: 1,
    })
  })

  it('leaves anchors and marks on the lines that they are about', () => {
    const next = [
      line('A word from our sponsor, first of all.'),
      ...lines.with(3, line('Which did you like best, and why?')),
    ]
    const { after, counts } = replaced(next)
    expect(counts).toEqual({ kept: 4, changed: 1, added: 1, gone: 0 })
    expect(after.segments).toEqual(next)
    expect(after.marks).toEqual([{ segment: 2, note: 'rivers' }, { segment: 4 }, { segment: 5, note: 'home' }])
    expect(after.tracks.a?.anchors.map(({ segment, start }) => [segment, start])).toEqual([
      [2, 10],
      [4, 30],
      [5, 40],
    ])
  })

  it('puts a note of a line that is gone on the line that follows, and joins it to the note there', () => {
    const { after } = replaced(lines.toSpliced(1, 1))
    expect(after.marks).toEqual([{ segment: 1, note: 'rivers' }, { segment: 2 }, { segment: 3, note: 'home' }])
    const last = replaced(lines.slice(0, 4)).after
    expect(last.marks).toEqual([
      { segment: 1, note: 'rivers' },
      { segment: 3, note: 'home' },
    ])
  })

  it('puts the note of the second of two joined lines on what they are now', () => {
    const joined = line(`${lines[3]!.texts.en} ${lines[4]!.texts.en}`)
    const { after, counts } = replaced([...lines.slice(0, 3), joined])
    expect(counts).toEqual({ kept: 3, changed: 1, added: 0, gone: 0 })
    expect(after.marks).toEqual([
      { segment: 1, note: 'rivers' },
      { segment: 3, note: 'home' },
    ])
    expect(after.tracks.a?.anchors).toEqual([
      { segment: 1, start: 10 },
      { segment: 3, start: 30 },
    ])
  })

  const word = fc.constantFrom('river', 'stone', 'we', 'walk', 'slowly', 'and', 'then', 'honest', 'guest')
  const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => line(words.join(' ')))
  const text = fc.array(sentence, { maxLength: 25 })
  const episode = fc.tuple(text, fc.infiniteStream(fc.integer({ min: 0, max: 3 }))).map(([segments, draw]): Edited => {
    const marks = segments.flatMap((_, segment) => {
      const drawn = draw.next().value
      return drawn === 0 ? [{ segment }] : drawn === 1 ? [{ segment, note: `note ${segment}` }] : []
    })
    const anchors = segments.flatMap((_, segment) => (draw.next().value === 0 ? [{ segment, start: segment }] : []))
    return { segments, marks, tracks: { a: { anchors, gaps: [], offset: 0 } } }
  })

  it('takes the place of the old one whole, loses no note, and is taken back to what was before', () => {
    fc.assert(
      fc.property(episode, text, (before, next) => {
        const { changes } = betterText(before, next)
        const after = applyChanges(before, changes)
        expect(after.segments.map(({ texts }) => texts)).toEqual(next.map(({ texts }) => texts))
        const written = after.marks.map(({ note }) => note ?? '').join('\n')
        if (next.length > 0) for (const { note } of before.marks) expect(written).toContain(note ?? '')
        const back = applyChanges(after, inverseOf(changes))
        const sorted = (edited: Edited) => edited.tracks.a!.anchors.toSorted((a, b) => a.segment - b.segment)
        expect({ ...back, tracks: sorted(back) }).toEqual({ ...before, tracks: sorted(before) })
      }),
    )
  })
})
