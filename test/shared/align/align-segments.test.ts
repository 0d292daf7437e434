import { readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type AlignInput, alignSegments } from '../../../shared/align/align-segments'
import type { PhoneScores } from '../../../shared/align/phone-scores'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))
const noScores: PhoneScores = {
  rate: 50,
  frames: 0,
  below: new Uint8Array(0),
  quiet: new Uint8Array(0),
  loudness: new Uint8Array(0),
}

function align(input: Omit<AlignInput, 'wasm'>) {
  const result = alignSegments({ ...input, wasm })
  if (!result.ok) throw new Error(result.error)
  expect(result.value.segments).toHaveLength(input.segments.length)
  expectInOrder(result.value.segments, input)
  return result.value
}

function expectInOrder(found: ReturnType<typeof align>['segments'], { scores, segments }: Omit<AlignInput, 'wasm'>) {
  let earliest = 0
  for (const [index, segment] of found.entries()) {
    expect(segment.confidence).toBeGreaterThanOrEqual(0)
    expect(segment.confidence).toBeLessThanOrEqual(1)
    if (!segment.spoken) continue
    expect(segment.start).toBeGreaterThanOrEqual(earliest)
    expect(segment.end).toBeGreaterThanOrEqual(segment.start)
    expect(segment.end).toBeLessThanOrEqual(scores.frames / scores.rate)
    earliest = segment.end
    expect(segment.words).toHaveLength(segments[index]!.length)
    let said = segment.start
    for (const word of segment.words) {
      expect(word.start).toBeGreaterThanOrEqual(said - 1e-9)
      expect(word.end).toBeGreaterThanOrEqual(word.start - 1e-9)
      expect(word.end).toBeLessThanOrEqual(segment.end + 1e-9)
      said = word.end
    }
  }
}

function texts(random: () => number, count: number, words: number): Pronunciation[] {
  return Array.from({ length: count }, () => fakeText(random, words))
}

function saying(segments: readonly Pronunciation[], isSaid = (_segment: number) => true): Part[] {
  return segments.flatMap((say, segment): Part[] => (isSaid(segment) ? [{ say, segment }, { quiet: 0.6 }] : []))
}

function startsOf(found: ReturnType<typeof align>['segments']): (number | undefined)[] {
  return found.map((segment) => (segment.spoken ? segment.start : undefined))
}

