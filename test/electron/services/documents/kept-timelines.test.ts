import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  isNewer,
  type KeptDocument,
  type KeptSide,
  restoreKept,
} from '../../../../electron/services/documents/kept-document'
import { KeptTimelines } from '../../../../electron/services/documents/kept-timelines'
import { tempFolder } from '../../../support/temp-folder'

const hash = (letter: string) => letter.repeat(64)
const key = { audio: hash('a'), text: hash('b') }
const side = (language: string, changes: Partial<KeptSide> = {}): KeptSide => ({
  ...{ spoken: { language, because: 'order' }, alignment: 1, duration: 10 },
  cues: [
    { source: 'aligned', start: 1.25, end: 2, confidence: 0.9, words: [{ from: 0, to: 3, start: 1.25, end: 2 }] },
    { source: 'anchored', start: 3, end: 4, confidence: 1 },
    { source: 'absent', confidence: 0.8 },
  ],
  ...changes,
})
const document = (sides: readonly KeptSide[]): KeptDocument => ({ version: 2, ...key, sides })
const unanchored = side('en', { cues: [{ source: 'absent', confidence: 1 }] })

describe('kept timelines', () => {
  it('are found again, after a start, for the same audio and text and no other', async () => {
    const folder = join(await tempFolder(), 'timelines')
    expect(await new KeptTimelines(folder).keep(key, side('en'))).toBe(true)
    const kept = new KeptTimelines(folder)
    expect(await kept.find(key)).toEqual(document([side('en')]))
    expect(await kept.find({ ...key, audio: hash('c') })).toBeUndefined()
    expect(await kept.find({ ...key, text: hash('c') })).toBeUndefined()
  })

  it('hold one timeline a spoken side, the last one first', async () => {
    const kept = new KeptTimelines(await tempFolder())
    await kept.keep(key, side('en'))
    await kept.keep(key, side('zh'))
    await kept.keep(key, side('en', { duration: 11 }))
    expect((await kept.find(key))?.sides).toEqual([side('en', { duration: 11 }), side('zh')])
  })

  it('tell two languages in turn from either alone, and keep when each is spoken', async () => {
    const kept = new KeptTimelines(await tempFolder())
    const parts = [
      { language: 'zh', start: 1, end: 2 },
      { language: 'en', start: 2, end: 3 },
    ]
    const inTurn = side('zh', {
      spoken: { language: 'zh', also: 'en', because: 'audio' },
      cues: [{ source: 'aligned', start: 1, end: 3, confidence: 0.9, parts }],
    })
    await kept.keep(key, side('zh'))
    await kept.keep(key, inTurn)
    expect((await kept.find(key))?.sides).toEqual([inTurn, side('zh')])
  })

  it('are as if not there when their file is damaged or foreign, and are kept anew in its place', async () => {
    const { folder, kept, path } = await withOne()
    const whole = await readFile(path, 'utf8')
    const damages = ['', whole.slice(0, -20), '[]', 'null', whole.replace('"start":3', '"start":"3"'), '\0'.repeat(900)]
    for (const damage of damages) {
      await writeFile(path, damage)
      expect(await kept.find(key), JSON.stringify(damage.slice(0, 40))).toBeUndefined()
      expect(await kept.keep(key, side('en'))).toBe(true)
      expect(await kept.find(key)).toEqual(document([side('en')]))
    }
    await writeFile(path, whole.replaceAll(hash('a'), hash('f')))
    expect(await kept.find(key)).toBeUndefined()
    expect((await readdir(folder)).length).toBe(1)
  })

  it('of a later Diglot are left alone', async () => {
    const { kept, path } = await withOne()
    const later = JSON.stringify({ version: 3, all: 'different' })
    await writeFile(path, later)
    expect(await kept.find(key)).toBeUndefined()
    expect(await kept.keep(key, side('en'))).toBe(false)
    expect(await readFile(path, 'utf8')).toBe(later)
  })

  it('cost nothing but the memory when the folder cannot be made or written', async () => {
    const file = join(await tempFolder(), 'file')
    await writeFile(file, '')
    const kept = new KeptTimelines(join(file, 'timelines'))
    expect(await kept.keep(key, side('en'))).toBe(false)
    expect(await kept.find(key)).toBeUndefined()
  })

  it.skipIf(process.getuid?.() === 0)('in a folder that may only be read are still found', async () => {
    const { folder, kept } = await withOne()
    await chmod(folder, 0o500)
    expect(await kept.find(key)).toBeDefined()
    expect(await kept.keep({ ...key, text: hash('d') }, side('en'))).toBe(false)
    await chmod(folder, 0o700)
  })

  it('stay whole when two instances write at once, over and over', async () => {
    const folder = await tempFolder()
    const instances = [new KeptTimelines(folder), new KeptTimelines(folder)]
    const rounds = Array.from({ length: 20 }, (_, round) =>
      instances.map((kept, who) => kept.keep(key, side(who ? 'zh' : 'en', { duration: round + 5 }))),
    )
    const reader = new KeptTimelines(folder)
    await instances[0]?.keep(key, side('en'))
    for (const round of rounds) {
      await Promise.all(round)
      expect(await reader.find(key)).toBeDefined()
    }
    expect((await readdir(folder)).length).toBe(1)
  })
})

