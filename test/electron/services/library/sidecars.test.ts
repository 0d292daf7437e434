import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect, it } from 'vitest'
import { written } from '../../../../electron/services/documents/document-turn'
import { KeptMarks } from '../../../../electron/services/documents/kept-marks'
import { hashOfTexts } from '../../../../electron/services/episode/hash-of-texts'
import { hashFile } from '../../../../electron/services/files/hash-file'
import { restoreSidecar } from '../../../../electron/services/library/sidecar-document'
import { type KeptEdits, noHistory } from '../../../../shared/model/edits'
import { makeFolder, twoPairs } from '../../../support/episode-files'
import { openLibrary } from '../../../support/open-library'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterAll(() => files.remove())

/** An episode that was listened to on one machine, with a line fixed and one marked, and its sidecar. */
async function heard(name: string) {
  const folder = await tempFolder()
  const paths = [files.audio(`${name}/rain.mp3`), files.text(`${name}/rain.txt`)] as const
  const machine = openLibrary(folder, { keepsSidecar: true })
  const episode = await machine.open(...paths)
  const edits: KeptEdits = {
    tracks: { [episode.track!.key]: { anchors: [{ segment: 1, start: 0.5 }], gaps: [], offset: 0.2 } },
    history: noHistory,
  }
  await new KeptMarks(join(folder, 'marks')).keep(hashOfTexts(episode.text!.transcript.segments), [{ segment: 1 }])
  await machine.session.keepEdits({ episodeId: episode.id, edits })
  const sidecar = join(files.path, name, 'rain.diglot.json')
  await expect.poll(() => existsSync(sidecar)).toBe(true)
  return { paths, edits, sidecar, episode }
}

/** The folder of an episode, copied to where it is heard on another machine. */
function carried(name: string, to: string, names = ['rain.mp3', 'rain.txt', 'rain.diglot.json']): [string, string] {
  mkdirSync(join(files.path, to), { recursive: true })
  for (const each of names) copyFileSync(join(files.path, name, each), join(files.path, to, each))
  return [join(files.path, to, 'rain.mp3'), join(files.path, to, 'rain.txt')]
}

describe('the file beside the audio', () => {
  it('brings what was put right and marked to another machine', async () => {
    const { edits, episode } = await heard('one')
    const folder = await tempFolder()
    const there = await openLibrary(folder).open(...carried('one', 'two'))
    expect(there.edits).toEqual(edits)
    expect(there.track?.key).toBe(episode.track?.key)
    const marks = await new KeptMarks(join(folder, 'marks')).find(hashOfTexts(there.text!.transcript.segments))
    expect(marks).toEqual([{ segment: 1 }])
    expect(there.warnings).toEqual([])
    expect((await openLibrary(folder).open(...carried('one', 'two'))).edits).toEqual(edits)
  })

  it('is not written unless the listener wants it, and never where the library knows the episode read', async () => {
    const folder = await tempFolder()
    const paths = [files.audio('plain/rain.mp3'), files.text('plain/rain.txt')] as const
    const { open, session } = openLibrary(folder)
    const { id } = await open(...paths)
    await session.keepEdits({ episodeId: id, edits: { tracks: {}, history: noHistory } })
    expect(existsSync(join(files.path, 'plain/rain.diglot.json'))).toBe(false)
    writeFileSync(join(files.path, 'plain/rain.diglot.json'), 'nonsense')
    expect((await openLibrary(folder).open(...paths)).warnings).toEqual([])
  })

  it('is written before the program may end', async () => {
    const folder = await tempFolder()
    const paths = [files.audio('ending/rain.mp3'), files.text('ending/rain.txt')] as const
    const { open, session } = openLibrary(folder, { keepsSidecar: true })
    const { id } = await open(...paths)
    void session.keepEdits({ episodeId: id, edits: { tracks: {}, history: noHistory } })
    await written()
    expect(existsSync(join(files.path, 'ending/rain.diglot.json'))).toBe(true)
  })

  it('may call no recording by what every object has, nor two by one name', async () => {
    const { sidecar, paths, edits } = await heard('named')
    const document = JSON.parse(readFileSync(sidecar, 'utf8'))
    const [track] = document.tracks
    for (const key of ['constructor', '__proto__', 'toString'])
      expect(restoreSidecar({ ...document, tracks: [{ ...track, key }] })).toBeUndefined()
    const dub = files.audio('named/rain (dub).opus', 'tone.opus')
    const audio = (await hashFile(dub))!.hash
    writeFileSync(sidecar, JSON.stringify({ ...document, tracks: [track, { ...track, audio, times: null }] }))
    const there = await openLibrary(await tempFolder()).open(paths[0], dub, paths[1])
    expect(there.edits).toEqual(edits)
    expect(there.tracks.map(({ track: { key } }) => key)).toEqual([track.key, expect.not.stringContaining(track.key)])
  })

  it('of another text or recording is not used, says so, and is not written over', async () => {
    await heard('mine')
    const paths = carried('mine', 'other', ['rain.mp3', 'rain.diglot.json', 'rain.txt'])
    writeFileSync(paths[1], `${twoPairs}然后天晴了。\nThen it cleared.\n`)
    const sidecar = join(files.path, 'other/rain.diglot.json')
    const before = readFileSync(sidecar, 'utf8')
    const { open, session } = openLibrary(await tempFolder(), { keepsSidecar: true })
    const episode = await open(...paths)
    expect([episode.edits, episode.warnings]).toEqual([null, [{ code: 'sidecar/other', name: 'rain.diglot.json' }]])
    await session.keepEdits({ episodeId: episode.id, edits: { tracks: {}, history: noHistory } })
    await new Promise((done) => setTimeout(done, 100))
    expect(readFileSync(sidecar, 'utf8')).toBe(before)
  })

  it.each(['nonsense', '{"format":"diglot.sidecar","version":2}', '[]', '{"tracks":[]}'])(
    'that holds %s is left alone',
    async (content) => {
      const name = `bad-${hashOfTexts([{ texts: { en: content }, line: 1 }]).slice(0, 8)}`
      const paths = [files.audio(`${name}/rain.mp3`), files.text(`${name}/rain.txt`)] as const
      files.text(`${name}/rain.diglot.json`, content)
      const episode = await openLibrary(await tempFolder()).open(...paths)
      expect(episode.warnings).toEqual([{ code: 'sidecar/unreadable', name: 'rain.diglot.json' }])
    },
  )

  test.prop([fc.jsonValue(), fc.jsonValue(), fc.jsonValue()])('is data and nothing else', (tracks, edits, marks) => {
    const hash = 'a'.repeat(64)
    const good = {
      format: 'diglot.sidecar',
      version: 1,
      text: hash,
      tracks: [{ key: 'a', audio: hash, times: null }],
      edits: null,
      marks: [],
    }
    expect(restoreSidecar(good)).toEqual(good)
    for (const bad of [
      { ...good, tracks },
      { ...good, edits },
      { ...good, marks },
    ]) {
      const read = restoreSidecar(bad)
      expect(read === undefined || (Array.isArray(read.tracks) && Array.isArray(read.marks))).toBe(true)
    }
  })
})
