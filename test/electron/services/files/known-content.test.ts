import { createHash } from 'node:crypto'
import { rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashFile } from '../../../../electron/services/files/hash-file'
import { KnownContent } from '../../../../electron/services/files/known-content'
import { tempFolder } from '../../../support/temp-folder'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

describe('the hash of a file', () => {
  it('is that of all its bytes', async () => {
    const folder = await tempFolder()
    const long = new Uint8Array(3 * 256 * 1024 + 7).map((_, i) => i % 251)
    await writeFile(join(folder, 'long'), long)
    await writeFile(join(folder, 'empty'), '')
    expect((await hashFile(join(folder, 'long')))?.hash).toBe(sha256(long))
    expect((await hashFile(join(folder, 'empty')))?.hash).toBe(sha256(''))
  })

  it('is none for what is no readable file, or is no longer wanted', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'file'), 'x')
    expect(await hashFile(folder)).toBeNull()
    expect(await hashFile(join(folder, 'gone'))).toBeNull()
    expect(await hashFile(join(folder, 'file'), AbortSignal.abort())).toBeNull()
  })
})

describe('known content', () => {
  it('is read again once the file has changed', async () => {
    const path = join(await tempFolder(), 'file')
    const content = new KnownContent()
    await writeFile(path, 'one')
    expect(await content.hashOf(path)).toBe(sha256('one'))
    expect(await content.unchangedHashOf(path)).toBe(sha256('one'))
    await writeFile(path, 'two')
    expect(await content.unchangedHashOf(path)).toBeNull()
    expect(await content.hashOf(path)).toBe(sha256('two'))
    expect(await content.unchangedHashOf(path)).toBe(sha256('two'))
  })

  it('is not mistaken for that of another file of the same size and time put in its place', async () => {
    const folder = await tempFolder()
    const [path, other] = [join(folder, 'file'), join(folder, 'other')]
    const content = new KnownContent()
    const time = new Date(1_700_000_000_000)
    for (const [name, text] of [
      [path, 'one'],
      [other, 'two'],
    ] as const) {
      await writeFile(name, text)
      await utimes(name, time, time)
    }
    expect(await content.hashOf(path)).toBe(sha256('one'))
    await rename(other, path)
    expect(await content.unchangedHashOf(path)).toBeNull()
  })

  it('is that of the file asked for last; the reading before ends', async () => {
    const folder = await tempFolder()
    const [long, short] = [join(folder, 'long'), join(folder, 'short')]
    await writeFile(long, new Uint8Array(20_000_000))
    await writeFile(short, 'short')
    const content = new KnownContent()
    const first = content.hashOf(long)
    const again = content.hashOf(long)
    expect(await content.hashOf(short)).toBe(sha256('short'))
    expect(await first).toBeNull()
    expect(await again).toBeNull()
    expect(await content.unchangedHashOf(long)).toBeNull()
  })

  it('is unknown before it was asked for', async () => {
    const path = join(await tempFolder(), 'file')
    await writeFile(path, 'one')
    expect(await new KnownContent().unchangedHashOf(path)).toBeNull()
  })
})
