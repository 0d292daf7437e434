import { describe, expect, it } from 'vitest'
import { parseTranscript } from '../../../shared/transcript/parse-transcript'
import { isSpeakerName } from '../../../shared/transcript/speaker-name'

function read(...lines: string[]) {
  return parseTranscript(lines.join('\n')).transcript.segments.map(({ speaker, texts }) => ({ speaker, ...texts }))
}

describe('speaker prefixes', () => {
  it('takes them off one language', () => {
    expect(read('Harry: Hello there.', '你好。', 'Anna: Good morning to you.', '早上好。')).toEqual([
      { speaker: 'Harry', en: 'Hello there.', 'zh-Hans': '你好。' },
      { speaker: 'Anna', en: 'Good morning to you.', 'zh-Hans': '早上好。' },
    ])
  })

  it('takes them off both languages and keeps the name in Latin letters, whichever comes first', () => {
    const pairs = [
      ['哈里：你好。', 'Harry: Hello there.'],
      ['安娜：早上好。', 'Anna: Good morning to you.'],
      ['哈里：请坐。', 'Harry: Please take a seat.'],
    ]
    const names = ['Harry', 'Anna', 'Harry']
    expect(read(...pairs.flat()).map(({ speaker }) => speaker)).toEqual(names)
    expect(read(...pairs.flatMap(([a, b]) => [b!, a!])).map(({ speaker }) => speaker)).toEqual(names)
  })

  it('knows a speaker again who is named in the other language only', () => {
    const speakers = read(
      ...['哈里：你好。', 'Harry: Hello there.', '安娜：早上好。', 'Anna: Good morning to you.'],
      ...['哈里：请大家都坐下来。', '安娜：谢谢。', 'Anna: Thank you.'],
    ).map(({ speaker }) => speaker)
    expect(speakers).toEqual(['Harry', 'Anna', 'Harry', 'Anna'])
  })

  it.each([
    ['capitals', 'HARRY STEBBINGS: '],
    ['brackets', '[Harry] '],
    ['East Asian brackets', '【哈里】'],
    ['a role with a number', 'Speaker 1: '],
    ['a chevron', '>> Harry: '],
    ['bold', '**Harry:** '],
    ['a full-width colon', '哈里：'],
  ])('reads %s', (_, prefix) => {
    const name = prefix.replace(/[^\p{L}\p{N} ]/gu, '').trim()
    const lines = ['Good morning.', 'Please sit down here.', 'We can begin now.', 'That is all.']
    expect(read(...lines.map((line) => prefix + line))).toEqual(lines.map((line) => ({ speaker: name, en: line })))
  })

  it('gives a name on a line of its own to the line below', () => {
    expect(
      read('Harry:', 'Good morning, everyone.', 'Anna:', 'Good morning, Harry.', 'Harry:', 'Please sit down here.'),
    ).toEqual([
      { speaker: 'Harry', en: 'Good morning, everyone.' },
      { speaker: 'Anna', en: 'Good morning, Harry.' },
      { speaker: 'Harry', en: 'Please sit down here.' },
    ])
  })

  it('finds someone who speaks once among those who speak often', () => {
    const often = Array.from({ length: 12 }, (_, i) => [
      `${i % 2 ? 'Harry' : 'Anna'}: This is what I have to say about it.`,
      'And this goes on without a name in front of it.',
    ]).flat()
    const segments = read(...often, 'Peter: I only came to listen.')
    expect(segments.at(-1)).toEqual({ speaker: 'Peter', en: 'I only came to listen.' })
  })

  it.each([
    'Note: this part was added later by the editor.',
    'https://example.com/boats is where you find us.',
    "So here's the thing: nobody knows how long it takes.",
    '12:30 was when we left the harbour.',
    '他说：“明天再来吧。”',
    'Remember: the tide does not wait for anybody.',
  ])('leaves "%s" whole', (line) => {
    const others = Array.from({ length: 10 }, (_, i) => `This is sentence number ${i} of the talk.`)
    const segments = parseTranscript([...others, line].join('\n')).transcript.segments
    expect(segments.every(({ speaker }) => speaker === undefined)).toBe(true)
    expect(Object.values(segments.at(-1)!.texts)).toEqual([line])
  })

  it('leaves a list of words and their meanings whole', () => {
    const words = 'Keel Stem Stern Rib Plank Mast Boom Sail Sheet Halyard Anchor Rudder Tiller Hull Deck Bilge Bow Oar'
    const lines = words.split(' ').map((word) => `${word}: a part of the boat that has its own name.`)
    expect(read(...lines).every(({ speaker }) => speaker === undefined)).toBe(true)
  })
})

describe('isSpeakerName', () => {
  it.each([
    'Harry',
    'Harry Stebbings',
    'Dr. Anna de Vries',
    'HOST',
    'Speaker 12',
    '哈里',
    '安德鲁·费尔德曼',
    '李想',
    'Анна',
    'مريم',
    '김철수',
  ])('takes %s for a name', (name) => {
    expect(isSpeakerName(name)).toBe(true)
  })

  it.each(['Note', 'https', 'the thing', 'So here is what', '12', '', '注意', '他说', '我的意思是', 'Music'])(
    'does not take %s for one',
    (name) => {
      expect(isSpeakerName(name)).toBe(false)
    },
  )
})
