import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Storage } from '../../../../electron/services/storage/storage'
import { tempFolder } from '../../../support/temp-folder'

describe('what is kept on the disk', () => {
  it('is measured by what it is to the listener', async () => {
    const { storage, put } = await setup()
    await put('library/a.json', 100)
    await put('edits/a.json', 20)
    await put('marks/b.json', 3)
    await put('timelines/c.json', 1000)
    await put('peaks/d.peaks', 5000)
    expect(await sizesOf(storage)).toEqual({ library: 123, timelines: 1000, outlines: 5000, covers: 0, logs: 0 })
  })

  it('is nothing in a folder that is not there', async () => {
    expect(await sizesOf(new Storage('/nowhere/at/all'))).toMatchObject({ library: 0, logs: 0 })
  })

  it('is thrown away kind by kind, and nothing else', async () => {
    const { storage, put, folder } = await setup()
    await put('library/a.json', 100)
    await put('peaks/d.peaks', 5000)
    await put('covers/e.jpg', 70)
    await put('settings.json', 10)
    const left = await storage.clear('outlines')
    expect(left.find(({ kind }) => kind === 'outlines')).toEqual({ kind: 'outlines', bytes: 0, files: 0 })
    expect(await sizesOf(storage)).toMatchObject({ library: 100, covers: 70 })
    expect(await readdir(folder)).toContain('settings.json')
  })

  it('keeps times in which the listener fixed a line, and the log that is being written', async () => {
    const { storage, put, folder } = await setup()
    await put('timelines/found.json', '{"source":"aligned"}')
    await put('timelines/fixed.json', '{"source":"anchored"}')
    await put('logs/diglot.log', 5)
    await put('logs/diglot.1.log', 5)
    await put('reports/one.txt', 5)
    await storage.clear('timelines')
    await storage.clear('logs')
    expect(await readdir(join(folder, 'timelines'))).toEqual(['fixed.json'])
    expect(await readdir(join(folder, 'logs'))).toEqual(['diglot.log'])
    expect(await readdir(join(folder, 'reports'))).toEqual([])
  })

  it('follows no link out of its folder', async () => {
    const { storage, put, folder } = await setup()
    const elsewhere = join(await tempFolder(), 'mine.mp3')
    await writeFile(elsewhere, 'music')
    await put('peaks/d.peaks', 1)
    await symlink(elsewhere, join(folder, 'peaks', 'link.peaks'))
    await storage.clear('outlines')
    expect(await readdir(dirname(elsewhere))).toEqual(['mine.mp3'])
    expect(await readdir(join(folder, 'peaks'))).toEqual(['link.peaks'])
  })
})

async function sizesOf(storage: Storage) {
  return Object.fromEntries((await storage.sizes()).map(({ kind, bytes }) => [kind, bytes]))
}

async function setup() {
  const folder = await tempFolder()
  const put = async (name: string, content: string | number) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, typeof content === 'number' ? 'x'.repeat(content) : content)
  }
  return { storage: new Storage(folder), put, folder }
}
