import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileImport, type NewEpisode } from '../../../../electron/services/library/file-import'
import { wantsImport } from '../../../../electron/services/library/wants-import'
import type { FoundFiles, ImportProgress, ImportScan } from '../../../../shared/ipc/import-calls'
import { err, ok } from '../../../../shared/model/result'
import { makeFolder } from '../../../support/episode-files'

let files: ReturnType<typeof makeFolder>
let told: ImportScan[]
let progress: ImportProgress[]
let added: NewEpisode[]
let known: Set<string>
let imports: FileImport

beforeEach(() => {
  files = makeFolder()
  told = []
  progress = []
  added = []
  known = new Set()
  imports = new FileImport({
    library: {
      knownPaths: async () => known,
      add: async (episode) => {
        if (episode.title === 'refused') return err({ code: 'file/disk-full', name: 'x' })
        if (episode.title === 'throws') throw new Error(`at ${files.path}/secret`)
        added.push(episode)
        if (episode.title === 'stop') imports.cancel()
        return ok(`entry-${added.length}`)
      },
    },
    scanning: (scan) => told.push(scan),
    adding: (now) => progress.push(now),
  })
})
afterEach(() => files.remove())

const at = (name: string) => join(files.path, name)

async function scan(...names: string[]): Promise<FoundFiles> {
  await imports.scan(names.map(at))
  const last = told.at(-1)
  if (last?.step !== 'found') throw new Error('nothing was found')
  return last.scan
}

