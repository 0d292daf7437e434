import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { type DialogueLanguage, dialogue, segmentsIn } from './dialogue'

const all = Object.keys(dialogue) as DialogueLanguage[]
const pairs = all.flatMap((a) => all.filter((b) => b !== a).map((b) => [a, b] as const))
/** Every language once first and once second, next to one in its script and next to one in another. */
const some = pairs.filter(([a, b]) => [1, 5].includes((all.indexOf(b) - all.indexOf(a) + all.length) % all.length))

/** The layouts people's files come in: lines of two languages to one text. */
const layouts = {
  'pairs, tight': (a, b) => a.map((line, i) => `${line}\n${b[i]}`).join('\n'),
  'pairs, a blank line between': (a, b) => a.map((line, i) => `${line}\n${b[i]}`).join('\n\n'),
  'a blank line after every line': (a, b) => a.map((line, i) => `${line}\n\n${b[i]}`).join('\n\n'),
  'all of one, then all of the other': (a, b) => [...a, ...b].join('\n'),
  'all of one, a blank line, all of the other': (a, b) => `${a.join('\n')}\n\n${b.join('\n')}\n`,
} satisfies Record<string, (a: readonly string[], b: readonly string[]) => string>

function textsOf(text: string) {
  return parseTranscript(text).transcript.segments.map(({ texts }) => texts)
}

describe.each(Object.entries(layouts))('%s', (name, layout) => {
  it.each(name === 'pairs, tight' ? pairs : some)('finds every pair of %s and %s, in that order', (a, b) => {
    const { transcript } = parseTranscript(layout(dialogue[a], dialogue[b]))
    expect(transcript.languages).toEqual([a, b])
    expect(transcript.segments.map(({ texts }) => texts)).toEqual(segmentsIn(a, b))
    expect(transcript).toMatchObject({ notes: [] })
    expect(transcript.title).toBeUndefined()
  })
})

describe('one language', () => {
  it.each(all)('makes a segment of every line of %s', (language) => {
    const { transcript, problems } = parseTranscript(dialogue[language].join('\n'))
    expect(transcript.languages).toEqual([language])
    expect(transcript.segments.map(({ texts }) => texts[language])).toEqual(dialogue[language])
    expect(problems).toContainEqual({ code: 'one-language', line: 0 })
  })

  it('joins paragraphs that were broken at a fixed width', () => {
    const wrapped = [
      'It was the first warm morning of the year and',
      'the harbour smelled of tar and fresh paint and',
      'coffee.',
      '',
      'Nobody had been on the water since the middle',
      'of October, and you could hear it in their',
      'voices.',
      '',
      'The oldest of the boats went in first, as she',
      'always did.',
    ].join('\n')
    const { transcript, problems } = parseTranscript(wrapped)
    expect(transcript.segments).toEqual([
      {
        line: 1,
        texts: {
          en: 'It was the first warm morning of the year and the harbour smelled of tar and fresh paint and coffee.',
        },
      },
      {
        line: 5,
        texts: {
          en: 'Nobody had been on the water since the middle of October, and you could hear it in their voices.',
        },
      },
      { line: 9, texts: { en: 'The oldest of the boats went in first, as she always did.' } },
    ])
    expect(problems).toContainEqual(expect.objectContaining({ code: 'joined-lines', line: 1, count: 3 }))
  })

  it('keeps Chinese lines full of foreign names Chinese', () => {
    const lines = [
      '我们用 Figma、Asana 和 Jira。',
      '访问 example.com/boats,首月免费。就是 example.com/boats。',
      'OpenAI 和 Anthropic 呢?',
      '好的。',
      'OK',
    ]
    expect(parseTranscript(lines.join('\n')).transcript.languages).toEqual(['zh-Hans'])
  })
})

describe('a table of two columns', () => {
  it('reads a tab between original and translation as the border of a pair', () => {
    const { transcript } = parseTranscript(dialogue.en.map((line, i) => `${line}\t${dialogue.ja[i]}`).join('\n'))
    expect(transcript.languages).toEqual(['en', 'ja'])
    expect(transcript.segments).toEqual(segmentsIn('en', 'ja').map((texts, i) => ({ texts, line: i + 1 })))
  })

  it('leaves a tab in one line alone', () => {
    expect(textsOf('Good morning,\teveryone.\nHow are you today?')[0]).toEqual({ en: 'Good morning,\teveryone.' })
  })
})

describe('lines that mix languages', () => {
  it('goes by the language of the sentence, not by the names and quotations in it', () => {
    const text = [
      '我们用 Figma、Asana、Jira 和 Salesforce。',
      'We use Figma, Asana, Jira and Salesforce.',
      '“汉字”是什么意思?',
      'The word 汉字 means Chinese characters, and 书法 is calligraphy.',
      '访问 example.com/boats。',
      'Visit example.com/boats.',
    ].join('\n')
    const { transcript } = parseTranscript(text)
    expect(transcript.languages).toEqual(['zh-Hans', 'en'])
    expect(transcript.segments.map(({ line }) => line)).toEqual([1, 3, 5])
    expect(transcript.segments[1]!.texts.en).toContain('汉字')
  })

  it('reads a line of kanji alone as Japanese where its place says so', () => {
    expect(textsOf('今日はいい天気ですね。\n今天天气真好。\n成程。\n原来如此。\n行きましょうか。\n我们走吧。')).toEqual(
      [
        { ja: '今日はいい天気ですね。', 'zh-Hans': '今天天气真好。' },
        { ja: '成程。', 'zh-Hans': '原来如此。' },
        { ja: '行きましょうか。', 'zh-Hans': '我们走吧。' },
      ],
    )
  })

  it('keeps a third language as a note of its place and says so', () => {
    const { transcript, problems } = parseTranscript(
      '大家好。\nHello everyone.\nДоброе утро, друзья мои.\n再见。\nGoodbye now.',
    )
    expect(transcript.languages).toEqual(['zh-Hans', 'en'])
    expect(transcript.segments).toHaveLength(2)
    expect(transcript.notes).toEqual(['Доброе утро, друзья мои.'])
    expect(problems).toContainEqual({ code: 'extra-language', line: 3, text: 'Доброе утро, друзья мои.' })
  })
})

