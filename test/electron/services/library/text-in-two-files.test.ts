import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { noHistory } from '../../../../shared/model/edits'
import { makeFolder, twoPairs } from '../../../support/episode-files'
import { openLibrary } from '../../../support/open-library'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterEach(() => rmSync(join(files.path, 'listener'), { recursive: true, force: true }))

describe('an episode whose text is in two files', () => {
  const zh = twoPairs
    .split('\n')
    .filter((_, i) => i % 2 === 0)
    .join('\n')
  const en = twoPairs
    .split('\n')
    .filter((_, i) => i % 2 === 1)
    .join('\n')

  it('is one entry, opened whole by any of its files, and known again when they moved', async () => {
    const folder = await tempFolder()
    const first = openLibrary(folder)
    const [audio, ...texts] = [
      files.audio('listener/rain.mp3'),
      files.text('listener/rain.zh.txt', zh),
      files.text('listener/rain.en.txt', en),
    ]
    const old = await first.open(audio!, ...texts)
    expect(old.text?.transcript.segments.map((each) => Object.keys(each.texts).length)).toEqual([2, 2])
    await first.hear(old)
    await expect.poll(async () => (await first.library.find(old.libraryId!))?.text?.second?.sha256).toBeDefined()
    await first.saved()
    for (const paths of [[audio!], [texts[1]!], [...texts]]) {
      const again = openLibrary(folder)
      expect((await again.open(...paths)).libraryId).toBe(old.libraryId)
      expect(await again.library.list()).toHaveLength(1)
    }
    files.text('listener/words/chinese.txt', zh)
    rmSync(texts[0]!)
    const second = openLibrary(folder)
    const moved = await second.shelf.open(old.libraryId!, second.session)
    expect(moved).toMatchObject({ ok: true, value: { libraryId: old.libraryId, warnings: [] } })
    expect(moved.ok && moved.value?.text?.transcript).toEqual(old.text?.transcript)
    expect((await second.library.find(old.libraryId!))?.text?.second?.path).toMatch(/chinese\.txt$/)
  })

  it('waits for a half that is gone, with all that was put right in it, and follows one that changed', async () => {
    const folder = await tempFolder()
    const audio = files.audio('listener/rain.mp3')
    const texts = [files.text('listener/rain.en.txt', en), files.text('listener/rain.zh.txt', zh)]
    const first = openLibrary(folder)
    const { id, libraryId, text } = await first.open(audio, ...texts)
    const [one, ...others] = text?.transcript.segments ?? []
    const segments = [{ ...one!, texts: { ...one!.texts, en: 'It poured all night.' } }, ...others]
    await first.session.keepEdits({ episodeId: id, edits: { tracks: {}, history: noHistory, segments } })
    await first.saved()
    rmSync(texts[1]!)
    const second = openLibrary(folder)
    for (const open of [() => second.shelf.open(libraryId!, second.session), () => second.session.open([audio])]) {
      expect(await open()).toMatchObject({
        ok: true,
        value: { libraryId, text: null, edits: null, warnings: [{ code: 'file/not-found', name: 'rain.zh.txt' }] },
      })
    }
    files.text('listener/rain.zh.txt', zh.replace('到了早上', '到了清晨'))
    const third = openLibrary(folder)
    const again = await third.open(audio)
    expect(again).toMatchObject({ libraryId, warnings: [{ code: 'text/changed' }] })
    expect(again.text?.transcript.segments.map(({ texts }) => Object.values(texts))).toEqual([
      ['It poured all night.', expect.stringContaining('雨下了')],
      [expect.stringContaining('streets'), expect.stringContaining('到了清晨')],
    ])
  })
})