describe('a recording of the text', () => {
  test('has every segment where it is said, through music and talk that is not in the text', () => {
    const random = createRandom(1)
    const segments = texts(random, 14, 12)
    const parts = saying(segments)
    const adlib = { say: fakeText(random, 40) }
    const all: Part[] = [{ music: 12 }, ...parts.slice(0, 8), adlib, { quiet: 1 }, ...parts.slice(8), { music: 6 }]
    const { scores, starts } = fakeRecording(random, all)
    const { segments: found, belongs } = align({ scores, segments })
    expect(belongs).toBe(true)
    for (const [segment, start] of starts) expect(startsOf(found)[segment]).toBeCloseTo(start, 0.7)
  })

  test('says what is not in it', () => {
    const random = createRandom(2)
    const segments = texts(random, 14, 12)
    const { scores } = fakeRecording(random, [
      { quiet: 1 },
      ...saying(segments, (segment) => segment !== 5 && segment !== 6),
    ])
    const { segments: found } = align({ scores, segments })
    expect(found.flatMap((segment, index) => (segment.spoken ? [] : [index]))).toEqual([5, 6])
  })

  test('keeps text that stands in it twice apart', () => {
    const random = createRandom(3)
    const body = texts(random, 10, 12)
    const segments = [body[6]!, ...body]
    const { scores, starts } = fakeRecording(random, [{ quiet: 1 }, ...saying(segments)])
    const { segments: found } = align({ scores, segments })
    for (const [segment, start] of starts) expect(startsOf(found)[segment]).toBeCloseTo(start, 0.7)
  })

  test('takes an anchor at its word, right or wrong', () => {
    const random = createRandom(4)
    const segments = texts(random, 8, 12)
    const { scores, starts } = fakeRecording(random, [{ quiet: 1 }, ...saying(segments)])
    const late = starts.get(4)! + 1
    const { segments: found } = align({ scores, segments, anchors: [{ segment: 4, start: late }] })
    expect(found[4]).toMatchObject({ spoken: true, start: late, confidence: 1 })
    expect(startsOf(found)[2]).toBeCloseTo(starts.get(2)!, 0.7)
    expect(startsOf(found)[6]).toBeCloseTo(starts.get(6)!, 0.7)
  })

  test('leaves out a line that is missing, and not the neighbour whose place it would take', () => {
    const random = createRandom(10)
    const segments = texts(random, 16, 14)
    segments[8] = fakeText(random, 4)
    const parts = saying(segments, (segment) => segment !== 7)
    const { scores } = fakeRecording(random, [...parts.slice(0, 14), { music: 6 }, ...parts.slice(14)])
    const { segments: found } = align({ scores, segments })
    expect(found.flatMap((segment, index) => (segment.spoken ? [] : [index]))).toEqual([7])
  })

  test('is surer that a line is absent where there is no room for it', () => {
    const random = createRandom(11)
    const segments = texts(random, 20, 12)
    const isSaid = (segment: number) => segment !== 5 && segment !== 12
    const parts = segments.flatMap((say, segment): Part[] => {
      if (segment === 12) return [{ music: 12 }]
      return isSaid(segment) ? [{ say, segment }, { quiet: 0.6 }] : []
    })
    const { scores } = fakeRecording(random, parts)
    const { segments: found } = align({ scores, segments })
    expect([found[5]!.spoken, found[12]!.spoken]).toEqual([false, false])
    expect(found[5]!.confidence).toBeGreaterThan(0.9)
    expect(found[12]!.confidence).toBeLessThan(found[5]!.confidence)
  })

  test('is found under heavy noise', () => {
    const random = createRandom(12)
    const segments = texts(random, 30, 14)
    const { scores, starts } = fakeRecording(random, [{ quiet: 1 }, ...saying(segments)], 2.2)
    const { segments: found, belongs } = align({ scores, segments })
    expect(belongs).toBe(true)
    const near = [...starts].filter(([segment, start]) => Math.abs((startsOf(found)[segment] ?? 1e9) - start) < 0.5)
    expect(near.length).toBeGreaterThan(27)
  })

  test('of which the text is only a third belongs to it, and so does text of which it is only a third', () => {
    const random = createRandom(13)
    const segments = texts(random, 45, 12)
    const whole = fakeRecording(random, saying(segments))
    const third = segments.slice(15, 30)
    const part = align({ scores: whole.scores, segments: third })
    expect(part.belongs).toBe(true)
    expect(startsOf(part.segments)[7]).toBeCloseTo(whole.starts.get(22)!, 0.7)
    const short = fakeRecording(
      random,
      saying(segments, (segment) => segment >= 15 && segment < 30),
    )
    const { segments: found, belongs } = align({ scores: short.scores, segments })
    expect(belongs).toBe(true)
    expect(found.flatMap(({ spoken }, index) => (spoken ? [index] : []))).toEqual(third.map((_, index) => index + 15))
  })

  test('that is another text is said not to belong', () => {
    const random = createRandom(5)
    const { scores } = fakeRecording(random, [{ quiet: 1 }, ...saying(texts(random, 20, 12))])
    expect(align({ scores, segments: texts(random, 20, 12) }).belongs).toBe(false)
  })
})

