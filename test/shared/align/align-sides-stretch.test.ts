import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignSidesStretch, type SidesStretchInput } from '../../../shared/align/align-sides-stretch'
import { cutScores, type PhoneScores } from '../../../shared/align/phone-scores'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))

function twoTexts(seed: number) {
  const random = createRandom(seed)
  const text = () => Array.from({ length: 40 }, () => fakeText(random, 14))
  const [aa, bb] = [text(), text()]
  return { random, aa, bb, sides: [side('aa', aa), side('bb', bb)] }
}

const side = (language: string, segments: readonly Pronunciation[]) => ({ language, segments })

/** What is between two times of a recording. */
function listen(
  scores: PhoneScores,
  from: number,
  to: number,
  more: Pick<SidesStretchInput, 'sides' | 'turns' | 'likely'>,
) {
  const part = cutScores(scores, from * scores.rate, to * scores.rate)
  const result = alignSidesStretch({ scores: part, from, duration: scores.frames / scores.rate, wasm, ...more })
  if (!result.ok) throw new Error(result.error)
  expect(result.value.stretch.segments).toHaveLength(more.sides[0]!.segments.length)
  return result.value
}

describe('a stretch of a recording', () => {
  it('is looked for only among the segments that may be there', () => {
    const { random, sides, bb } = twoTexts(4)
    const parts = bb.flatMap((say, segment): Part[] => [{ say, segment }, { quiet: 0.6 }])
    const { scores, starts } = fakeRecording(random, parts)
    const from = Math.floor(starts.get(12)!) - 1
    const until = Math.floor(starts.get(30)!)
    const { spoken, stretch } = listen(scores, from, until, { sides, likely: { from: 10, to: 24 } })
    expect(spoken).toEqual({ language: 'bb' })
    for (let segment = 13; segment < 23; segment++)
      expect(stretch.segments[segment]).toMatchObject({
        heard: 'yes',
        start: expect.closeTo(starts.get(segment)!, 0.7),
      })
    for (const segment of [0, 9, 24, 28, 39]) expect(stretch.segments[segment]).toEqual({ heard: 'unknown' })
  })

  it('tells which language is spoken, and when its segments are', () => {
    const { random, sides, bb } = twoTexts(1)
    const parts = bb.flatMap((say, segment): Part[] => [{ say, segment }, { quiet: 0.6 }])
    const { scores, starts } = fakeRecording(random, parts)
    const from = Math.floor(starts.get(12)!) - 1
    const { spoken, stretch } = listen(scores, from, Math.floor(starts.get(30)!), { sides })
    expect(spoken).toEqual({ language: 'bb' })
    for (let segment = 13; segment < 29; segment++)
      expect(stretch.segments[segment]).toMatchObject({
        heard: 'yes',
        start: expect.closeTo(starts.get(segment)!, 0.7),
      })
    expect(stretch.segments[2]).toEqual({ heard: 'unknown' })
  })

  it('of two languages in turn has each segment from the one to the other, and no more than it knows at its ends', () => {
    const { random, sides, aa, bb } = twoTexts(2)
    const parts = aa.flatMap((words, segment): Part[] =>
      [words, bb[segment]!].flatMap((say, at): Part[] => [{ say, segment: 2 * segment + at }, { quiet: 0.6 }]),
    )
    const { scores, starts } = fakeRecording(random, parts)
    // Between the two languages of segment 10, to between those of segment 20.
    const from = Math.floor(starts.get(21)!)
    const { spoken, stretch } = listen(scores, from, Math.floor(starts.get(41)!), { sides })
    expect(spoken).toEqual({ language: 'aa', also: 'bb' })
    for (let segment = 11; segment < 20; segment++) {
      const found = stretch.segments[segment]!
      if (found.heard !== 'yes') throw new Error(`segment ${segment} is not heard`)
      expect(found.start).toBeCloseTo(starts.get(2 * segment)!, 0.7)
      expect(found.end).toBeGreaterThan(starts.get(2 * segment + 1)!)
      expect([found.startsBefore, found.endsAfter]).toEqual([false, false])
    }
    expect(stretch.segments[10]).toMatchObject({ heard: 'yes', startsBefore: true, words: [] })
    expect(stretch.segments[20]).toMatchObject({ heard: 'yes', endsAfter: true })
    expect(stretch.segments[30]).toEqual({ heard: 'unknown' })
  })

  it('keeps the guess where it says nothing of the language', () => {
    const { random, sides } = twoTexts(3)
    const { scores } = fakeRecording(random, [{ music: 60 }])
    expect(listen(scores, 0, 60, { sides }).spoken).toEqual({ language: 'aa' })
    expect(listen(scores, 0, 60, { sides, turns: 'in any order' }).spoken).toEqual({ language: 'aa', also: 'bb' })
  })
})
