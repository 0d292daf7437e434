import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scanFiles, scanLimits } from '../../../../electron/services/library/scan-files'
import { makeFolder } from '../../../support/episode-files'

let files: ReturnType<typeof makeFolder>
beforeEach(() => {
  files = makeFolder()
})
afterEach(() => files.remove())

const put = (name: string) => files.text(name, 'x')
const at = (name: string) => join(files.path, name)
const scan = async (names: readonly string[], options = {}) => scanFiles(names.map(at), options)
const shown = (scanned: Awaited<ReturnType<typeof scanFiles>>) =>
  scanned.files.map(({ folder, name, kind }) => `${folder}|${name}|${kind}`).sort()

describe('scanFiles', () => {
  it('finds audio and transcripts in folders of folders, named from what was dropped on', async () => {
    for (const name of ['show/a.mp3', 'show/a.txt', 'show/s2/deep/b.M4A', 'loose.opus', 'show/cover.jpg']) put(name)
    const scanned = await scan(['show', 'loose.opus'])
    expect(shown(scanned)).toEqual(
      ['show/s2/deep|b.M4A|audio', 'show|a.mp3|audio', 'show|a.txt|transcript', '|loose.opus|audio'].sort(),
    )
    expect(scanned).toMatchObject({ others: 1, unreadable: [], isCut: false })
  })

  it('passes over what is hidden or kept by the system, and what is dropped twice', async () => {
    for (const name of ['s/a.mp3', 's/.hidden.mp3', 's/.git/b.mp3', 's/__MACOSX/a.mp3', 's/$RECYCLE.BIN/c.mp3'])
      put(name)
    expect(shown(await scan(['s', 's', 's/a.mp3']))).toEqual(['|a.mp3|audio'])
  })

  it('follows links, and ends where one leads back', async () => {
    put('show/a.mp3')
    put('elsewhere/b.mp3')
    symlinkSync(at('show'), at('show/again'))
    symlinkSync(at('elsewhere'), at('show/linked'))
    symlinkSync(at('nowhere'), at('show/broken.mp3'))
    const scanned = await scan(['show'])
    expect(shown(scanned)).toEqual(['show/linked|b.mp3|audio', 'show|a.mp3|audio'])
    expect(scanned.unreadable).toEqual([])
  })

  it('names what was dropped and is gone', async () => {
    put('a.mp3')
    expect(await scan(['gone', 'a.mp3'])).toMatchObject({ unreadable: ['gone'], files: [{ name: 'a.mp3' }] })
  })

  it.skipIf(process.getuid?.() === 0)('names a folder that may not be listed, and goes on', async () => {
    put('s/closed/a.mp3')
    put('s/open/b.mp3')
    chmodSync(at('s/closed'), 0)
    const scanned = await scan(['s'])
    chmodSync(at('s/closed'), 0o700)
    expect(scanned.unreadable).toEqual(['closed'])
    expect(shown(scanned)).toEqual(['s/open|b.mp3|audio'])
  })

  it.each([
    ['files', { files: 3 }],
    ['entries', { entries: 3 }],
    ['depth', { depth: 1 }],
    ['time', { time: -1 }],
  ])('stops at the limit of %s, and says so', async (_what, limits) => {
    for (let i = 0; i < 9; i++) put(`s/${i}.mp3`)
    put('s/deeper/x.mp3')
    const scanned = await scan(['s'], { limits: { ...scanLimits, ...limits } })
    expect(scanned.isCut).toBe(true)
    expect(scanned.files.length).toBeLessThan(10)
  })

  it('ends when it is cancelled, and tells how far it is meanwhile', async () => {
    for (let i = 0; i < 20; i++) put(`s/${i}/a.mp3`)
    const life = new AbortController()
    const told: number[] = []
    const scanned = await scan(['s'], {
      signal: life.signal,
      told: (found: number) => {
        told.push(found)
        if (found >= 5) life.abort()
      },
    })
    expect(told.at(-1)).toBe(5)
    expect(scanned.files).toHaveLength(5)
  })

  it('looks through a thousand files in less than three seconds', async () => {
    mkdirSync(at('many'))
    for (let i = 0; i < 1000; i++) writeFileSync(at(`many/${i}.mp3`), '')
    const start = performance.now()
    expect((await scan(['many'])).files).toHaveLength(1000)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
