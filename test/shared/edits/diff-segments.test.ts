import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffSegments, type Stretch, shareAlike } from '../../../shared/edits/diff-segments'
import type { Segment } from '../../../shared/model/transcript'

const pair = (en: string, zh?: string): Segment => ({ texts: { en, ...(zh !== undefined && { zh }) }, line: 1 })
const talk = [
  pair('Welcome back to the show, everybody.', '欢迎大家再次收听本节目。'),
  pair('Today we talk about rivers and how they move.', '今天我们聊聊河流以及它们如何移动。'),
  pair('Yes.', '是的。'),
  pair('My guest has walked along eleven of them.', '我的嘉宾沿着其中十一条走过。'),
  pair('Which one did you like best, and why that one?', '你最喜欢哪一条，为什么是那一条？'),
  pair('Yes.', '是的。'),
  pair('The one I grew up beside, if I am honest.', '说实话，是我在旁边长大的那条。'),
]
const brief = (stretches: readonly Stretch[]) =>
  stretches.map(({ kind, beforeCount, afterCount }) => `${kind} ${beforeCount}:${afterCount}`)
const withLine = (at: number, ...lines: readonly Segment[]) => talk.toSpliced(at, 1, ...lines)

describe('what became of a text', () => {
  it('is nothing where it is the same, whatever line of the file it stands on', () => {
    const moved = talk.map((segment) => ({ ...segment, line: segment.line + 7 }))
    expect(brief(diffSegments(talk, moved))).toEqual(['same 7:7'])
  })

  it('is that a word of a line is another', () => {
    const after = withLine(3, pair('My guest has walked along twelve of them.', talk[3]!.texts.zh))
    expect(brief(diffSegments(talk, after))).toEqual(['same 3:3', 'changed 1:1', 'same 3:3'])
  })

  it('is that every line was translated anew, into whatever words', () => {
    const after = talk.map(({ texts: { en } }, index) => pair(en!, `全新译文第${index}句`))
    expect(brief(diffSegments(talk, after))).toEqual(['changed 7:7'])
    const french = talk.map(({ texts: { en } }, line) => ({ texts: { en: en!, fr: `Phrase ${line}` }, line }))
    expect(brief(diffSegments(talk, french))).toEqual(['changed 7:7'])
  })

  it('is that a line came and another went', () => {
    const added = talk.toSpliced(4, 0, pair('Eleven, on three continents, mostly in the rain.'))
    expect(brief(diffSegments(talk, added))).toEqual(['same 4:4', 'new 0:1', 'same 3:3'])
    expect(brief(diffSegments(added, talk))).toEqual(['same 4:4', 'gone 1:0', 'same 3:3'])
  })

  it('is that a line was split in two, or two were joined', () => {
    const halves = [
      pair('Which one did you like best,', '你最喜欢哪一条，'),
      pair('and why that one?', '为什么是那一条？'),
    ] as const
    const split = withLine(4, ...halves)
    expect(brief(diffSegments(talk, split))).toEqual(['same 4:4', 'split 1:2', 'same 2:2'])
    expect(brief(diffSegments(split, talk))).toEqual(['same 4:4', 'merged 2:1', 'same 2:2'])
  })

  it('is that a line was written anew where it stood, and not that one went and another came', () => {
    const after = withLine(1, pair('Today: rivers, how they move and what they leave.', '今天聊河流，它们如何移动。'))
    expect(brief(diffSegments(talk, after))).toEqual(['same 1:1', 'changed 1:1', 'same 5:5'])
  })

  it('is that all of it went, where the other is another text', () => {
    const other = ['Add the flour slowly.', 'Stir until it thickens.', 'Let it cool before you cut it.'].map((en) =>
      pair(en),
    )
    const stretches = diffSegments(talk, other)
    expect(shareAlike(stretches)).toBeLessThan(0.3)
    expect(shareAlike(diffSegments(talk, talk))).toBe(1)
    expect(shareAlike(diffSegments(talk, []))).toBe(0)
  })

  const word = fc.constantFrom('river', 'stone', 'we', 'walk', 'slowly', 'Yes.', '河', '流', 'and', 'then', '')
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
  const segments = fc.array(
    fc.record({ texts: fc.record({ en: text, zh: text }, { requiredKeys: [] }), line: fc.constant(1) }),
    { maxLength: 30 },
  )

  it('accounts for every line of both texts, in order, whatever they say', () => {
    fc.assert(
      fc.property(segments, segments, (before, after) => {
        let [i, j] = [0, 0]
        for (const stretch of diffSegments(before as Segment[], after as Segment[])) {
          expect([stretch.before, stretch.after]).toEqual([i, j])
          i += stretch.beforeCount
          j += stretch.afterCount
        }
        expect([i, j]).toEqual([before.length, after.length])
      }),
    )
  })

  it('never calls the same what is not', () => {
    fc.assert(
      fc.property(segments, segments, (before, after) => {
        for (const { kind, ...stretch } of diffSegments(before as Segment[], after as Segment[])) {
          if (kind !== 'same') continue
          const cut = (list: readonly unknown[], from: number, count: number) => list.slice(from, from + count)
          expect(cut(after, stretch.after, stretch.afterCount)).toEqual(
            cut(before, stretch.before, stretch.beforeCount),
          )
        }
      }),
    )
  })
})