describe('the folder of kept timelines', () => {
  it('loses what was not used for longest when there is too much of it', async () => {
    const { kept, names } = await withThree({ files: 3, bytes: 1e9 })
    await kept.find(keyOf(0))
    await kept.keep(keyOf(3), unanchored)
    expect(await whichAreKept(kept)).toEqual([true, false, true, true])
    expect((await names()).length).toBe(3)
  })

  it('loses it as well when it is too large', async () => {
    const { kept, size } = await withThree({ files: 500, bytes: 1e9 })
    const narrow = new KeptTimelines(kept.folder, { files: 500, bytes: Math.ceil(2.5 * size) })
    await narrow.keep(keyOf(3), unanchored)
    expect(await whichAreKept(kept)).toEqual([false, false, true, true])
  })

  it('never loses what the listener fixed', async () => {
    const { folder, kept } = await withOne({ files: 1, bytes: 1 })
    await age(folder)
    await kept.keep(keyOf(1), unanchored)
    expect(await kept.find(key)).toBeDefined()
    expect(await kept.find(keyOf(1))).toBeUndefined()
  })

  it('keeps its hands off what is not its own, and clears away only old leftovers of itself', async () => {
    const { folder, kept } = await withOne({ files: 1, bytes: 1 })
    const [own = ''] = await readdir(folder)
    const others = ['notes.json', `${hash('a')}.txt`, `${own}.12`, `${own}.34`]
    for (const name of others) await writeFile(join(folder, name), 'x')
    await mkdir(join(folder, `${hash('e')}.json`))
    await age(folder, [`${own}.12`, 'notes.json', `${hash('a')}.txt`])
    await kept.keep(key, side('en'))
    expect((await readdir(folder)).sort()).toEqual(
      [own, 'notes.json', `${hash('a')}.txt`, `${own}.34`, `${hash('e')}.json`].sort(),
    )
  })
})

describe('restoring a kept document', () => {
  const version2 = document([side('en'), side('zh', { spoken: { language: 'zh', because: 'chosen' } })])

  it('gives back what this version wrote', () => {
    expect(restoreKept(JSON.parse(JSON.stringify(version2)), key)).toEqual(version2)
  })

  it.each<[string, unknown]>([
    ['another version', { ...version2, version: 3 }],
    ['another audio', { ...version2, audio: hash('c') }],
    ['another text', { ...version2, text: hash('c') }],
    ['no sides', { ...version2, sides: undefined }],
    ['an unknown source', { ...version2, sides: [{ ...side('en'), cues: [{ source: 'guess', confidence: 1 }] }] }],
    ['no language', { ...version2, sides: [side('<b>')] }],
    ['an unknown reason', { ...version2, sides: [{ ...side('en'), spoken: { language: 'en', because: 'x' } }] }],
  ])('takes %s for none', (_, raw) => {
    expect(restoreKept(raw, key)).toBeUndefined()
  })

  it('tells a later version from damage', () => {
    expect(isNewer({ ...version2, version: 3 })).toBe(true)
    expect([version2, undefined, null, {}, { version: 'x' }, []].map(isNewer)).toEqual(Array(6).fill(false))
  })

  property.prop([fc.jsonValue()])('takes any other JSON for none', (raw) => {
    expect(restoreKept(raw, key)).toBeUndefined()
  })
})

function keyOf(index: number) {
  return { audio: hash('a'), text: hash(String(index)) }
}

async function withOne(limits = { files: 500, bytes: 1e9 }) {
  const folder = await tempFolder()
  const kept = new KeptTimelines(folder, limits)
  await kept.keep(key, side('en'))
  const [name] = await readdir(folder)
  if (!name) throw new Error('nothing was kept')
  return { folder, kept, path: join(folder, name) }
}

/** Three timelines, used in their order, long ago. */
async function withThree(limits: { files: number; bytes: number }) {
  const folder = await tempFolder()
  const store = new KeptTimelines(folder, limits)
  const names = () => readdir(folder)
  const known = new Set<string>()
  let size = 0
  for (const index of [0, 1, 2]) {
    await store.keep(keyOf(index), unanchored)
    const name = (await names()).find((each) => !known.has(each))
    if (name === undefined) throw new Error('nothing was kept')
    known.add(name)
    const used = new Date(1_700_000_000_000 + index * 1000)
    await utimes(join(folder, name), used, used)
    size = (await stat(join(folder, name))).size
  }
  return { kept: Object.assign(store, { folder }), names, size }
}

async function whichAreKept(kept: KeptTimelines): Promise<boolean[]> {
  return Promise.all([0, 1, 2, 3].map(async (index) => (await kept.find(keyOf(index))) !== undefined))
}

async function age(folder: string, names?: readonly string[]): Promise<void> {
  const long = new Date(1_700_000_000_000)
  for (const name of names ?? (await readdir(folder))) await utimes(join(folder, name), long, long)
}
