import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { alignStretch, type StretchAlignment } from '../../../shared/align/align-stretch'
import type { PhoneScores } from '../../../shared/align/phone-scores'
import { scoreColumns } from '../../../shared/phonetics/phone-set'
import type { Pronunciation } from '../../../shared/phonetics/pronunciation'
import { createRandom, fakeRecording, fakeText, type Part } from '../../support/fake-recording'

const wasm = new Uint8Array(readFileSync(new URL('../../../assets/wasm/align-pass.wasm', import.meta.url)))

/** Forty segments of about six seconds each, and what they are cut from. */
function recording(seed: number, isSaid = (_segment: number) => true) {
  const random = createRandom(seed)
  const segments = Array.from({ length: 40 }, () => fakeText(random, 14))
  const parts = segments.flatMap((say, segment): Part[] => (isSaid(segment) ? [{ say, segment }, { quiet: 0.6 }] : []))
  return { segments, ...fakeRecording(random, parts) }
}

function cut(scores: PhoneScores, from: number, to: number): PhoneScores {
  const [first, last] = [Math.round(from * scores.rate), Math.min(scores.frames, Math.round(to * scores.rate))]
  return {
    rate: scores.rate,
    frames: last - first,
    below: scores.below.slice(first * scoreColumns, last * scoreColumns),
    quiet: scores.quiet.slice(first, last),
    loudness: scores.loudness.slice(first, last),
  }
}

function align(scores: PhoneScores, from: number, segments: readonly Pronunciation[]): StretchAlignment {
  const result = alignStretch({ scores, from, segments, wasm })
  if (!result.ok) throw new Error(result.error)
  expect(result.value.segments).toHaveLength(segments.length)
  return result.value
}

const heard = ({ segments }: StretchAlignment) =>
  segments.flatMap((segment, index) => (segment.heard === 'yes' ? [{ index, ...segment }] : []))

describe('a stretch out of the middle', () => {
  test('says when each of its segments is said, at the times of the track, and of the others nothing', () => {
    const { segments, scores, starts } = recording(1)
    const [from, to] = [starts.get(15)! + 3, starts.get(25)! + 3]
    const found = align(cut(scores, from, to), from, segments)
    expect(heard(found).map(({ index }) => index)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])
    for (const { index, start, startsBefore } of heard(found))
      expect(start).toBeCloseTo(startsBefore ? from : starts.get(index)!, 0.7)
    expect(found.segments.filter((segment) => segment.heard === 'unknown')).toHaveLength(29)
    expect(found.covered).toBeGreaterThan(0.8)
  })

  test('says which segments its ends cut', () => {
    const { segments, scores, starts } = recording(2)
    const [from, to] = [starts.get(5)! + 3, starts.get(12)! + 3]
    const found = heard(align(cut(scores, from, to), from, segments))
    expect(found.map(({ startsBefore }) => startsBefore)).toEqual(found.map(({ index }) => index === 5))
    expect(found.map(({ endsAfter }) => endsAfter)).toEqual(found.map(({ index }) => index === 12))
    expect(found.at(-1)!.end).toBeCloseTo(to, 1)
    for (const { words, start, end } of found)
      for (const word of words) {
        expect(word.start).toBeGreaterThanOrEqual(start - 1e-6)
        expect(word.end).toBeLessThanOrEqual(end + 1e-6)
      }
  })

  test('says no of a segment that is missing between two that are heard', () => {
    const { segments, scores, starts } = recording(3, (segment) => segment !== 20)
    const from = starts.get(14)! - 0.3
    const found = align(cut(scores, from, starts.get(27)!), from, segments)
    expect(found.segments.flatMap((segment, index) => (segment.heard === 'no' ? [index] : []))).toEqual([20])
  })

  test('keeps to an anchor, and to one that lies outside', () => {
    const { segments, scores, starts } = recording(4)
    const from = starts.get(10)! + 3
    const anchors = [
      { segment: 9, start: starts.get(9)! },
      { segment: 13, start: starts.get(13)! + 0.4 },
      { segment: 30, start: starts.get(30)! },
    ]
    const result = alignStretch({ scores: cut(scores, from, starts.get(18)!), from, segments, anchors, wasm })
    const found = heard(result.ok ? result.value : { segments: [], contrast: 0, covered: 0 })
    const anchored = found.find(({ index }) => index === 13)!
    expect(anchored.start).toBeCloseTo(anchors[1]!.start, 6)
    expect(anchored.confidence).toBe(1)
    expect(found.find(({ index }) => index === 15)!.start).toBeCloseTo(starts.get(15)!, 0.7)
  })
})

test('a stretch of something else hears nothing of the text', () => {
  const { segments } = recording(5)
  const { scores } = recording(6)
  const found = align(cut(scores, 30, 120), 30, segments)
  expect(found.segments.every((segment) => segment.heard === 'unknown')).toBe(true)
})

test('a stretch of nothing hears nothing', () => {
  const { segments, scores } = recording(7)
  expect(heard(align(cut(scores, 5, 5), 5, segments))).toEqual([])
  expect(heard(align(cut(scores, 5, 30), 5, []))).toEqual([])
})
