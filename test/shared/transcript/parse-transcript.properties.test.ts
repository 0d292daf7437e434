import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Transcript } from '../../../shared/model/transcript'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { type DialogueLanguage, dialogue } from './dialogue'

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
const oddLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('...', '😀', '12:30', '1.', '[', 'Harry:', '哈里：', '# ', '-->', '\u200f', 'a:b', '「」'),
)
const saidLine = fc.constantFrom(...Object.values(dialogue).flat())
const anyText = fc
  .array(fc.tuple(fc.oneof(oddLine, saidLine), lineEnd), { maxLength: 40 })
  .map((lines) => lines.flat().join(''))

function everyText({ title, notes, segments }: Transcript): string {
  return [title ?? '', ...notes, ...segments.flatMap(({ texts }) => Object.values(texts))].join('')
}

const sortedCharacters = (text: string) => [...text.replace(/\s/g, '')].sort().join('')

describe('for any text', () => {
  test.prop([anyText])('reading never throws, and lines never go back', (text) => {
    const { transcript, problems } = parseTranscript(text)
    const lines = transcript.segments.map(({ line }) => line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    const count = text.split(/\r\n|\n|\r/).length
    expect([...lines, ...problems.map(({ line }) => line)].every((line) => line >= 0 && line <= count)).toBe(true)
  })

  test.prop([anyText])('no segment is empty, and each only has the languages of the file', (text) => {
    const { languages, segments } = parseTranscript(text).transcript
    for (const { texts } of segments) {
      expect(Object.keys(texts).length).toBeGreaterThan(0)
      expect(languages).toEqual(expect.arrayContaining(Object.keys(texts)))
      expect(Object.values(texts).every((own) => own.trim() !== '')).toBe(true)
    }
  })

  test.prop([anyText])('segments that lack a language are the ones reported', (text) => {
    const { transcript, problems } = parseTranscript(text)
    const lacking = transcript.segments.filter(({ texts }) => Object.keys(texts).length < transcript.languages.length)
    const reported = problems.filter(({ code }) => code === 'missing-translation')
    expect(reported.map(({ line }) => line)).toEqual(lacking.map(({ line }) => line))
  })
})

describe('for any lines of conversation, in whatever order', () => {
  const lines = fc.array(
    fc.constantFrom(...dialogue.en, ...dialogue['zh-Hans'], ...dialogue.es, '😀', 'Chapter one', '第一章'),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

  test.prop([lines])('every line is in one segment, in the title or in the notes', (said) => {
    const { transcript } = parseTranscript(said.join('\n'))
    expect(sortedCharacters(everyText(transcript))).toBe(sortedCharacters(said.join('')))
  })

  test.prop([lines])('line numbers of segments increase', (said) => {
    const numbers = parseTranscript(said.join('\n')).transcript.segments.map(({ line }) => line)
    expect(numbers.every((line, i) => i === 0 || line > numbers[i - 1]!)).toBe(true)
  })
})

describe('for any selection of pairs', () => {
  const languages = fc.uniqueArray(fc.constantFrom<DialogueLanguage[]>('en', 'zh-Hans', 'ja', 'ru', 'ko', 'ar'), {
    minLength: 2,
    maxLength: 2,
  })
  // "Figma" is the same everywhere, and 成程 may be Japanese or Chinese: only the place of such lines tells.
  const clear = [...dialogue.en.keys()].filter((i) => dialogue.en[i] !== 'Figma' && dialogue.ja[i] !== '成程。')
  const indexes = fc.shuffledSubarray(clear, { minLength: 3 })

  test.prop([languages, indexes])('swapping the languages swaps `languages` and nothing else', ([a, b], order) => {
    const there = parseTranscript(order.map((i) => `${dialogue[a!][i]}\n${dialogue[b!][i]}`).join('\n'))
    const back = parseTranscript(order.map((i) => `${dialogue[b!][i]}\n${dialogue[a!][i]}`).join('\n'))
    expect(there.transcript.languages).toEqual([a, b])
    expect(back.transcript.languages).toEqual([b, a])
    expect(back.transcript.segments).toEqual(there.transcript.segments)
  })

  test.prop([languages, indexes])('blank lines between pairs change nothing but line numbers', ([a, b], order) => {
    const pairs = order.map((i) => `${dialogue[a!][i]}\n${dialogue[b!][i]}`)
    const tight = parseTranscript(pairs.join('\n')).transcript
    const airy = parseTranscript(pairs.join('\n\n')).transcript
    expect(airy.languages).toEqual(tight.languages)
    expect(airy.segments.map(({ texts }) => texts)).toEqual(tight.segments.map(({ texts }) => texts))
    expect(airy.segments.map(({ line }) => line)).toEqual(tight.segments.map(({ line }) => (line * 3 - 1) / 2))
  })
})
