import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { pairSentences } from '../../../shared/text/pair-sentences'
import { halfWidths, pieceAt } from '../../../shared/text/pieces'
import { sentences } from '../../../shared/text/sentences'

const long = {
  en: 'We started the fund with twelve million dollars and no idea of what we were doing. Nobody took our calls. The first company that said yes was three people in a kitchen, and they said yes because we brought lunch.',
  'zh-Hans':
    '我们用一千二百万美元创立了这只基金，对自己在做什么毫无头绪。没有人接我们的电话。第一家答应我们的公司是厨房里的三个人，他们答应是因为我们带了午饭。',
}
const at = (words: string) => long.en.indexOf(words)

describe('the piece of a long segment that is being said', () => {
  it('is whole sentences with their translation', () => {
    expect(pieceAt(long, 'en', at('We started'))).toEqual({
      en: 'We started the fund with twelve million dollars and no idea of what we were doing. Nobody took our calls.',
      'zh-Hans': '我们用一千二百万美元创立了这只基金，对自己在做什么毫无头绪。没有人接我们的电话。',
    })
    expect(pieceAt(long, 'en', at('The first'))).toEqual({
      en: 'The first company that said yes was three people in a kitchen, and they said yes because we brought lunch.',
      'zh-Hans': '第一家答应我们的公司是厨房里的三个人，他们答应是因为我们带了午饭。',
    })
  })

  it('is the same for every sentence in it', () => {
    expect(pieceAt(long, 'en', at('Nobody took'))).toEqual(pieceAt(long, 'en', 0))
  })

  it('is in the other direction the same', () => {
    expect(pieceAt(long, 'zh-Hans', long['zh-Hans'].indexOf('第一家'))).toEqual(pieceAt(long, 'en', at('The first')))
  })

  it('is all of a short segment, and of one that is one sentence', () => {
    const short = { en: 'It rained. We left.', 'zh-Hans': '下雨了。我们走了。' }
    expect(pieceAt(short, 'en', 11)).toEqual(short)
    const endless = { en: `So ${'and then '.repeat(40)}it ended.` }
    expect(pieceAt(endless, 'en', 0)).toEqual(endless)
  })

  it('is all where the translation cannot be parted', () => {
    const whole = { en: long.en, 'zh-Hans': '我们开始时什么都不懂' }
    expect(pieceAt(whole, 'en', at('The first'))).toEqual(whole)
  })

  it('is the last one for a place behind the text', () => {
    expect(pieceAt(long, 'en', 10_000)).toEqual(pieceAt(long, 'en', at('The first')))
  })

  it('is all where the language that is spoken has no text', () => {
    expect(pieceAt(long, 'de', 0)).toEqual(long)
  })

  const sentence = fc
    .array(fc.constantFrom('time', 'water', 'a', 'railroad', 'never', 'once'), { minLength: 1, maxLength: 14 })
    .map((words) => `${words.join(' ')}.`)
  const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
  test.prop([text, text])('together, the pieces are the whole of every language, in order', (en, de) => {
    const pieces = new Set(sentences(en, 'en').map(({ from }) => JSON.stringify(pieceAt({ en, de }, 'en', from))))
    const all = [...pieces].map((piece) => JSON.parse(piece) as Record<string, string>)
    // Two sentences may be alike, and so may their pieces; what is there once is not there twice then.
    if (new Set(sentences(en, 'en').map(({ from, to }) => en.slice(from, to))).size < sentences(en, 'en').length) return
    expect(all.map((piece) => piece.en).join(' ')).toBe(en)
    expect(all.map((piece) => piece.de).join(' ')).toBe(de)
  })
})

describe('sentences and their translations', () => {
  const pair = (own: string[], others: string[]) => {
    const [original, translation] = [own.join(''), others.join('')]
    const ranges = (parts: string[]) =>
      parts.map((part, i) => {
        const from = parts.slice(0, i).join('').length
        return { from, to: from + part.length }
      })
    return pairSentences(original, ranges(own), translation, ranges(others))
  }

  it('go one with one where they are as many and as long', () => {
    expect(pair(['aaaaaaaa', 'bbbb', 'cccccccccc'], ['AAAA', 'BB', 'CCCCC'])).toEqual([4, 6, 11])
  })

  it('go two with one where one says what two say', () => {
    expect(
      pair(
        ['aaaaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccccccccccccccccc'],
        ['AAAAAAAAAAABBBBBBBBBB', 'CCCCCCCCCCCCCCCCCCCCCC'],
      ),
    ).toEqual([undefined, 21, 43])
  })

  it('are one whole where there is one on a side', () => {
    expect(pair(['aaa', 'bbb', 'ccc'], ['ABC'])).toEqual([undefined, undefined, 3])
    expect(pair([], [])).toEqual([])
  })
})

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['你好，', 6],
    ['東京 2026', 9],
    ['', 0],
  ])('%s is %d halves', (text, width) => {
    expect(halfWidths(text)).toBe(width)
  })
})
