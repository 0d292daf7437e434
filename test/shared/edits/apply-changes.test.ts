import { describe, expect, it } from 'vitest'
import { applyChanges, indexAfterSplice, inverseOf } from '../../../shared/edits/apply-changes'
import type { EditChange, Edited } from '../../../shared/model/edits'
import type { Segment } from '../../../shared/model/transcript'

const line = (en: string): Segment => ({ texts: { en }, line: 1 })
const [one, two, three] = ['One.', 'Two.', 'Three.'].map(line) as [Segment, Segment, Segment]
const before: Edited = {
  segments: [one, two, three],
  marks: [{ segment: 2, note: 'mine' }],
  tracks: { original: { anchors: [{ segment: 2, start: 20 }], gaps: [{ start: 5, end: 8 }], offset: 0.1 } },
}

describe('changes of an episode', () => {
  it('move what is behind along, on every track', () => {
    const merged = applyChanges(before, [{ kind: 'segments', at: 0, removed: [one, two], added: [line('One. Two.')] }])
    expect(merged.segments.map(({ texts }) => texts.en)).toEqual(['One. Two.', 'Three.'])
    expect(merged.marks).toEqual([{ segment: 1, note: 'mine' }])
    expect(merged.tracks.original?.anchors).toEqual([{ segment: 1, start: 20 }])
  })

  it('put gaps in the order of their times, and begin a track of which nothing was known', () => {
    const gap = { start: 2, end: null }
    const change = (track: string): EditChange => ({ kind: 'gaps', track, removed: [], added: [gap] })
    const after = applyChanges(before, [change('original'), change('dub')])
    expect(after.tracks.original?.gaps).toEqual([gap, { start: 5, end: 8 }])
    expect(after.tracks.dub).toEqual({ anchors: [], gaps: [gap], offset: 0 })
  })

  it.each<[string, readonly EditChange[]]>([
    ['a merge with the anchor it costs', merge()],
    ['a split', [{ kind: 'segments', at: 1, removed: [two], added: [line('T'), line('wo.')] }]],
    ['a mark', [{ kind: 'marks', removed: [{ segment: 2, note: 'mine' }], added: [{ segment: 2, note: 'other' }] }]],
    ['an offset', [{ kind: 'offset', track: 'original', from: 0.1, to: -2 }]],
    ['a gap', [{ kind: 'gaps', track: 'original', removed: [{ start: 5, end: 8 }], added: [{ start: 5, end: 9 }] }]],
  ])('are taken back to what was before: %s', (_, changes) => {
    const after = applyChanges(before, changes)
    expect(after).not.toEqual(before)
    expect(applyChanges(after, inverseOf(changes))).toEqual(before)
  })

  it('leave out what no longer has a line', () => {
    const splice = { at: 1, removed: [two, three], added: [line('Two. Three.')] }
    expect([0, 1, 2, 3].map((index) => indexAfterSplice(index, splice))).toEqual([0, 1, null, 2])
  })
})

function merge(): readonly EditChange[] {
  return [
    { kind: 'anchors', track: 'original', removed: [{ segment: 2, start: 20 }], added: [] },
    { kind: 'marks', removed: [{ segment: 2, note: 'mine' }], added: [{ segment: 1, note: 'mine' }] },
    { kind: 'segments', at: 1, removed: [two, three], added: [line('Two. Three.')] },
  ]
}
