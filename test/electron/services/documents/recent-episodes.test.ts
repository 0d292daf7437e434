import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type KeptOpening,
  type Opening,
  restoreRecent,
  withOpening,
} from '../../../../electron/services/documents/recent-document'
import { RecentEpisodes } from '../../../../electron/services/documents/recent-episodes'
import { mostRecent } from '../../../../shared/model/recent'
import { tempFolder } from '../../../support/temp-folder'

const rain: Opening = { title: 'Rain', audio: '/x/rain.mp3', transcript: '/x/rain.txt' }
const snow: Opening = { title: 'Snow', audio: '/x/snow.mp3' }

describe('the list of recent files', () => {
  it('is found again at the next start, the latest first, and without paths', async () => {
    const folder = await tempFolder()
    const recent = await RecentEpisodes.open(folder)
    expect(recent.isFirstTime).toBe(true)
    recent.note(rain)
    recent.note(snow)
    expect(await recent.saved()).toBe(true)
    const next = await RecentEpisodes.open(folder)
    expect(next.isFirstTime).toBe(false)
    expect(next.list).toMatchObject([
      { title: 'Snow', hasAudio: true, hasText: false },
      { title: 'Rain', hasAudio: true, hasText: true },
    ])
    expect(JSON.stringify(next.list)).not.toContain('/x/')
    expect(next.filesOf(next.list[1]?.id ?? '')).toMatchObject({ audio: '/x/rain.mp3', transcript: '/x/rain.txt' })
    expect(next.filesOf('no-such-id')).toBeUndefined()
    expect(next.transcriptOf('/x/rain.mp3')).toEqual(['/x/rain.txt'])
    expect(next.transcriptOf('/x/snow.mp3')).toBeUndefined()
  })

  it('tells whoever listens of every change', async () => {
    let changes = 0
    const recent = await RecentEpisodes.open(await tempFolder(), () => changes++)
    recent.note(rain)
    recent.drop(recent.list[0]?.id ?? '')
    recent.drop('no-such-id')
    expect(changes).toBe(2)
    expect(recent.list).toEqual([])
    await recent.saved()
  })

  it('is emptied, and that is taken back with what was opened since in front', async () => {
    const folder = await tempFolder()
    const recent = await RecentEpisodes.open(folder)
    recent.note(rain)
    recent.note(snow)
    recent.clear()
    expect(recent.list).toEqual([])
    await recent.saved()
    expect((await RecentEpisodes.open(folder)).list).toEqual([])
    recent.note({ title: 'Hail', audio: '/x/hail.mp3' })
    recent.restore()
    expect(recent.list.map(({ title }) => title)).toEqual(['Hail', 'Snow', 'Rain'])
    recent.restore()
    expect(recent.list).toHaveLength(3)
    await recent.saved()
  })

  it('begins with the one opening that the first Diglot kept', async () => {
    const folder = await tempFolder()
    const old = join(folder, 'last-episode.json')
    await writeFile(old, JSON.stringify({ version: 1, paths: ['/x/Rain at night.MP3', '/x/rain.txt'] }))
    const recent = await RecentEpisodes.open(folder)
    expect(recent.list).toMatchObject([{ title: 'Rain at night', hasAudio: true, hasText: true }])
    expect(recent.isFirstTime).toBe(false)
    await expect(readFile(old)).rejects.toThrow()
    expect((await RecentEpisodes.open(folder)).list).toEqual(recent.list)
  })

  it.each(['', '{', '[]', '{"version":1}', '{"version":2,"paths":["/x"]}', '{"version":1,"paths":[]}'])(
    'is empty where the first Diglot kept %j',
    async (content) => {
      const folder = await tempFolder()
      await writeFile(join(folder, 'last-episode.json'), content)
      const recent = await RecentEpisodes.open(folder)
      expect(recent.list).toEqual([])
      expect(recent.isFirstTime).toBe(true)
    },
  )

  it('of a later Diglot is left alone', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'recent-episodes.json')
    const later = JSON.stringify({ version: 2, shelves: [] })
    await writeFile(path, later)
    const recent = await RecentEpisodes.open(folder)
    recent.note(rain)
    await recent.saved()
    expect(recent.list).toHaveLength(1)
    expect(await readFile(path, 'utf8')).toBe(later)
  })

  it('lasts as long as the program when it cannot be written', async () => {
    const file = join(await tempFolder(), 'a-file')
    await writeFile(file, '')
    const recent = await RecentEpisodes.open(file)
    recent.note(rain)
    expect(await recent.saved()).toBe(false)
    expect(recent.list).toHaveLength(1)
  })
})

