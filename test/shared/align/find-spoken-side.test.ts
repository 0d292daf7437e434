import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findSpokenSide } from '../../../shared/align/find-spoken-side'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))

/** Two texts of forty segments, some five minutes each, that have nothing to do with one another. */
function twoTexts(seed: number) {
  const random = createRandom(seed)
  const text = () => Array.from({ length: 40 }, () => fakeText(random, 18))
  return { random, aa: text(), bb: text() }
}

const inTurn = (first: readonly Pronunciation[], second: readonly Pronunciation[]): Part[] =>
  first.flatMap((say, segment): Part[] => [{ say }, { quiet: 0.5 }, { say: second[segment]! }, { quiet: 0.8 }])

const alone = (text: readonly Pronunciation[]): Part[] => text.flatMap((say): Part[] => [{ say }, { quiet: 0.6 }])

function find(random: () => number, parts: readonly Part[], texts: Readonly<Record<string, readonly Pronunciation[]>>) {
  const sides = Object.entries(texts).map(([language, segments]) => ({ language, segments }))
  return findSpokenSide({ scores: fakeRecording(random, [{ quiet: 1 }, ...parts]).scores, sides, wasm })
}

describe('the language that an audio speaks', () => {
  it.each(['aa', 'bb'] as const)('is the one whose text is heard: %s', (spoken) => {
    const { random, aa, bb } = twoTexts(1)
    const found = find(random, alone({ aa, bb }[spoken]), { aa, bb })
    expect(found).toMatchObject({ language: spoken })
    expect(found?.also).toBeUndefined()
    expect(found?.confidence).toBeGreaterThan(0.9)
  })

  it('is heard through music and talk that is not in the text', () => {
    const { random, aa, bb } = twoTexts(2)
    const parts = alone(aa).flatMap((part, index): Part[] =>
      index % 16 === 8 ? [{ music: 15 }, { say: fakeText(random, 40) }, part] : [part],
    )
    expect(find(random, parts, { bb, aa })).toMatchObject({ language: 'aa' })
  })

  it('is heard where only a third of the text is in the audio', () => {
    const { random, aa, bb } = twoTexts(3)
    expect(find(random, alone(bb.slice(14, 28)), { aa, bb })).toMatchObject({ language: 'bb' })
  })

  it('is heard in a short part of the recording, wherever that lies', () => {
    const { random, aa, bb } = twoTexts(4)
    const { scores } = fakeRecording(random, alone(aa.slice(30, 38)))
    const sides = [
      { language: 'bb', segments: bb },
      { language: 'aa', segments: aa },
    ]
    expect(findSpokenSide({ scores, from: 260, duration: 340, sides, wasm })).toMatchObject({ language: 'aa' })
  })
})

describe('two languages in turn', () => {
  it.each([
    ['aa', 'bb'],
    ['bb', 'aa'],
  ] as const)('are found in the order in which they are spoken: %s, then %s', (first, second) => {
    const { random, ...texts } = twoTexts(5)
    const { aa, bb } = texts
    const found = find(random, inTurn(texts[first], texts[second]), { aa, bb })
    expect(found).toMatchObject({ language: first, also: second })
  })

  it('are found when some segments are spoken in one of them only', () => {
    const { random, aa, bb } = twoTexts(6)
    const parts = aa.flatMap((say, segment): Part[] => [
      ...(segment % 3 === 0 ? [] : [{ say }, { quiet: 0.5 }]),
      ...(segment % 5 === 0 ? [] : [{ say: bb[segment]! }, { quiet: 0.8 }]),
    ])
    expect(find(random, parts, { aa, bb })).toMatchObject({ language: 'aa', also: 'bb' })
  })

  it('are not taken for one where the second is a few quotations', () => {
    const { random, aa, bb } = twoTexts(7)
    const parts = aa.flatMap((say, segment): Part[] =>
      segment % 13 === 6 ? [{ say }, { say: bb[segment]! }] : [{ say }, { quiet: 0.5 }],
    )
    const found = find(random, parts, { aa, bb })
    expect(found).toMatchObject({ language: 'aa' })
    expect(found?.also).toBeUndefined()
  })
})

describe('no answer', () => {
  it('comes of an audio that speaks neither', () => {
    const { random, aa, bb } = twoTexts(8)
    const other = Array.from({ length: 40 }, () => fakeText(random, 18))
    expect(find(random, alone(other), { aa, bb })).toBeUndefined()
  })

  it('comes of two sides that sound the same', () => {
    const { random, aa } = twoTexts(9)
    expect(find(random, alone(aa), { aa, same: aa })).toBeUndefined()
  })

  it('comes of silence, of no audio and of no text', () => {
    const { random, aa, bb } = twoTexts(10)
    expect(find(random, [{ quiet: 100 }], { aa, bb })).toBeUndefined()
    expect(find(random, [{ music: 100 }], { aa, bb })).toBeUndefined()
    expect(find(random, alone(aa), { none: aa.map(() => []), empty: [] })).toBeUndefined()
    const noScores = {
      rate: 50,
      frames: 0,
      below: new Uint8Array(),
      quiet: new Uint8Array(),
      loudness: new Uint8Array(),
    }
    expect(findSpokenSide({ scores: noScores, sides: [{ language: 'aa', segments: aa }], wasm })).toBeUndefined()
  })

  it('comes of a search that is no longer wanted', () => {
    const { random, aa, bb } = twoTexts(11)
    const { scores } = fakeRecording(random, alone(aa))
    const sides = [
      { language: 'aa', segments: aa },
      { language: 'bb', segments: bb },
    ]
    expect(findSpokenSide({ scores, sides, wasm, isCancelled: () => true })).toBeUndefined()
  })
})
