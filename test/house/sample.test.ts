import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseFile } from 'music-metadata'
import { describe, expect, it } from 'vitest'

/** The sample episode is the first thing a listener meets, and ground truth for the tests: its parts must fit. */
const root = resolve(import.meta.dirname, '../..')
const audio = resolve(root, 'assets/sample/sample.mp3')
const lines = readFileSync(resolve(root, 'assets/sample/sample.bilingual.txt'), 'utf8').trimEnd().split('\n')
const pairs = pairsOf(lines.slice(2, -2))
const truth: Truth = JSON.parse(readFileSync(resolve(root, 'test/fixtures/sample-truth.json'), 'utf8'))

interface Truth {
  readonly language: string
  readonly duration: number
  readonly segments: readonly { readonly start: number; readonly end: number }[]
}

const han = /\p{Script=Han}/u
const latinWord = /[a-z]{2}/i

describe('the transcript', () => {
  it('opens with two heading lines and closes with two lines about itself, all in Chinese', () => {
    for (const line of [...lines.slice(0, 2), ...lines.slice(-2)]) expect(line).toMatch(han)
  })

  it('has a Chinese line and the English line under it for each segment, and nothing between', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(45)
    for (const { translation, original } of pairs) {
      expect(translation).toMatch(han)
      expect(original).toMatch(latinWord)
      expect(original).not.toMatch(han)
    }
  })

  it('is typeset: Chinese punctuation in Chinese, a sentence end at the end of every line, no stray spaces', () => {
    for (const { translation, original } of pairs) {
      expect(translation).toMatch(/[。？！]$/)
      expect(translation).not.toMatch(/[,;:?!"]/)
      expect(original).toMatch(/[.?!]$/)
      expect(`${translation}|${original}`).not.toMatch(/\s{2}|^\s|\s$|\s\|/)
    }
  })

  it('holds what spoken-number reading has to cope with: a year, a price, a percentage, a thousand', () => {
    const spoken = pairs.map(({ original }) => original).join(' ')
    for (const figure of ['1883', '$12', '51%', '2,400']) expect(spoken).toContain(figure)
  })
})

describe('the true times', () => {
  it('are one per segment', () => {
    expect(truth.language).toBe('en')
    expect(truth.segments).toHaveLength(pairs.length)
  })

  it('are in order, apart, and inside the audio, with music before and after', () => {
    truth.segments.forEach(({ start, end }, i) => {
      expect(start).toBeGreaterThan(truth.segments[i - 1]?.end ?? 5)
      expect(end).toBeGreaterThan(start + 0.2)
    })
    expect(truth.segments.at(-1)!.end).toBeLessThan(truth.duration - 5)
  })

  it('fit the words: no segment is spoken faster than a person could or slower than one would', () => {
    truth.segments.forEach(({ start, end }, i) => {
      const lettersPerSecond = pairs[i]!.original.length / (end - start)
      expect(lettersPerSecond, pairs[i]!.original).toBeGreaterThan(6)
      expect(lettersPerSecond, pairs[i]!.original).toBeLessThan(22)
    })
  })
})

describe('the audio', () => {
  it('is small enough to live in the repository', () => {
    expect(statSync(audio).size).toBeLessThan(1_500_000)
  })

  it('carries title, artist, language, cover and three chapters, and lasts as long as the truth says', async () => {
    const { common, format } = await parseFile(audio, { includeChapters: true })
    expect(common).toMatchObject({ title: 'The Clock with Two Faces', artist: 'Small Hours', language: 'eng' })
    expect(common.picture?.[0]).toMatchObject({ format: 'image/jpeg' })
    expect(common.picture![0]!.data.length).toBeLessThan(60_000)
    expect(format.chapters?.map(({ title }) => title)).toEqual([
      'A clock with two faces',
      'The vote of 1883',
      'Four minutes to spare',
    ])
    expect(Math.abs(format.duration! - truth.duration)).toBeLessThan(0.1)
  })
})

function pairsOf(body: readonly string[]) {
  expect(body.length % 2).toBe(0)
  return body.flatMap((translation, i) => (i % 2 === 0 ? [{ translation, original: body[i + 1]! }] : []))
}