describe('a document of recent files', () => {
  it('loses what is damaged and keeps the rest', () => {
    const good = { id: 'a-good-id', title: 'Rain', audio: '/x/rain.mp3', opened: 5 }
    const bad = [
      null,
      7,
      { ...good, id: '../..' },
      { ...good, opened: 'now' },
      { id: 'no-files-1', title: '', opened: 1 },
    ]
    expect(restoreRecent({ version: 1, episodes: [...bad, good, { ...good, title: 'twice' }] })).toEqual([good])
  })

  it('is none, whatever a file holds that is no such document', () => {
    fc.assert(fc.property(fc.jsonValue(), (raw) => void expect(restoreRecent(raw)).toBeUndefined()))
  })
})

describe('an opening in the list', () => {
  it.each<[string, Opening[], string[]]>([
    ['again comes first', [rain, snow, rain], ['rain.mp3 rain.txt', 'snow.mp3 -']],
    [
      'with another transcript takes the place of the first',
      [rain, { ...rain, transcript: '/x/new.txt' }],
      ['rain.mp3 new.txt'],
    ],
    [
      'of a text whose recording came later is one entry',
      [{ title: 'Rain', transcript: '/x/rain.txt' }, rain],
      ['rain.mp3 rain.txt'],
    ],
    [
      'of a text alone leaves the recording it once went with',
      [rain, { title: 'Rain', transcript: '/x/rain.txt' }],
      ['- rain.txt', 'rain.mp3 rain.txt'],
    ],
    [
      'of the same text with two recordings is two entries',
      [rain, { ...rain, audio: '/x/better.mp3' }],
      ['better.mp3 rain.txt', 'rain.mp3 rain.txt'],
    ],
  ])('%s', (_name, openings, shown) => {
    const name = (path?: string) => path?.replace('/x/', '') ?? '-'
    expect(noted(openings).map(({ audio, transcript }) => `${name(audio)} ${name(transcript)}`)).toEqual(shown)
  })

  it('keeps the id of the one it takes the place of', () => {
    const [first] = noted([rain])
    expect(noted([rain, snow, { ...rain, title: 'Rain, again' }])[0]).toMatchObject({
      id: first?.id,
      title: 'Rain, again',
    })
  })

  it('is one of so many at most, each recording once, the latest first', () => {
    const path = fc.integer({ min: 0, max: 30 }).map((n) => `/x/${n}`)
    const both = fc.record({ title: fc.string(), audio: path, transcript: fc.option(path, { nil: undefined }) })
    const text = fc.record({ title: fc.string(), transcript: path })
    fc.assert(
      fc.property(fc.array(fc.oneof(both, text), { minLength: 1, maxLength: 60 }), (openings) => {
        const list = noted(openings)
        expect(list.length).toBeLessThanOrEqual(mostRecent)
        const keys = list.map(({ audio, transcript }) => audio ?? `text ${transcript}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
        expect(list[0]).toMatchObject({ title: openings.at(-1)?.title })
        expect(list.map(({ opened }) => opened)).toEqual(list.map(({ opened }) => opened).toSorted((a, b) => b - a))
      }),
    )
  })
})

function noted(openings: readonly Opening[]): readonly KeptOpening[] {
  return openings.reduce<readonly KeptOpening[]>(
    (list, opening, i) => withOpening(list, opening, { id: `opening-${i}`, opened: i }),
    [],
  )
}
