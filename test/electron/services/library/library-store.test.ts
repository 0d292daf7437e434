import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { LibraryDocument } from '../../../../electron/services/library/library-document'
import { entryOf } from '../../../../electron/services/library/library-entry'
import { LibraryStore } from '../../../../electron/services/library/library-store'
import { tempFolder } from '../../../support/temp-folder'

const id = 'episode-of-rain'

function document(facts: Partial<LibraryDocument> = {}): LibraryDocument {
  return {
    ...{ version: 1, id, title: 'Rain', tracks: [{ key: 'original', path: '/x/rain.mp3' }], text: null },
    ...{ added: 1, heard: null, timings: null, markCount: 0, missing: [], removed: null },
    ...facts,
  }
}

async function folderWith(files: Record<string, string> = {}): Promise<string> {
  const folder = join(await tempFolder(), 'library')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

describe('the documents of the library', () => {
  it('are on the disk when it is said so, all changes until then in one writing', async () => {
    const folder = await folderWith()
    const store = new LibraryStore(folder)
    void store.add(document())
    const kept = [1, 2, 3].map((markCount) => store.change(id, { markCount }))
    expect(await Promise.all(kept)).toEqual([true, true, true])
    expect((await new LibraryStore(folder).find(id))?.markCount).toBe(3)
    expect(readdirSync(folder).sort()).toEqual([`${id}.json`, `${id}.json.bak`])
  })

  it('are written before the call returns where the program may be about to end', async () => {
    const folder = await folderWith()
    const store = new LibraryStore(folder)
    await store.add(document())
    const slow = store.change(id, { markCount: 1 })
    void store.change(id, { resume: { position: 7 } })
    store.saveNow()
    const read = () => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))
    expect(read()).toMatchObject({ markCount: 1, resume: { position: 7 } })
    // Should the program go on after all, what was under way takes nothing of it back.
    await slow
    await store.saved()
    expect(read()).toMatchObject({ markCount: 1, resume: { position: 7 } })
  })

  it('of two processes hold what each changed', async () => {
    const folder = await folderWith()
    const [a, b] = [new LibraryStore(folder), new LibraryStore(folder)]
    await a.add(document())
    await b.find(id)
    await Promise.all([a.change(id, { markCount: 5 }), b.change(id, { resume: { position: 9 } })])
    expect(await new LibraryStore(folder).find(id)).toMatchObject({ markCount: 5, resume: { position: 9 } })
  })

  it('of a later Diglot are shown as far as they are understood, and left as they are', async () => {
    const later = JSON.stringify({
      ...document({ title: 'Later' }),
      version: 2,
      tracks: [{ key: 'a', path: '/a', is: 1 }],
    })
    const folder = await folderWith({ [`${id}.json`]: later })
    const store = new LibraryStore(folder)
    expect((await store.all()).map(entryOf)).toMatchObject([{ title: 'Later', trackCount: 1 }])
    expect(await store.change(id, { markCount: 1 })).toBe(false)
    store.saveNow()
    await store.saved()
    expect(readFileSync(join(folder, `${id}.json`), 'utf8')).toBe(later)
  })

  it('keep what they do not know', async () => {
    const folder = await folderWith({ [`${id}.json`]: JSON.stringify({ ...document(), more: { of: 'it' } }) })
    const store = new LibraryStore(folder)
    await store.find(id)
    await store.change(id, { markCount: 1 })
    expect(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))).toMatchObject({
      more: { of: 'it' },
      markCount: 1,
    })
  })

  it('that are damaged give way to their copy, or are put aside; the others are there', async () => {
    const folder = await folderWith({
      [`${id}.json`]: '{"version":1',
      [`${id}.json.bak`]: JSON.stringify(document()),
      'only-nonsense.json': 'nonsense',
      'another-episode.json': JSON.stringify(document({ id: 'another-episode' })),
      'notes.txt': 'mine',
    })
    const ids = (await new LibraryStore(folder).all()).map((each) => each.id)
    expect(ids.sort()).toEqual(['another-episode', id])
    expect(readdirSync(folder)).toContain('only-nonsense.json.damaged')
  })

  it('that the disk refuses hold for this run, and are written with the next that it takes', async () => {
    const folder = join(await tempFolder(), 'library')
    writeFileSync(folder, 'a file in the place of the folder')
    const store = new LibraryStore(folder)
    expect(await store.add(document())).toBe(false)
    expect((await store.find(id))?.title).toBe('Rain')
  })

  test.prop(
    [
      fc.record(
        {
          ...{ version: fc.constantFrom(1, 2), id: fc.constant(id) },
          ...Object.fromEntries(
            Object.keys(document({ show: '', resume: 1, cover: '' })).map((name) => [name, fc.jsonValue()]),
          ),
        },
        { requiredKeys: [] },
      ),
      fc.array(fc.tuple(fc.nat(20), fc.jsonValue()), { maxLength: 3 }),
    ],
    { numRuns: 200 },
  )('hold something sound whatever somebody wrote into them by hand', async (nonsense, spoils) => {
    const good = Object.entries(document())
    for (const [at, value] of spoils) good[at % good.length]![1] = value as never
    for (const raw of [{ ...nonsense, version: 1, id }, Object.fromEntries(good)]) {
      const folder = await folderWith({ [`${id}.json`]: JSON.stringify(raw) })
      const store = new LibraryStore(folder)
      for (const entry of (await store.all()).map(entryOf)) {
        expect([typeof entry.title, typeof entry.position, typeof entry.markCount]).toEqual([
          'string',
          'number',
          'number',
        ])
        expect(entry.trackCount > 0 || entry.hasText).toBe(true)
      }
      await store.change(id, { markCount: 1 })
    }
  })
})
