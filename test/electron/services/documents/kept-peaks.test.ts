import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { tempFolder } from '../../../support/temp-folder'

const audio = 'a'.repeat(64)
const peaks = Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256)

describe('kept peaks', () => {
  it('are found again, after a start, for the same audio and no other', async () => {
    const folder = join(await tempFolder(), 'peaks')
    expect(await new KeptPeaks(folder).keep(audio, peaks)).toBe(true)
    const kept = new KeptPeaks(folder)
    expect(Uint8Array.from((await kept.find(audio)) ?? [])).toEqual(peaks)
    expect(await kept.find('b'.repeat(64))).toBeUndefined()
  })

  it('are as if not there when their file is damaged, cut short, foreign or of another form', async () => {
    const folder = await tempFolder()
    const kept = new KeptPeaks(folder)
    await kept.keep(audio, peaks)
    const path = join(folder, (await readdir(folder))[0] ?? '')
    const whole = await readFile(path)
    const flipped = Buffer.from(whole)
    flipped[whole.length >> 1]! ^= 0xff
    const damages = [
      Buffer.alloc(0),
      whole.subarray(0, -9),
      flipped,
      Buffer.from('{}'),
      gzipSync(Uint8Array.of(2, 1, 1)),
    ]
    for (const damage of damages) {
      await writeFile(path, damage)
      expect(await kept.find(audio), damage.toString('hex', 0, 20)).toBeUndefined()
    }
  })

  it('cannot fill the memory by what they unpack to', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, `${audio}.peaks`), gzipSync(new Uint8Array(50_000_000).fill(1)))
    expect(await new KeptPeaks(folder).find(audio)).toBeUndefined()
  })

  it('cost nothing but the memory when they cannot be written', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, `${audio}.peaks`))
    expect(await new KeptPeaks(folder).keep(audio, peaks)).toBe(false)
    expect(await new KeptPeaks(folder).find(audio)).toBeUndefined()
  })

  it('go, the longest unused first, when there are too many', async () => {
    const kept = new KeptPeaks(await tempFolder(), { files: 2, bytes: 1e9 })
    for (const letter of ['a', 'b']) await kept.keep(letter.repeat(64), peaks)
    await new Promise((done) => setTimeout(done, 20))
    await kept.find('a'.repeat(64))
    await new Promise((done) => setTimeout(done, 20))
    await kept.keep('c'.repeat(64), peaks)
    const found = await Promise.all(['a', 'b', 'c'].map((letter) => kept.find(letter.repeat(64))))
    expect(found.map((bytes) => bytes !== undefined)).toEqual([true, false, true])
  })
})
