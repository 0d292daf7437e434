import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { joinTranscripts, type TextHalf } from '../../../shared/transcript/join-transcripts'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'

const sample = readFileSync(join(import.meta.dirname, '../../../assets/sample/sample.bilingual.txt'), 'utf8')
const { transcript } = parseTranscript(sample)
const linesIn = (language: string) => transcript.segments.map(({ texts }) => texts[language] ?? '')
const [english, chinese] = [linesIn('en'), linesIn('zh-Hans')]

const half = (fileName: string, lines: readonly string[]): TextHalf => ({
  fileName,
  ...parseTranscript(lines.join('\n')),
})
const joined = (one: readonly string[], other: readonly string[]) =>
  joinTranscripts(half('rain.en.txt', one), half('rain.zh.txt', other))
const pairsOf = (found: ReturnType<typeof joined>) =>
  found.kind === 'joined' ? found.joined.transcript.segments.map(({ texts }) => [texts.en, texts['zh-Hans']]) : null
const truth = english.map((text, i) => [text, chinese[i]])

describe('two transcripts of one text', () => {
  it('are one, line by line, in whichever order they come', () => {
    expect(truth.length).toBeGreaterThan(40)
    const found = joined(english, chinese)
    expect(pairsOf(found)).toEqual(truth)
    const swapped = joinTranscripts(half('rain.zh.txt', chinese), half('rain.en.txt', english))
    expect(swapped.kind === 'joined' && swapped.joined.transcript).toEqual(
      found.kind === 'joined' && found.joined.transcript,
    )
  })

  test.prop([fc.integer({ min: 2, max: english.length - 3 })], { numRuns: 20 })(
    'of which one lacks a line: the line stands alone or with its neighbour, all others are paired',
    (gone) => {
      const found = joined(
        english,
        chinese.filter((_, i) => i !== gone),
      )
      const pairs = pairsOf(found) ?? []
      const right = pairs.filter(([en, zh]) => truth.some(([one, other]) => one === en && other === zh)).length
      expect(right).toBeGreaterThanOrEqual(truth.length - 5)
      expect(pairs.flatMap(([en]) => en ?? []).join(' ').length).toBe(english.join(' ').length)
      const problems = found.kind === 'joined' ? found.joined.problems : []
      expect(problems).toContainEqual(
        expect.objectContaining({ code: expect.stringMatching(/missing|joined/), file: expect.any(String) }),
      )
    },
  )

  it('one of which runs a line ahead from the middle on are paired by what they say', () => {
    const found = joined(
      english.filter((_, i) => i !== 10),
      chinese.filter((_, i) => i !== 40),
    )
    const pairs = pairsOf(found) ?? []
    expect(pairs.filter(([en, zh]) => truth.some(([one, other]) => one === en && other === zh)).length).toBeGreaterThan(
      truth.length - 6,
    )
  })

  it('says of each doubt in which file it is', () => {
    const found = joined([`${english[0]}\ufffd`, ...english.slice(1)], chinese)
    expect(found.kind === 'joined' && found.joined.problems.every(({ file }) => file !== undefined)).toBe(true)
    expect(found.kind === 'joined' && found.joined.problems.map(({ code }) => code)).not.toContain('one-language')
  })
})

describe('two transcripts that are not one text', () => {
  const noise = (count: number, word: string) =>
    Array.from({ length: count }, (_, i) => `${`${word} `.repeat(((i * 7919) % 23) + 1)}${i % 3 ? '' : 'Yes. No. '}.`)

  it('are not joined, and it is said from which lines on they differ', () => {
    const found = joined(noise(chinese.length, 'weather'), chinese)
    expect(found).toMatchObject({ kind: 'unlike', line: expect.any(Number), otherLine: expect.any(Number) })
  })

  it('of which the second half is of another text are told from there on', () => {
    const middle = english.length >> 1
    const found = joined([...english.slice(0, middle), ...noise(english.length - middle, 'weather')], chinese)
    expect(found.kind === 'unlike' && found.line).toBeGreaterThan(middle - 3)
  })

  it('of which one lacks a third of the text are not joined', () => {
    expect(joined(english, chinese.slice(0, 35)).kind).toBe('unlike')
  })

  it.each([
    ['one language twice', english, english],
    ['a bilingual one and one of its languages', [...english, ...chinese], chinese],
    ['two ways of writing Chinese', ['今天的天氣很好，我們來聊聊音樂。', '說得對。'], chinese],
  ])('%s: are not joined', (_, one, other) => {
    expect(joined(one, other)).toEqual({ kind: 'not-two-languages' })
  })

  it('nothing at all is no text', () => {
    expect(joined([], chinese)).toEqual({ kind: 'not-two-languages' })
  })
})