describe('FileImport', () => {
  it('adds what it was asked to before it looks through what is dropped meanwhile', async () => {
    for (let i = 0; i < 20; i++) files.text(`show/${i}.mp3`)
    files.text('late.mp3')
    const found = await scan('show')
    expect(imports.isPlanned).toBe(true)
    const episodes = found.files.map(({ id, name }) => ({ title: name, tracks: [{ file: id }] }))
    const applying = imports.apply(found.id, episodes)
    const late = scan('late.mp3')
    expect(await applying).toMatchObject({ isCancelled: false })
    expect(added).toHaveLength(20)
    expect((await late).files.map(({ name }) => name)).toEqual(['late.mp3'])
  })

  it('adds a text of two files as the two files it is', async () => {
    for (const name of ['a.mp3', 'a.en.txt', 'a.zh.txt']) files.text(`show/${name}`)
    const found = await scan('show')
    const id = (name: string) => found.files.find((file) => file.name === name)!.id
    const wanted = { title: 'a', tracks: [{ file: id('a.mp3') }], text: id('a.en.txt'), second: id('a.zh.txt') }
    await imports.apply(found.id, [wanted])
    expect(added).toMatchObject([{ transcript: at('show/a.en.txt'), second: at('show/a.zh.txt') }])
    const again = await scan('show')
    const bad = { ...wanted, second: again.files.find((file) => file.kind === 'audio')!.id }
    expect((await imports.apply(again.id, [bad])).failures).toHaveLength(1)
  })

  it('tells the window names and ids, and no path', async () => {
    files.text('show/s1/a.mp3')
    files.text('show/a.jpg')
    const found = await scan('show')
    expect(told[0]).toEqual({ step: 'looking', found: 0 })
    expect(found).toMatchObject({
      files: [{ name: 'a.mp3', folder: 'show/s1', kind: 'audio' }],
      others: 1,
    })
    expect(JSON.stringify(told)).not.toContain(files.path)
  })

  it('adds recordings with their languages and the transcript, in the order that is wanted', async () => {
    for (const name of ['a.mp3', 'a.zh.mp3', 'a.txt']) files.text(name)
    const { id, files: found } = await scan('a.mp3', 'a.zh.mp3', 'a.txt')
    const idOf = (name: string) => found.find((file) => file.name === name)!.id
    const outcome = await imports.apply(id, [
      {
        title: 'A',
        tracks: [{ file: idOf('a.zh.mp3'), language: 'zh' }, { file: idOf('a.mp3') }],
        text: idOf('a.txt'),
      },
    ])
    expect(outcome).toEqual({ added: ['entry-1'], failures: [], isCancelled: false })
    expect(added).toEqual([
      {
        title: 'A',
        tracks: [{ path: at('a.zh.mp3'), language: 'zh' }, { path: at('a.mp3') }],
        transcript: at('a.txt'),
      },
    ])
  })

  it('names what fails, and adds the rest', async () => {
    for (const name of ['a.mp3', 'b.mp3', 'c.txt']) files.text(name)
    const { id, files: found } = await scan('a.mp3', 'b.mp3', 'c.txt')
    const [a, b, c] = ['a.mp3', 'b.mp3', 'c.txt'].map((name) => found.find((file) => file.name === name)!.id)
    rmSync(at('b.mp3'))
    const outcome = await imports.apply(id, [
      { title: 'vanished', tracks: [{ file: b! }] },
      { title: 'refused', tracks: [{ file: a! }] },
      { title: 'throws', tracks: [{ file: a! }] },
      { title: 'a text as a recording', tracks: [{ file: c! }] },
      { title: 'unknown', tracks: [{ file: 'nobody-knows-it' }] },
      { title: 'good', tracks: [{ file: a! }] },
    ])
    expect(outcome.failures.map(({ title, error }) => [title, error.code])).toEqual([
      ['vanished', 'file/not-found'],
      ['refused', 'file/disk-full'],
      ['throws', 'internal'],
      ['a text as a recording', 'open/nothing'],
      ['unknown', 'open/nothing'],
    ])
    expect(outcome.added).toEqual(['entry-1'])
    expect(JSON.stringify(outcome)).not.toContain(files.path)
  })

  it('keeps what was added when it is cancelled in the middle', async () => {
    files.text('a.mp3')
    const { id, files: found } = await scan('a.mp3')
    const episode = (title: string) => ({ title, tracks: [{ file: found[0]!.id }] })
    const outcome = await imports.apply(
      id,
      ['first', 'stop', ...Array.from({ length: 50 }, () => 'later')].map(episode),
    )
    expect(outcome).toMatchObject({ failures: [], isCancelled: true })
    expect(outcome.added).toHaveLength(added.length)
    expect(added.length).toBeGreaterThan(1)
    expect(added.length).toBeLessThan(20)
  })

  it('tells nothing any more of what was cancelled, and adds nothing of what was found then', async () => {
    files.text('a.mp3')
    const { id } = await scan('a.mp3')
    imports.cancel()
    expect((await imports.apply(id, [])).isCancelled).toBe(true)
    const before = told.length
    const scanning = imports.scan([at('a.mp3')])
    imports.cancel()
    await scanning
    expect(told.slice(before)).toEqual([{ step: 'looking', found: 0 }])
  })

  it('keeps what was dropped first, under its ids, when more is dropped', async () => {
    files.text('a.mp3')
    files.text('b.mp3')
    const first = await scan('a.mp3')
    const second = await scan('b.mp3')
    expect(second.files.map(({ name }) => name)).toEqual(['a.mp3', 'b.mp3'])
    expect(second.files[0]?.id).toBe(first.files[0]?.id)
  })

  it('marks what is in the library', async () => {
    files.text('a.mp3')
    files.text('b.mp3')
    known.add(at('b.mp3'))
    const { files: found } = await scan('a.mp3', 'b.mp3')
    expect(found.map(({ name, isKnown = false }) => [name, isKnown])).toEqual([
      ['a.mp3', false],
      ['b.mp3', true],
    ])
  })
})

describe('wantsImport', () => {
  it.each<[string, () => string[], boolean]>([
    ['one recording', () => [files.text('a.mp3')], false],
    ['a recording and its transcript', () => [files.text('a.mp3'), files.text('b.txt')], false],
    ['a file that is gone', () => [at('gone.mp3')], false],
    ['a folder', () => [join(files.text('s/a.mp3'), '..')], true],
    ['recordings of two episodes', () => [files.text('a.mp3'), files.text('b.mp3')], true],
    ['two transcripts', () => [files.text('a.txt'), files.text('b.txt')], true],
    ['many files', () => Array.from({ length: 13 }, (_, i) => at(`${i}.mp3`)), true],
  ])('%s', async (_what, make, expected) => {
    expect(await wantsImport(make())).toBe(expected)
  })
})