describe('whatever comes in', () => {
  test.prop([fc.nat()], { numRuns: 25 })('times are in order, do not overlap and lie in the audio', (seed) => {
    const random = createRandom(seed)
    const segments = Array.from({ length: Math.floor(random() * 10) }, () =>
      fakeText(random, Math.floor(random() * 10)),
    )
    const parts = segments.flatMap((say): Part[] => {
      const fate = random()
      if (fate < 0.2) return []
      if (fate < 0.4) return [{ say }, { say }]
      return fate < 0.6 ? [{ music: 3 * random() }, { say }] : [{ say }, { quiet: random() }]
    })
    const { scores } = fakeRecording(random, parts, 2 * random())
    const anchors = segments.flatMap((_, segment) =>
      random() < 0.2 ? [{ segment, start: (random() * scores.frames) / scores.rate }] : [],
    )
    align({ scores, segments, anchors })
  })

  test.each<[string, () => Omit<AlignInput, 'wasm'>, boolean]>([
    ['no audio', () => ({ scores: noScores, segments: texts(createRandom(6), 3, 5) }), false],
    ['no text', () => ({ scores: fakeRecording(createRandom(6), [{ quiet: 5 }]).scores, segments: [] }), false],
    [
      'text without sounds',
      () => ({ scores: fakeRecording(createRandom(6), [{ quiet: 5 }]).scores, segments: [[], []] }),
      false,
    ],
    [
      'silence',
      () => ({
        scores: fakeRecording(createRandom(6), [{ quiet: 90 }]).scores,
        segments: texts(createRandom(6), 9, 9),
      }),
      false,
    ],
    [
      'music',
      () => ({
        scores: fakeRecording(createRandom(6), [{ music: 90 }]).scores,
        segments: texts(createRandom(6), 9, 9),
      }),
      false,
    ],
    [
      'fewer frames than phones',
      () => ({
        scores: fakeRecording(createRandom(6), [{ say: fakeText(createRandom(6), 2) }]).scores,
        segments: texts(createRandom(6), 2, 60),
        anchors: [{ segment: 1, start: 0.02 }],
      }),
      false,
    ],
    [
      'anchors that contradict each other, at the end and past it',
      () => ({
        scores: fakeRecording(createRandom(6), [{ music: 30 }]).scores,
        segments: texts(createRandom(6), 6, 9),
        anchors: [
          { segment: 4, start: 5 },
          { segment: 1, start: 20 },
          { segment: 5, start: 30 },
          { segment: 0, start: 31 },
          { segment: 9, start: 3 },
        ],
      }),
      false,
    ],
    [
      'far more text than audio',
      () => ({
        scores: fakeRecording(createRandom(6), [{ music: 2 }]).scores,
        segments: texts(createRandom(6), 300, 9),
      }),
      false,
    ],
  ])('%s has a result', (_, input, belongs) => {
    expect(align(input()).belongs).toBe(belongs)
  })

  test('a segment without sounds lies between its neighbours', () => {
    const random = createRandom(7)
    const [first, second] = [fakeText(random, 20), fakeText(random, 20)]
    const { scores, starts } = fakeRecording(random, [{ quiet: 1 }, ...saying([first!, [], second!])])
    const { segments: found } = align({ scores, segments: [first!, [], second!] })
    const between = startsOf(found)[1]!
    expect(between).toBeGreaterThan(starts.get(0)!)
    expect(between).toBeLessThanOrEqual(startsOf(found)[2]!)
    expect(found[1]!.confidence).toBeLessThan(0.5)
  })

  test('one segment of twenty minutes, and ten thousand of one word, are laid out', { timeout: 240_000 }, () => {
    const random = createRandom(8)
    const long = fakeText(random, 2400)
    const whole = fakeRecording(random, [{ quiet: 2 }, { say: long, segment: 0 }, { quiet: 2 }])
    expect(startsOf(align({ scores: whole.scores, segments: [long] }).segments)[0]).toBeCloseTo(2, 0.7)
    const words = texts(random, 10_000, 1)
    const many = fakeRecording(
      random,
      words.map((say, segment) => ({ say, segment })),
    )
    const found = startsOf(align({ scores: many.scores, segments: words }).segments)
    const near = found.filter((start, segment) => Math.abs((start ?? 1e9) - many.starts.get(segment)!) < 0.5)
    expect(near.length).toBeGreaterThan(9000)
  })

  test('a search that is no longer wanted says so', () => {
    const random = createRandom(9)
    const segments = texts(random, 4, 12)
    const { scores } = fakeRecording(random, saying(segments))
    const result = alignSegments({ scores, segments, wasm, isCancelled: () => true })
    expect(result).toEqual({ ok: false, error: 'cancelled' })
  })
})
