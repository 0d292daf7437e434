import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { noHistory } from '../../../../shared/model/edits'
import { makeFolder, sample, twoPairs } from '../../../support/episode-files'
import { openLibrary } from '../../../support/open-library'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterEach(() => rmSync(join(files.path, 'listener'), { recursive: true, force: true }))

describe('an episode that is opened', () => {
  it('is in the library, and after a start it is there still, as the same entry', async () => {
    const folder = await tempFolder()
    const paths = [files.audio('listener/rain.mp3'), files.text('listener/rain.txt')] as const
    const first = openLibrary(folder)
    const { libraryId, track } = await first.open(...paths)
    await first.saved()
    const [entry] = await first.library.list()
    expect(entry).toMatchObject({
      id: libraryId,
      hasText: true,
      trackCount: 1,
      languages: ['zh-Hans', 'en'],
      missing: [],
    })
    expect(entry?.duration).toBeGreaterThan(0)
    expect(first.told.at(-1)?.changed[0]?.id).toBe(libraryId)
    const second = openLibrary(folder)
    expect(await second.library.list()).toEqual([entry])
    const again = await second.open(...paths)
    expect([again.libraryId, again.track?.key]).toEqual([libraryId, track?.key])
    expect(await second.library.list()).toHaveLength(1)
  })

  it('of the sample alone is in none', async () => {
    const { open, library } = openLibrary(await tempFolder())
    expect((await open(sample.audio, sample.transcript)).libraryId).toBeNull()
    expect(await library.list()).toEqual([])
  })

  it('is known again by its content when its files were moved and renamed', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const old = await first.open(files.audio('listener/rain.mp3'), files.text('listener/rain.txt'))
    await first.hear(old)
    const moved = [files.audio('listener/deep/wet.mp3'), files.text('listener/deep/wet.txt')]
    rmSync(join(files.path, 'listener/rain.mp3'))
    rmSync(join(files.path, 'listener/rain.txt'))
    const second = openLibrary(folder)
    const again = await second.open(...moved)
    expect([again.libraryId, again.track?.key]).toEqual([old.libraryId, old.track?.key])
    expect((await second.library.find(old.libraryId!))?.tracks.map(({ path }) => path)).toEqual([moved[0]])
  })

  it('with another text is another entry; alone it is the one it was heard in last', async () => {
    const { open, library } = openLibrary(await tempFolder())
    const audio = files.audio('listener/rain.mp3')
    const one = await open(audio, files.text('listener/one.txt'))
    const two = await open(audio, files.text('listener/two.txt', `${twoPairs}然后天晴了。\nThen it cleared.\n`))
    expect(two.libraryId).not.toBe(one.libraryId)
    await open(sample.audio, sample.transcript)
    const alone = await open(audio)
    expect([alone.libraryId, alone.text?.fileName]).toEqual([two.libraryId, 'two.txt'])
    expect(await library.list()).toHaveLength(2)
  })

  it('in files that took the place of others is another entry', async () => {
    const { open, library } = openLibrary(await tempFolder())
    const paths = [files.audio('listener/latest.mp3'), files.text('listener/latest.txt')]
    const monday = await open(...paths)
    files.audio('listener/latest.mp3', 'tagged-vbr.mp3')
    const sameText = await open(...paths)
    expect(sameText.libraryId).toBe(monday.libraryId)
    files.audio('listener/latest.mp3', 'cbr.mp3')
    files.text('listener/latest.txt', `${twoPairs}然后天晴了。\nThen it cleared.\n`)
    const tuesday = await open(...paths)
    expect(tuesday.libraryId).not.toBe(monday.libraryId)
    expect(await library.list()).toHaveLength(2)
  })

  it('by its recording alone becomes one with its text when that comes', async () => {
    const { open, library } = openLibrary(await tempFolder())
    const alone = await open(files.audio('listener/rain.mp3'))
    const both = await open(files.text('listener/words.txt'))
    expect(both.libraryId).toBe(alone.libraryId)
    expect(await library.list()).toMatchObject([{ hasText: true, trackCount: 1 }])
  })

  it('brings all recordings that the entry has, when one of them is opened', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const paths = [files.audio('listener/rain.en.mp3'), files.audio('listener/rain.zh.mp3', 'tagged-vbr.mp3')]
    const both = await first.open(...paths, files.text('listener/rain.txt'))
    expect(both.tracks).toHaveLength(2)
    await first.saved()
    const second = openLibrary(folder)
    const again = await second.open(paths[1]!)
    expect(again.libraryId).toBe(both.libraryId)
    expect(again.tracks.map(({ track }) => track.key).sort()).toEqual(both.tracks.map(({ track }) => track.key).sort())
  })
})

