import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawSmallIcon, smallSizes } from '../../../scripts/icons/draw-small-icon.mjs'
import { packIcns, packIco } from '../../../scripts/icons/icon-containers.mjs'

const icons = new URL('../../../assets/icons/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, icons))

describe('the icon of Windows', () => {
  it('holds the sizes that the taskbar, the list and the tiles ask for, each a PNG of that size', () => {
    expect(picturesOfIco(read('icon.ico')).map(sizeOfPng)).toEqual([16, 20, 24, 32, 40, 48, 64, 256])
  })

  it('writes 256 as 0, for a byte holds no more', () => {
    const ico = packIco([{ size: 256, png: read('256.png') }])
    expect([ico[6], ico[7]]).toEqual([0, 0])
    expect(picturesOfIco(ico)).toEqual([read('256.png')])
  })
})

describe('the icon of macOS', () => {
  it('holds every size for screens of one density and of two', () => {
    const pictures = picturesOfIcns(read('icon.icns'))
    expect(Object.fromEntries([...pictures].map(([type, png]) => [type, sizeOfPng(png)]))).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    })
  })

  it('has the length that it says', () => {
    const icns = packIcns([{ size: 128, png: read('128.png') }])
    expect(icns.readUInt32BE(4)).toBe(icns.length)
  })
})

describe('the icons of Linux', () => {
  it.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('%i.png has this size', (size) => {
    expect(sizeOfPng(read(`${size}.png`))).toBe(size)
  })
})

describe('a small icon', () => {
  it.each(smallSizes)('has its edges on whole pixels at %i', (size) => {
    const svg = drawSmallIcon(size)
    const edges = [...svg.matchAll(/d="M(\S+) (\S+)V/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
    expect(edges).toHaveLength(4)
    for (const edge of edges) expect(Number.isInteger(edge)).toBe(true)
  })

  it('is not drawn at a size that has no grid', () => {
    expect(() => drawSmallIcon(17)).toThrow('17 pixels')
  })
})

function picturesOfIco(ico: Buffer): Buffer[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const offset = ico.readUInt32LE(at + 12)
    return ico.subarray(offset, offset + ico.readUInt32LE(at + 8))
  })
}

function picturesOfIcns(icns: Buffer): Map<string, Buffer> {
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  const pictures = new Map<string, Buffer>()
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    pictures.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))
  return pictures
}

/** The side of a square PNG, in pixels. */
function sizeOfPng(png: Buffer): number {
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20))
  return png.readUInt32BE(16)
}
