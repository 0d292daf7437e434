import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { looksLikeText } from '../../../shared/text/looks-like-text'
import { dialogue } from '../transcript/dialogue'

const following = (start: readonly number[], length = 400) =>
  Uint8Array.from({ length }, (_, i) => start[i] ?? (i * 2654435761) >>> 24)
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

describe('looksLikeText', () => {
  it.each([
    ['a PNG', following([0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])],
    ['a JPEG', following([0xff, 0xd8, 0xff, 0xe0])],
    ['a GIF', following(ascii('GIF89a'))],
    ['an mp3 with tags', following(ascii('ID3'))],
    ['an mp3 without tags', following([0xff, 0xfb, 0x90, 0x00])],
    ['an m4a', following([0, 0, 0, 0x20, ...ascii('ftypM4A ')])],
    ['a wav', following([...ascii('RIFF'), 0x24, 0x08, 0, 0])],
    ['an ogg', following(ascii('OggS'))],
    ['a flac', following(ascii('fLaC'))],
    ['a zip', following([0x50, 0x4b, 3, 4])],
    ['a PDF', following(ascii('%PDF-1.7'))],
    ['a gzip', following([0x1f, 0x8b, 8])],
    ['zeros', new Uint8Array(5000)],
    ['noise', following([], 5000)],
  ])('%s is not text', (_, bytes) => {
    expect(looksLikeText(bytes)).toBe(false)
  })

  it.each(['utf8', 'utf-16le', 'utf-16be', 'gb18030'])(
    'a bilingual text in %s is text, with and without an order mark',
    (encoding) => {
      const text = dialogue.en.map((line, i) => `${line}\n${dialogue['zh-Hans'][i]}`).join('\n')
      expect(looksLikeText(new Uint8Array(iconv.encode(text, encoding)))).toBe(true)
      expect(looksLikeText(new Uint8Array(iconv.encode(text, encoding, { addBOM: true })))).toBe(true)
    },
  )

  it.each([
    ['nothing at all', ''],
    ['one letter', 'a'],
    ['one stray NUL', 'Hello\0 there'],
    ['tabs and form feeds', 'a\tb\f\v\r\n'],
  ])('%s is text', (_, text) => {
    expect(looksLikeText(new TextEncoder().encode(text))).toBe(true)
  })

  it('looks at the beginning only, so that size costs nothing', () => {
    const large = new Uint8Array(200_000).fill(0x61)
    large.fill(0, 100_000)
    expect(looksLikeText(large)).toBe(true)
  })
})