describe('what was taken out', () => {
  it('comes back as it was, by undoing or by opening its files', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const paths = [files.audio('listener/rain.mp3'), files.text('listener/rain.txt')]
    const { libraryId } = await first.open(...paths)
    const id = libraryId!
    const [entry] = await first.library.list()
    expect(await first.library.remove([id, id, 'not-there'])).toBe(1)
    expect(first.told.at(-1)).toEqual({ changed: [], removed: [id] })
    expect(await first.library.list()).toEqual([])
    const second = openLibrary(folder)
    expect(await second.library.list()).toEqual([])
    expect(await second.library.restore([id])).toBe(1)
    expect(await second.library.list()).toEqual([entry])
    await second.library.remove([id])
    expect((await second.open(...paths)).libraryId).toBe(id)
    expect(await second.library.list()).toHaveLength(1)
  })

  it('comes back when its files are added again; what is there is not doubled', async () => {
    const { open, library } = openLibrary(await tempFolder())
    const paths = [files.audio('listener/rain.mp3'), files.text('listener/rain.txt')] as const
    const { libraryId } = await open(...paths)
    const rain = { title: 'Rain', tracks: [{ path: paths[0] }], transcript: paths[1] }
    expect(await library.add(rain)).toBeNull()
    await library.remove([libraryId!])
    expect((await library.add(rain))?.id).toBe(libraryId)
    const snow = await library.add({ title: 'Snow', tracks: [{ path: '/x/snow.mp3', spoken: { language: 'en' } }] })
    expect(snow).toMatchObject({ title: 'Snow', heard: null, trackCount: 1, hasText: false })
    expect(await library.list()).toHaveLength(2)
  })

  it('is gone for good after thirty days, with what was put right in it', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const { id, libraryId } = await first.open(files.audio('listener/rain.mp3'), files.text('listener/rain.txt'))
    expect(await first.session.keepEdits({ episodeId: id, edits: { tracks: {}, history: noHistory } })).toBe(true)
    await first.library.remove([libraryId!])
    const path = join(folder, 'library', `${libraryId}.json`)
    const month = 31 * 24 * 3600 * 1000
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), removed: Date.now() - month }))
    const second = openLibrary(folder)
    await second.library.list()
    expect(await second.library.restore([libraryId!])).toBe(0)
    await expect.poll(() => existing(folder, libraryId!)).toEqual([])
  })
})

describe('an entry whose files are gone', () => {
  it('opens them where they are now: beside, in a folder that was renamed, under another name', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const paths = [files.audio('listener/show/rain.mp3'), files.text('listener/show/rain.txt')]
    const old = await first.open(...paths)
    await first.hear(old)
    renameSync(join(files.path, 'listener/show'), join(files.path, 'listener/the show'))
    renameSync(join(files.path, 'listener/the show/rain.mp3'), join(files.path, 'listener/the show/01.mp3'))
    const second = openLibrary(folder)
    const opened = await second.shelf.open(old.libraryId!, second.session)
    expect(opened).toMatchObject({ ok: true, value: { libraryId: old.libraryId, warnings: [] } })
    expect((await second.library.list())[0]?.missing).toEqual([])
  })

  it('says so, keeps the entry, and opens again once the listener has shown where they are', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const old = await first.open(files.audio('listener/rain.mp3'), files.text('listener/rain.txt'))
    await first.hear(old)
    mkdirSync(join(files.path, 'elsewhere/very/deep'), { recursive: true })
    const away = join(files.path, 'elsewhere/very/deep/wet.mp3')
    renameSync(join(files.path, 'listener/rain.mp3'), away)
    const id = old.libraryId!
    const second = openLibrary(folder)
    const refused = await second.shelf.open(id, second.session)
    expect(refused).toEqual({ ok: false, error: { code: 'library/gone', name: 'rain.mp3' } })
    expect((await second.library.list())[0]?.missing).toEqual([{ kind: 'audio', name: 'rain.mp3' }])
    const others: string[] = []
    expect(
      await second.shelf.relink(
        id,
        async () => null,
        () => others.push('other'),
      ),
    ).toBeNull()
    const asked: unknown[] = []
    const show = async (...question: unknown[]) => {
      asked.push(question)
      return away
    }
    expect(await second.shelf.relink(id, show, () => others.push('other'))).toMatchObject({ id, missing: [] })
    expect([asked, others]).toEqual([[['audio', 'rain.mp3']], []])
    expect(await second.shelf.open(id, second.session)).toMatchObject({ ok: true, value: { libraryId: id } })
    rmSync(away)
    await second.shelf.relink(
      id,
      async () => files.audio('listener/other.mp3', 'tagged-vbr.mp3'),
      () => others.push('other'),
    )
    expect(others).toEqual(['other'])
  })

  it('is not opened over what was asked for while they were looked for', async () => {
    const { open, shelf, session } = openLibrary(await tempFolder())
    const rain = await open(files.audio('listener/rain.mp3'), files.text('listener/rain.txt'))
    rmSync(join(files.path, 'listener/rain.mp3'))
    const late = shelf.open(rain.libraryId!, session)
    const wanted = await open(files.audio('listener/sun.mp3', 'tone.opus'), files.text('listener/sun.txt', twoPairs))
    expect(await late).toEqual({ ok: true, value: null })
    expect(session.current?.id).toBe(wanted.id)
  })

  it('opens without a transcript that is gone, with a warning', async () => {
    const first = openLibrary(await tempFolder())
    const old = await first.open(files.audio('listener/rain.mp3'), files.text('listener/words.txt'))
    rmSync(join(files.path, 'listener/words.txt'))
    const opened = await first.shelf.open(old.libraryId!, first.session)
    expect(opened).toMatchObject({
      ok: true,
      value: { libraryId: old.libraryId, text: null, warnings: [{ code: 'file/not-found', name: 'words.txt' }] },
    })
    expect(await first.library.list()).toMatchObject([{ hasText: true, missing: [{ kind: 'transcript' }] }])
  })
})

function existing(folder: string, id: string): string[] {
  return ['library', 'edits'].filter((name) => {
    try {
      return readFileSync(join(folder, name, `${id}.json`)).length > 0
    } catch {
      return false
    }
  })
}
