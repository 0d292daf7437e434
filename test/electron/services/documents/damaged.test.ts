import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readDocument, writeJsonDocument } from '../../../../electron/services/documents/json-document'
import { KeptMarks } from '../../../../electron/services/documents/kept-marks'
import { KeptPeaks } from '../../../../electron/services/documents/kept-peaks'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { KeptWindows } from '../../../../electron/services/documents/kept-windows'
import { RecentEpisodes } from '../../../../electron/services/documents/recent-episodes'
import { SettingsStore } from '../../../../electron/services/documents/settings'
import { KeptEditsFolder } from '../../../../electron/services/library/kept-edits'
import { Library } from '../../../../electron/services/library/library'
import { LibraryStore } from '../../../../electron/services/library/library-store'
import { RunMark } from '../../../../electron/services/recovery/run-mark'
import { wantsGraphics } from '../../../../electron/services/recovery/wants-graphics'
import { defaultSettings } from '../../../../shared/model/settings'
import { tempFolder } from '../../../support/temp-folder'

const hash = 'a'.repeat(64)
const key = { audio: hash, text: hash }

/** What a broken disk, another program or a cut-off writing may leave in a file. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => Buffer.from(text)),
  fc.jsonValue().map((value) =>
    Buffer.from(
      JSON.stringify({
        version: 1,
        text: hash,
        audio: hash,
        paths: value,
        marks: value,
        sides: value,
        places: value,
        episodes: value,
        open: value,
      }),
    ),
  ),
  fc.constantFrom('{"version":2,"theme":"dark"', '{"version":99}', '[]', 'null', '').map((text) => Buffer.from(text)),
)

describe('whatever is in the folder of the user’s data', () => {
  test.prop([bytes, bytes], { numRuns: 60 })(
    'every document is opened, and holds something sound',
    async (own, copy) => {
      const folder = await tempFolder()
      const names = [
        'settings.json',
        'windows.json',
        'last-episode.json',
        'recent-episodes.json',
        'run.json',
        `marks/${hash}.json`,
        'library/an-episode.json',
        'edits/an-episode.json',
      ]
      for (const name of ['marks', 'timelines', 'peaks', 'library', 'edits']) await mkdir(join(folder, name))
      for (const name of names) {
        await writeFile(join(folder, name), own)
        await writeFile(join(folder, `${name}.bak`), copy)
      }
      await writeFile(join(folder, `peaks/${hash}.peaks`), own)
      await openAll(folder)
      // Again, over what the first opening left.
      await openAll(folder)
    },
  )

  test('a folder in the place of each of them is no worse', async () => {
    const folder = await tempFolder()
    for (const name of [
      'settings.json',
      'windows.json',
      'recent-episodes.json',
      'run.json',
      `marks/${hash}.json`,
      'library/an-episode.json',
      'edits/an-episode.json',
      'peaks/x',
    ])
      await mkdir(join(folder, name), { recursive: true })
    await openAll(folder)
  })

  test('and a file in the place of the folder', async () => {
    const folder = join(await tempFolder(), 'file')
    await writeFile(folder, 'no folder')
    await openAll(folder)
  })
})

describe('a damaged document', () => {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null

  test.each([
    ['{"a":2', 'restored', 1],
    ['7', 'restored', 1],
    [null, 'whole', 1],
    ['{"a":2}', 'whole', 2],
  ])('%s beside a good copy is %s', async (own, state, a) => {
    const path = join(await tempFolder(), 'a.json')
    await writeJsonDocument(path, { a: 1 })
    if (own === null) await rm(path)
    else await writeFile(path, own)
    expect(await readDocument(path, isObject)).toEqual({ value: { a }, state })
  })

  test('without a good copy is lost, and one that never was is missing', async () => {
    const path = join(await tempFolder(), 'a.json')
    expect(await readDocument(path)).toEqual({ value: undefined, state: 'missing' })
    await writeFile(path, '{')
    expect(await readDocument(path)).toEqual({ value: undefined, state: 'lost' })
  })

  test('of settings gives way to its copy, and is put aside for whoever wants to mend it', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'settings.json')
    const store = await SettingsStore.open(path)
    store.change({ theme: 'dark' })
    await store.saved()
    await writeFile(path, '{"theme": dark}')
    const again = await SettingsStore.open(path)
    expect([again.state, again.current.theme]).toEqual(['restored', 'dark'])
    again.change({ theme: 'light' })
    await again.saved()
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"theme": dark}')
  })

  test('of bookmarks is put aside and told of, once it is clear that its copy is no better', async () => {
    const folder = await tempFolder()
    let lost = 0
    const marks = new KeptMarks(folder, () => lost++)
    await marks.keep(hash, [{ segment: 3 }])
    await writeFile(join(folder, `${hash}.json`), 'damaged')
    expect(await marks.find(hash)).toEqual([{ segment: 3 }])
    expect(lost).toBe(0)
    await writeFile(join(folder, `${hash}.json.bak`), 'damaged, too')
    expect(await marks.find(hash)).toEqual([])
    expect(lost).toBe(1)
    expect(await readdir(folder)).toContain(`${hash}.json.damaged`)
  })
})

describe('safe mode', () => {
  test('takes the language of the file and nothing else, and leaves it as it is', async () => {
    const path = join(await tempFolder(), 'settings.json')
    const text = JSON.stringify({ version: 2, theme: 'dark', interfaceLanguage: 'zh-Hant' })
    await writeFile(path, text)
    const store = await SettingsStore.inMemory(path)
    expect(store.current).toEqual({ ...defaultSettings, interfaceLanguage: 'zh-Hant' })
    expect(store.change({ volume: 0.2 }).volume).toBe(0.2)
    expect(await store.saved()).toBe(true)
    expect(await readFile(path, 'utf8')).toBe(text)
  })
})

async function openAll(folder: string): Promise<void> {
  wantsGraphics(join(folder, 'settings.json'))
  const mark = new RunMark(join(folder, 'run.json'))
  mark.end()
  const settings = await SettingsStore.open(join(folder, 'settings.json'))
  expect(Object.keys(settings.current).sort()).toEqual(Object.keys(defaultSettings).sort())
  const windows = await KeptWindows.open(join(folder, 'windows.json'))
  windows.find('player')
  const recent = await RecentEpisodes.open(folder, () => {})
  for (const { title } of recent.list) expect(typeof title).toBe('string')
  for (const { segment } of await new KeptMarks(join(folder, 'marks')).find(hash))
    expect(Number.isInteger(segment)).toBe(true)
  const edits = await new KeptEditsFolder(join(folder, 'edits')).find('an-episode', hash)
  expect(edits === undefined || typeof edits.edits.history === 'object').toBe(true)
  for (const { title } of await new Library(new LibraryStore(join(folder, 'library'))).list())
    expect(typeof title).toBe('string')
  await new KeptTimelines(join(folder, 'timelines')).find(key)
  await new KeptPeaks(join(folder, 'peaks')).find(hash)
}
