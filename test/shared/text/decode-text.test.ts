import { fc, test } from '@fast-check/vitest'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../shared/text/decode-text'
import { dialogue } from '../transcript/dialogue'

const bilingual = (language: keyof typeof dialogue) =>
  dialogue.en.map((line, i) => `${line}\r\n${dialogue[language][i]}`).join('\r\n\r\n')

function bytesIn(encoding: string, text: string, addBOM = false): Uint8Array {
  return new Uint8Array(iconv.encode(text, encoding, { addBOM }))
}

describe('what says its encoding itself', () => {
  it.each([
    ['utf8', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ])('reads %s with an order mark, and takes the mark off', async (encoding, label) => {
    const text = bilingual('zh-Hans')
    expect(await decodeText(bytesIn(encoding, text, true))).toEqual({ text, encoding: label, problems: [] })
  })

  it('reads UTF-8 without a mark', async () => {
    const text = bilingual('zh-Hant')
    expect(await decodeText(bytesIn('utf8', text))).toEqual({ text, encoding: 'utf-8', problems: [] })
  })

  it('reads nothing as nothing', async () => {
    expect(await decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', problems: [] })
  })

  it.each(['zh-Hans', 'ja', 'ko', 'ru', 'ar', 'es'] as const)(
    'reads UTF-16 without a mark, either way round (%s)',
    async (language) => {
      const text = bilingual(language)
      expect(await decodeText(bytesIn('utf-16le', text))).toEqual({ text, encoding: 'utf-16le', problems: [] })
      expect(await decodeText(bytesIn('utf-16be', text))).toEqual({ text, encoding: 'utf-16be', problems: [] })
    },
  )

  it('reads UTF-16 of Chinese alone by its line breaks', async () => {
    const text = dialogue['zh-Hans'].join('\n')
    expect((await decodeText(bytesIn('utf-16le', text))).text).toBe(text)
    expect((await decodeText(bytesIn('utf-16be', text))).text).toBe(text)
  })

  it('does not take UTF-8 with a stray NUL for UTF-16', async () => {
    const text = `${bilingual('zh-Hans')}\0`
    expect(await decodeText(bytesIn('utf8', text))).toMatchObject({ text, encoding: 'utf-8' })
  })
})

describe('what has to be guessed', () => {
  it.each([
    ['gb18030', 'zh-Hans', 'gb18030'],
    ['gbk', 'zh-Hans', 'gb18030'],
    ['big5', 'zh-Hant', 'big5'],
    ['shift_jis', 'ja', 'shift_jis'],
    ['euc-jp', 'ja', 'euc-jp'],
    ['euc-kr', 'ko', 'euc-kr'],
    ['windows-1251', 'ru', 'windows-1251'],
    ['koi8-r', 'ru', 'koi8-r'],
  ] as const)('reads %s (%s) and says that it guessed', async (encoding, language, label) => {
    const text = bilingual(language)
    const decoded = await decodeText(bytesIn(encoding, text))
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(label)
    expect(decoded.problems).toEqual([{ code: 'guessed-encoding', line: 0, text: label }])
  })

  it.each([
    ['gb18030', '你好。\nHello.\n'],
    ['gb18030', '大家早上好。'],
    ['big5', '大家早安。\nGood morning.'],
    ['windows-1252', 'Él está aquí, señor.\nHe is here, sir.'],
  ])('reads %s from one or two short lines', async (encoding, text) => {
    expect((await decodeText(bytesIn(encoding, text))).text).toBe(text)
  })

  it('reads four-byte GB18030', async () => {
    const text = `${dialogue['zh-Hans'].join('\n')}\n𠮷野家的 €😀`
    expect((await decodeText(bytesIn('gb18030', text))).text).toBe(text)
  })
})

describe('damaged bytes', () => {
  it('keeps UTF-8 that is cut in the middle of its last character, and names the line', async () => {
    const cut = bytesIn('utf8', 'Hello.\n你好').subarray(0, -1)
    expect(await decodeText(cut)).toEqual({
      text: 'Hello.\n你\ufffd',
      encoding: 'utf-8',
      problems: [{ code: 'bad-characters', line: 2, text: '你\ufffd' }],
    })
  })

  it('keeps GB18030 that is cut in the middle of its last character', async () => {
    const cut = bytesIn('gb18030', dialogue['zh-Hans'].join('\n')).subarray(0, -3)
    const { encoding, text } = await decodeText(cut)
    expect(encoding).toBe('gb18030')
    expect(text.startsWith(dialogue['zh-Hans'].slice(0, 15).join('\n'))).toBe(true)
  })

  it('keeps UTF-16 with an odd number of bytes', async () => {
    const { encoding, text } = await decodeText(bytesIn('utf-16le', bilingual('zh-Hans')).subarray(0, -1))
    expect(encoding).toBe('utf-16le')
    expect(text.startsWith(dialogue.en[0])).toBe(true)
  })

  it('reads UTF-8 with a few bad bytes as UTF-8 and names their lines', async () => {
    const lines = dialogue['zh-Hans'].map((line) => bytesIn('utf8', `${line}\n`))
    lines[2] = Uint8Array.from([...lines[2]!.subarray(0, -1), 0xff, 0x0a])
    const decoded = await decodeText(Uint8Array.from(lines.flatMap((line) => [...line])))
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.problems).toEqual([{ code: 'bad-characters', line: 3, text: 'OK。\ufffd' }])
  })

  it('folds many bad lines into one report', async () => {
    const { problems } = await decodeText(bytesIn('utf8', '\ufffd\r\n'.repeat(500)))
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)).toMatchObject({ code: 'bad-characters', line: 21, count: 480 })
  })
})

test.prop([fc.string({ unit: 'binary' })])('any text comes back from its UTF-8 bytes', async (text) => {
  // A leading order mark is not text, and thick with NULs is what UTF-16 looks like.
  fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'))
  expect((await decodeText(new TextEncoder().encode(text))).text).toBe(text)
})

test.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: 60 })('any bytes give a text', async (bytes) => {
  const { text, encoding } = await decodeText(bytes)
  expect(typeof text).toBe('string')
  expect(() => new TextDecoder(encoding)).not.toThrow()
})
