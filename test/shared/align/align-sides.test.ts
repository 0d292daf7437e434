import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AlignedSegment } from '../../../shared/align/align-segments'
import { type AlignSidesInput, alignSides } from '../../../shared/align/align-sides'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))
const count = 16

function twoTexts(seed: number) {
  const random = createRandom(seed)
  const text = () => Array.from({ length: count }, () => fakeText(random, 14))
  const aa = text()
  const bb = text()
  return { random, aa, bb, sides: [side('aa', aa), side('bb', bb)] }
}

const side = (language: string, segments: readonly Pronunciation[]) => ({ language, segments })

/** Says each segment in the languages given for it; turn `2 * segment` is the first language, the next the second. */
function inTurn(
  first: readonly Pronunciation[],
  second: readonly Pronunciation[],
  isSaid = (_turn: number) => true,
): Part[] {
  return first.flatMap((words, segment) =>
    [words, second[segment]!].flatMap((say, at): Part[] =>
      isSaid(2 * segment + at) ? [{ say, segment: 2 * segment + at }, { quiet: 0.6 }] : [],
    ),
  )
}

function align(input: Omit<AlignSidesInput, 'wasm'>) {
  const result = alignSides({ ...input, wasm })
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function partsOf(segment: AlignedSegment | undefined) {
  if (!segment?.spoken || !segment.parts) throw new Error('the segment has no parts')
  return segment.parts
}

describe('a transcript of which one language is spoken', () => {
  it('is aligned on the one that is heard, though another was guessed', () => {
    const { random, sides, bb } = twoTexts(1)
    const { scores, starts } = fakeRecording(random, [
      { quiet: 1 },
      ...bb.flatMap((say, segment): Part[] => [{ say, segment }, { quiet: 0.6 }]),
    ])
    const { spoken, alignment } = align({ scores, sides })
    expect(spoken).toEqual({ language: 'bb' })
    expect(alignment.belongs).toBe(true)
    for (const [segment, start] of starts)
      expect(alignment.segments[segment]).toMatchObject({ start: expect.closeTo(start, 0.7) })
    expect(alignment.segments[0]).not.toHaveProperty('parts')
  })

  it('keeps the guess when nothing of it is heard', () => {
    const { random, sides } = twoTexts(2)
    const other = Array.from({ length: count }, (): Part => ({ say: fakeText(random, 14) }))
    const { spoken, alignment } = align({ scores: fakeRecording(random, other).scores, sides })
    expect(spoken).toEqual({ language: 'aa' })
    expect(alignment.belongs).toBe(false)
  })
})

describe('a transcript of which two languages are spoken in turn', () => {
  it('has every segment from its first part to its last, and says when each is spoken', () => {
    const { random, sides, aa, bb } = twoTexts(3)
    const { scores, starts } = fakeRecording(random, [{ music: 6 }, ...inTurn(bb, aa)])
    const { spoken, alignment } = align({ scores, sides })
    expect(spoken).toEqual({ language: 'bb', also: 'aa' })
    expect(alignment.belongs).toBe(true)
    expect(alignment.segments).toHaveLength(count)
    for (const [segment, found] of alignment.segments.entries()) {
      const parts = partsOf(found)
      expect(parts.map(({ language }) => language)).toEqual(['bb', 'aa'])
      expect(parts[0]!.start).toBeCloseTo(starts.get(2 * segment)!, 0.7)
      expect(parts[1]!.start).toBeCloseTo(starts.get(2 * segment + 1)!, 0.7)
      expect(found).toMatchObject({ start: parts[0]!.start, end: parts[1]!.end })
      if (found.spoken) expect(found.words).toHaveLength(bb[segment]!.length)
      expect(parts[1]!.words).toHaveLength(aa[segment]!.length)
      expect(parts[1]!.words![0]!.start).toBe(parts[1]!.start)
    }
  })

  it('knows the segments that are spoken in one of them, and those in none', () => {
    const { random, sides, aa, bb } = twoTexts(4)
    const unsaid = new Set([6, 13, 20, 21])
    const { scores } = fakeRecording(random, [{ quiet: 1 }, ...inTurn(aa, bb, (turn) => !unsaid.has(turn))])
    const { alignment } = align({ scores, sides })
    const heard = alignment.segments.map(
      (segment) => segment.spoken && partsOf(segment).map(({ language }) => language),
    )
    const expected: (string[] | false)[] = Array.from({ length: count }, () => ['aa', 'bb'])
    expected[3] = ['bb']
    expected[6] = ['aa']
    expected[10] = false
    expect(heard).toEqual(expected)
  })

  it('takes the listener at his word that they are, in whichever order the audio has them', () => {
    const { random, sides, aa, bb } = twoTexts(5)
    const { scores } = fakeRecording(random, [{ quiet: 1 }, ...inTurn(bb, aa)])
    expect(align({ scores, sides, turns: 'in any order' }).spoken).toEqual({ language: 'bb', also: 'aa' })
    expect(align({ scores, sides, turns: 'in this order' }).spoken).toEqual({ language: 'aa', also: 'bb' })
    const alone = fakeRecording(
      random,
      aa.flatMap((say): Part[] => [{ say }, { quiet: 0.6 }]),
    ).scores
    expect(align({ scores: alone, sides, turns: 'in any order' }).spoken).toEqual({ language: 'aa', also: 'bb' })
  })

  it('holds an anchor on a segment, whichever of its languages can be said', () => {
    const { random, aa, bb } = twoTexts(6)
    const half = aa.map((words, segment) => (segment === 5 ? [] : words))
    const { scores, starts } = fakeRecording(random, [{ quiet: 1 }, ...inTurn(half, bb, (turn) => turn !== 10)])
    const anchors = [5, 9].map((segment) => ({
      segment,
      start: (starts.get(2 * segment) ?? starts.get(2 * segment + 1)!) + 0.3,
    }))
    const sides = [side('aa', half), side('bb', bb)]
    const { alignment } = align({ scores, sides, anchors, turns: 'in this order' })
    for (const { segment, start } of anchors)
      expect(alignment.segments[segment]).toMatchObject({ start, confidence: 1 })
    expect(partsOf(alignment.segments[5]).map(({ language }) => language)).toEqual(['bb'])
  })

  it('has a place for a segment without sounds in either', () => {
    const { random, aa, bb } = twoTexts(7)
    const mute = (text: readonly Pronunciation[]) => text.map((words, segment) => (segment === 4 ? [] : words))
    const sides = [side('aa', mute(aa)), side('bb', mute(bb))]
    const { scores } = fakeRecording(
      random,
      inTurn(mute(aa), mute(bb), (turn) => turn !== 8 && turn !== 9),
    )
    const { segments } = align({ scores, sides, turns: 'in this order' }).alignment
    const [before, here, after] = segments.slice(3, 6)
    if (!before?.spoken || !here?.spoken || !after?.spoken) throw new Error('a segment is absent')
    expect(here.start).toBeGreaterThanOrEqual(before.end)
    expect(here.end).toBeLessThanOrEqual(after.start)
  })
})

it('a search that is no longer wanted says so', () => {
  const { random, sides, aa } = twoTexts(8)
  const { scores } = fakeRecording(
    random,
    aa.map((say) => ({ say })),
  )
  expect(alignSides({ scores, sides, wasm, isCancelled: () => true })).toEqual({ ok: false, error: 'cancelled' })
})
