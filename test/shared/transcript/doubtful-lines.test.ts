import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { type DialogueLanguage, dialogue } from './dialogue'

function read(...lines: string[]) {
  const { transcript, problems } = parseTranscript(lines.join('\n'))
  return { ...transcript, texts: transcript.segments.map(({ texts }) => texts), problems }
}

/** The dialogue in two languages, without the lines of the second language at `missing`. */
function without(a: DialogueLanguage, b: DialogueLanguage, missing: readonly number[], between: string) {
  const lines = dialogue[a].map((line, i) => (missing.includes(i) ? line : `${line}\n${dialogue[b][i]}`))
  const expected = dialogue[a].map((line, i) =>
    missing.includes(i) ? { [a]: line } : { [a]: line, [b]: dialogue[b][i]! },
  )
  return { text: lines.join(between), expected }
}

describe('a translation missing here and there', () => {
  const cases: [DialogueLanguage, DialogueLanguage][] = [
    ['en', 'zh-Hans'],
    ['zh-Hans', 'en'],
    ['ja', 'en'],
    ['en', 'ru'],
    ['ko', 'zh-Hant'],
    ['en', 'es'],
    ['de', 'en'],
  ]
  it.each(cases)('%s first, %s missing three times: the lines stand alone and are named', (a, b) => {
    for (const between of ['\n', '\n\n']) {
      const { text, expected } = without(a, b, [3, 6, 12], between)
      const { transcript, problems } = parseTranscript(text)
      expect(transcript.languages).toEqual([a, b])
      expect(transcript.segments.map(({ texts }) => texts)).toEqual(expected)
      const missing = problems.filter(({ code }) => code === 'missing-translation')
      expect(missing.map(({ text: own }) => own)).toEqual([3, 6, 12].map((i) => dialogue[a][i]))
      expect(missing.map(({ line }) => line)).toEqual(
        transcript.segments.filter(({ texts }) => texts[b] === undefined).map(({ line }) => line),
      )
    }
  })

  it.each(cases)('%s first, %s missing for the first and last line: neither is lost', (a, b) => {
    const { text, expected } = without(a, b, [0, 15], '\n')
    const { transcript, problems } = parseTranscript(text)
    expect(transcript.segments.map(({ texts }) => texts)).toEqual(expected)
    expect(transcript.notes).toEqual([])
    expect(problems.filter(({ code }) => code === 'missing-translation')).toHaveLength(2)
  })

  it('goes by the blank lines when the lengths would say otherwise', () => {
    const { texts } = read('你好。', 'Hello.', '', '请坐。', '', '谢谢你们。', 'Thank you.', '', '再见。', 'Goodbye.')
    expect(texts[1]).toEqual({ 'zh-Hans': '请坐。' })
  })
})

