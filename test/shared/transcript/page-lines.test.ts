import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { dialogue } from './dialogue'

const { en, 'zh-Hans': zh } = dialogue
const body = en.map((line, i) => `${zh[i]}\n${line}`).join('\n')

describe('lines of the page around the conversation', () => {
  it('keeps a heading as title and a publisher’s sentence as a note, above and below', () => {
    const above = ['双语文稿', '本页只有文字,不含音频;想边听边看,请下载我们的应用。']
    const below = ['关于工作坊', '工作坊每周二更新,讲述造船人的故事。']
    const { transcript, problems } = parseTranscript([...above, body, ...below].join('\n'))
    expect(transcript.segments).toHaveLength(16)
    expect(transcript.segments[0]).toEqual({ texts: { 'zh-Hans': zh[0], en: en[0] }, line: 3 })
    expect(transcript.title).toBe(above[0])
    expect(transcript.notes).toEqual([above[1], ...below])
    expect(problems).toEqual([
      { code: 'page-text', line: 1, text: above[0] },
      { code: 'page-text', line: 2, text: above[1] },
      { code: 'page-text', line: 35, text: below[0] },
      { code: 'page-text', line: 36, text: below[1] },
    ])
  })

  it('does so in the other language, and with blank lines too', () => {
    const text = ['The wooden boat show', body.replaceAll('\n', '\n\n'), 'All rights reserved by the workshop.'].join(
      '\n\n',
    )
    const { transcript } = parseTranscript(text)
    expect(transcript.title).toBe('The wooden boat show')
    expect(transcript.notes).toEqual(['All rights reserved by the workshop.'])
    expect(transcript.segments).toHaveLength(16)
  })

  it('keeps a first and a last sentence without translation as segments', () => {
    const { transcript, problems } = parseTranscript(`欢迎大家来到这里。\n${body}\n谢谢大家的收听。`)
    expect(transcript.segments).toHaveLength(18)
    expect(transcript.notes).toEqual([])
    expect(transcript.title).toBeUndefined()
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['missing-translation', 1],
      ['missing-translation', 34],
    ])
  })

  it('keeps a long untranslated end', () => {
    const untranslated = zh.slice(6).filter((line) => line !== 'Figma')
    const text = [...en.slice(0, 6).map((line, i) => `${zh[i]}\n${line}`), ...untranslated].join('\n')
    const { transcript } = parseTranscript(text)
    expect(transcript.segments).toHaveLength(15)
    expect(transcript.notes).toEqual([])
  })

  it('takes Markdown headings out, wherever they stand', () => {
    const { transcript } = parseTranscript(`# Boats\n${body}\n## Credits\n再见了。\nGoodbye then.`)
    expect(transcript.title).toBe('Boats')
    expect(transcript.notes).toEqual(['Credits'])
    expect(transcript.segments).toHaveLength(17)
  })
})

describe('lines that only hold a time or a number', () => {
  const pairs = en.map((line, i) => [zh[i]!, line] as const)
  it.each([
    ['running numbers', (i: number) => `${i + 1}`],
    ['running numbers with a full stop', (i: number) => `${i + 1}.`],
    ['times', (i: number) => `${Math.floor(i / 4)}:${String((i % 4) * 15).padStart(2, '0')}`],
    ['times in brackets', (i: number) => `[00:${String(i).padStart(2, '0')}:30]`],
  ])('leaves out %s and says how many there were', (_, counter) => {
    const text = pairs.map(([a, b], i) => `${counter(i)}\n${a}\n${b}`).join('\n')
    const { transcript, problems } = parseTranscript(text)
    expect(transcript.segments.map(({ texts }) => texts)).toEqual(pairs.map(([a, b]) => ({ 'zh-Hans': a, en: b })))
    expect(problems).toEqual([{ code: 'number-lines', line: 1, text: counter(0), count: 16 }])
  })

  it('keeps a number that somebody says', () => {
    const { transcript } = parseTranscript('你几岁?\nHow old are you?\n19\n19\n真年轻。\nThat is young.')
    expect(transcript.segments.map(({ texts }) => texts.en)).toEqual(['How old are you?', '19', 'That is young.'])
  })

  it('keeps numbers when there is nothing else', () => {
    expect(parseTranscript('1\n2\n3').transcript.segments).toHaveLength(3)
  })
})
