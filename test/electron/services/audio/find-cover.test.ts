import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { findCover } from '../../../../electron/services/audio/find-cover'
import { pictureFacts } from '../../../../electron/services/audio/picture-facts'
import { makeGif, makeJpeg, makePng, makeWebp } from '../../../support/make-picture'

const makers = [
  ['image/png', makePng],
  ['image/jpeg', makeJpeg],
  ['image/gif', makeGif],
  ['image/webp', (w: number, h: number) => makeWebp('VP8 ', w, h)],
  ['image/webp', (w: number, h: number) => makeWebp('VP8L', w, h)],
  ['image/webp', (w: number, h: number) => makeWebp('VP8X', w, h)],
] as const

const text = (words: string) => new TextEncoder().encode(words)

describe('what a picture is', () => {
  it.each(makers)('is read from its bytes: %s', (mime, make) => {
    expect(pictureFacts(make(640, 481))).toEqual({ mime, width: 640, height: 481 })
  })

  it('is read from one that can be drawn', () => {
    const icon = readFileSync(join(import.meta.dirname, '../../../../assets/icon.png'))
    expect(pictureFacts(icon)).toMatchObject({ mime: 'image/png', width: icon.readUInt32BE(16) })
  })

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an SVG behind an order mark', text('\ufeff<?xml version="1.0"?><svg onload="alert(1)"/>')],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a script', text('/*GIF*/alert(1)')],
    ['a PDF', text('%PDF-1.7\n')],
    ['a BMP', text('BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0')],
    ['an AVIF', text('\0\0\0\x1cftypavif\0\0\0\0')],
    ['an icon', new Uint8Array([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0])],
    ['the signature of a PNG alone', makePng(1, 1).subarray(0, 8)],
    ['a PNG that is cut off in its size', makePng(1, 1).subarray(0, 21)],
    ['a JPEG without a frame', makeJpeg(1, 1).subarray(0, 40)],
    ['a JPEG that is only fill', new Uint8Array(5000).fill(0xff).fill(0xd8, 1, 2)],
    ['a JPEG whose segments say they have no length', new Uint8Array(5000).fill(0).fill(0xff, 0, 1).fill(0xd8, 1, 2)],
    ['a WebP of a kind that there is not', makeWebp('VP8 ', 1, 1).fill(0x41, 12, 16)],
  ])('%s is none', (_name, bytes) => {
    expect(pictureFacts(bytes)).toBeNull()
  })

  test.prop([fc.constantFrom(...makers.map(([, make]) => make(3, 2))), fc.array(fc.tuple(fc.nat(60), fc.nat(255)))], {
    numRuns: 5000,
  })('is said of any damage, or nothing is', (whole, damage) => {
    const bytes = new Uint8Array(64)
    bytes.set(whole)
    for (const [at, value] of damage) bytes[at] = value
    const facts = pictureFacts(bytes.subarray(0, whole.length))
    if (facts) expect([facts.width, facts.height].every((side) => Number.isSafeInteger(side) && side >= 0)).toBe(true)
  })
})

describe('the cover', () => {
  it('is the front one, or else the first that can be shown', () => {
    const [png, jpeg] = [makePng(300, 300), makeJpeg(300, 300)]
    const covers = [{ data: png }, { data: jpeg, type: 'Cover (front)' }]
    expect(findCover(covers)).toEqual({ bytes: jpeg, mime: 'image/jpeg' })
    expect(findCover([{ data: makeWebp('VP8 ', 8, 8), type: 'Artist' }])?.mime).toBe('image/webp')
    expect(findCover([{ data: text('<svg/>'), type: 'Cover (front)' }, { data: png }])?.mime).toBe('image/png')
  })

  it.each<[string, Uint8Array]>([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page that is called a JPEG', text('<html>\xff\xd8\xff')],
    ['nothing', new Uint8Array()],
    ['one of 50 MB', withSize(makePng(300, 300), 50_000_000)],
    ['one of 2 gigapixels in some bytes', makePng(60_000, 40_000)],
    ['one that is as long as a street', makePng(65_000, 1)],
    ['one of four thousand million', makePng(0xffff_ffff, 0xffff_ffff)],
    ['one without width', makeJpeg(0, 300)],
    ['one without height', makeGif(300, 0)],
    ['a canvas of 16 million a side', makeWebp('VP8X', 16_777_216, 16_777_216)],
  ])('is not %s', (_name, data) => {
    expect(findCover([{ data, type: 'Cover (front)' }])).toBeUndefined()
  })

  it.each(makers)('may be as large as a good scan: %s', (mime, make) => {
    expect(findCover([{ data: make(6000, 6000) }])?.mime).toBe(mime)
  })
})

function withSize(bytes: Uint8Array, size: number): Uint8Array {
  const padded = new Uint8Array(size)
  padded.set(bytes)
  return padded
}