describe('two lines of one language in a row', () => {
  it('joins a sentence that was broken in two, and says where', () => {
    const { texts, problems } = read(
      '我们今天聊聊木船。',
      'Today we talk about wooden boats.',
      '他什么都是跟一位老邻居学的,那位邻居从来不做笔记。',
      'He learned everything from an old',
      'neighbour who never wrote anything down.',
      '那你是怎么学会的?',
      'So how did you learn it?',
    )
    expect(texts[1]).toEqual({
      'zh-Hans': '他什么都是跟一位老邻居学的,那位邻居从来不做笔记。',
      en: 'He learned everything from an old neighbour who never wrote anything down.',
    })
    expect(problems).toEqual([{ code: 'joined-lines', line: 4, text: 'He learned everything from an old' }])
  })

  it('joins two sentences that are translated as one line of two', () => {
    const { texts, problems } = read(
      'Welcome to the show.',
      'We have a great guest today.',
      '欢迎收听节目。我们今天有一位很棒的嘉宾。',
      'Let us begin.',
      '让我们开始吧。',
    )
    expect(texts.map(({ en }) => en)).toEqual(['Welcome to the show. We have a great guest today.', 'Let us begin.'])
    expect(problems).toContainEqual({ code: 'joined-lines', line: 1, text: 'Welcome to the show.' })
  })

  it('joins Chinese without a space', () => {
    const { texts } = read(
      'Today we talk about wooden boats.',
      '我们今天聊聊木船。',
      'He learned everything from an old neighbour who never wrote anything down.',
      '他什么都是跟一位老邻居学的,',
      '那位邻居从来不做笔记。',
      'So how did you learn it?',
      '那你是怎么学会的?',
    )
    expect(texts[1]!['zh-Hans']).toBe('他什么都是跟一位老邻居学的,那位邻居从来不做笔记。')
  })

  it('keeps two sentences apart when only one of them is translated', () => {
    const { texts, problems } = read(
      '我们今天聊聊木船。',
      'Today we talk about wooden boats.',
      '他什么都是跟一位老邻居学的,那位邻居从来不做笔记。',
      '那你是怎么学会的呢?',
      'So how did you learn it?',
      '我一直看,问了太多问题。',
      'I watched, I asked too many questions.',
    )
    expect(texts.map((own) => Object.keys(own).length)).toEqual([2, 1, 2, 2])
    expect(problems).toEqual([expect.objectContaining({ code: 'missing-translation', line: 3 })])
  })

  it('reads paragraphs wrapped in both languages', () => {
    const pair = [
      '大家早上好,欢迎回到我们的工作坊,',
      '今天我们要聊聊木船,以及造木船的人。',
      'Good morning, everyone, and welcome back',
      'to the workshop. Today we are talking',
      'about wooden boats and their builders.',
    ]
    const { texts } = read(...pair, '', ...pair, '', ...pair)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toEqual({
      'zh-Hans': '大家早上好,欢迎回到我们的工作坊,今天我们要聊聊木船,以及造木船的人。',
      en: 'Good morning, everyone, and welcome back to the workshop. Today we are talking about wooden boats and their builders.',
    })
  })
})

describe('blocks', () => {
  const { en, 'zh-Hans': zh } = dialogue

  it('pairs several small blocks, line by line', () => {
    const ends = [0, 5, 10, 16]
    const text = ends.slice(1).flatMap((end, k) => [...zh.slice(ends[k], end), ...en.slice(ends[k], end)])
    expect(read(...text).texts).toEqual(en.map((line, i) => ({ 'zh-Hans': zh[i], en: line })))
  })

  it.each([
    ['the second is shorter', en, zh.slice(0, 13)],
    ['the first is shorter', en.slice(0, 13), zh],
  ])('pairs from the top and leaves the rest alone when %s', (_, first, second) => {
    const { texts, problems, notes } = read(...first, '', ...second)
    expect(texts).toHaveLength(16)
    expect(texts.slice(0, 13)).toEqual(en.slice(0, 13).map((line, i) => ({ en: line, 'zh-Hans': zh[i] })))
    expect(texts.slice(13).every((own) => Object.keys(own).length === 1)).toBe(true)
    expect(notes).toEqual([])
    expect(problems).toContainEqual({ code: 'uneven-blocks', line: 1, text: en[0] })
    expect(problems.filter(({ code }) => code === 'missing-translation')).toHaveLength(3)
  })

  it('takes a heading above the first block for the title', () => {
    const { texts, title } = read('关于木船的谈话', ...zh, ...en)
    expect(title).toBe('关于木船的谈话')
    expect(texts).toEqual(en.map((line, i) => ({ 'zh-Hans': zh[i], en: line })))
  })
})

describe('many doubts of one kind', () => {
  it('lists a hundred and counts the others', () => {
    const lines = Array.from({ length: 200 }, () => '请坐下来,慢慢说。\n').concat('Please sit.\n你好。\n'.repeat(60))
    const { problems } = read(...lines)
    const missing = problems.filter(({ code }) => code === 'missing-translation')
    expect(missing).toHaveLength(101)
    expect(missing.at(-1)!.count).toBeGreaterThan(90)
  })
})
