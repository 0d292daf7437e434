import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../../assets/desktop/', import.meta.url))

describe('the pictures for the desktop', () => {
  it.each([
    ['trayTemplate.png', 16],
    ['trayTemplate@2x.png', 32],
    ['tray.png', 48],
    ...['on-dark', 'on-light'].flatMap((ground) =>
      ['previous', 'play', 'pause', 'next'].map((name): [string, number] => [`${ground}/${name}.png`, 32]),
    ),
  ])('%s is there, with transparency, %d pixels wide', (name, size) => {
    const png = readFileSync(folder + name)
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
    // True colour with an alpha channel.
    expect(png.readUInt8(25)).toBe(6)
  })

  it.each(['on-dark', 'on-light'])('%s/tray.ico has every size that Windows asks for', (ground) => {
    const ico = readFileSync(`${folder}${ground}/tray.ico`)
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico.readUInt8(6 + 16 * index))
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48])
  })
})