describe('files that are hardly there', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n\u3000\n'],
    ['what cannot be seen', '\ufeff\u200b\n\u200e\0\n\u00ad'],
  ])('finds no segments in %s', (_, text) => {
    expect(parseTranscript(text)).toEqual({ transcript: { languages: [], segments: [], notes: [] }, problems: [] })
  })

  it('makes a segment of one line', () => {
    expect(parseTranscript('Good morning, everyone.').transcript).toEqual({
      languages: ['en'],
      segments: [{ texts: { en: 'Good morning, everyone.' }, line: 1 }],
      notes: [],
    })
  })

  it('makes a segment of one pair', () => {
    expect(textsOf('大家好。\nHello.')).toEqual([{ 'zh-Hans': '大家好。', en: 'Hello.' }])
  })

  it('does not take short English for two languages', () => {
    expect(parseTranscript('Hello, welcome.\nThanks for having me.').transcript.languages).toEqual(['en'])
    expect(parseTranscript('Hello.\nGoodbye.\nGreat question.').transcript.languages).toEqual(['en'])
  })

  it('tells two languages of one script apart in four short lines', () => {
    expect(textsOf('Good morning.\nGuten Morgen.\nThank you.\nDanke.')).toEqual([
      { en: 'Good morning.', de: 'Guten Morgen.' },
      { en: 'Thank you.', de: 'Danke.' },
    ])
  })

  it('says that a language is assumed when a line is too short to tell', () => {
    const { transcript, problems } = parseTranscript('Vale.')
    expect(transcript.languages).toEqual(['en'])
    expect(problems).toContainEqual({ code: 'unknown-language', line: 1, text: 'Vale.' })
  })

  it('keeps lines without a single letter', () => {
    const { transcript } = parseTranscript('...\n😀\n?!')
    expect(transcript.languages).toEqual(['und'])
    expect(transcript.segments.map(({ texts }) => texts.und)).toEqual(['...', '😀', '?!'])
  })
})

describe('line ends and stray characters', () => {
  const expected = [
    { texts: { 'zh-Hans': '大家好。', en: 'Hello everyone.' }, line: 1 },
    { texts: { 'zh-Hans': '我们开始吧。', en: 'Let us begin.' }, line: 4 },
  ]
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines the same with %s', (_, end) => {
    const text = ['大家好。', 'Hello everyone.', '', '我们开始吧。', 'Let us begin.', ''].join(end)
    expect(parseTranscript(text).transcript.segments).toEqual(expected)
  })

  it('leaves out order marks, zero-width spaces and control characters around and in lines', () => {
    const text = '\ufeff大家好。\u200b\n\u2060Hello\0 everyone.\n\u200b\n\u3000我们开始吧。\n\u00a0Let us begin.\u200f'
    expect(parseTranscript(text).transcript.segments).toEqual(expected)
  })

  it('keeps joiners inside words and emoji', () => {
    expect(textsOf('Here is a family: 👨‍👩‍👧, all of them.')).toEqual([
      { en: 'Here is a family: 👨‍👩‍👧, all of them.' },
    ])
  })

  it('parts lines at breaks that word processors leave, without counting them as lines', () => {
    expect(
      parseTranscript('大家好。\u2028Hello everyone.\n\n\n我们开始吧。\vLet us begin.').transcript.segments,
    ).toEqual(expected)
  })
})

describe('size', () => {
  it('reads 50,000 lines', () => {
    const text = Array.from({ length: 25_000 }, (_, i) => `${dialogue.ja[i % 16]}\n${dialogue.en[i % 16]}`).join('\n')
    const { transcript } = parseTranscript(text)
    expect(transcript.segments).toHaveLength(25_000)
    expect(transcript.segments.at(-1)).toEqual({ texts: { ja: dialogue.ja[7], en: dialogue.en[7] }, line: 49_999 })
  })

  it('keeps a line of a million characters whole and says so', () => {
    const line = 'words and more words. '.repeat(45_000).trim()
    const { transcript, problems } = parseTranscript(line)
    expect(transcript.segments).toEqual([{ texts: { en: line }, line: 1 }])
    expect(problems).toContainEqual({ code: 'very-long-line', line: 1, text: line.slice(0, 80) })
  })

  it.each([
    ['spaces', `${' '.repeat(500_000)}a${' '.repeat(500_000)}b`],
    ['colons', 'a:'.repeat(400_000)],
    ['brackets', '['.repeat(800_000)],
    ['line ends', '\r'.repeat(800_000)],
    ['hashes', `${'# '.repeat(400_000)}a`],
  ])('does not choke on a megabyte of %s', (_, text) => {
    expect(parseTranscript(text).transcript.segments.length).toBeLessThanOrEqual(1)
  })
})
