import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import type { Opening } from '../../../../electron/services/documents/recent-document'
import { RecentEpisodes } from '../../../../electron/services/documents/recent-episodes'
import { openRecent } from '../../../../electron/services/episode/open-recent'
import { err, ok } from '../../../../shared/model/result'
import { makeFolder } from '../../../support/episode-files'
import { makeEpisode } from '../../../support/make-episode'
import { tempFolder } from '../../../support/temp-folder'

const files = makeFolder()
afterAll(files.remove)

describe('an entry of the recent files', () => {
  it('opens with the files it had', async () => {
    const pair = { title: 'Rain', audio: files.audio('a/rain.mp3'), transcript: files.text('a/other.txt') }
    const { open, opened } = await setup(pair)
    expect(await open()).toMatchObject({ ok: true })
    expect(opened).toEqual([[pair.audio, pair.transcript]])
  })

  it.each(['audio', 'both'] as const)('whose %s is gone goes too, and says so', async (gone) => {
    const pair = { title: 'Rain', audio: files.audio('b/rain.mp3'), transcript: files.text('b/rain.txt') }
    const { open, opened, recent } = await setup(pair)
    rmSync(pair.audio)
    if (gone === 'both') rmSync(pair.transcript)
    expect(await open()).toEqual(err({ code: 'recent/gone', name: 'rain.mp3' }))
    expect(opened).toEqual([])
    expect(recent.list).toEqual([])
  })

  it('that is a text alone and gone, likewise', async () => {
    const { open, recent } = await setup({ title: 'Rain', transcript: '/no/such/place/rain.txt' })
    expect(await open()).toEqual(err({ code: 'recent/gone', name: 'rain.txt' }))
    expect(recent.list).toEqual([])
  })

  it('whose transcript is gone opens without it, and says so', async () => {
    const pair = { title: 'Rain', audio: files.audio('c/rain.mp3'), transcript: files.text('c/words.txt') }
    const { open, opened, recent } = await setup(pair)
    rmSync(pair.transcript)
    expect(await open()).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'file/not-found', name: 'words.txt' }] },
    })
    expect(opened).toEqual([[pair.audio]])
    expect(recent.list).toHaveLength(1)
  })

  it('opens nothing once something else was asked for, while its files were looked for', async () => {
    const { open, opened, wait } = await setup({ title: 'Rain', audio: files.audio('e/rain.mp3') })
    const opening = open()
    wait.isOver = true
    expect(await opening).toEqual(ok(null))
    expect(opened).toEqual([])
  })

  it('that is no longer in the list opens nothing', async () => {
    const { recent, session, opened } = await setup({ title: 'Rain', audio: files.audio('d/rain.mp3') })
    expect(await openRecent('some-other-id', recent, session)).toEqual(ok(null))
    expect(opened).toEqual([])
  })
})

async function setup(opening: Opening) {
  const recent = await RecentEpisodes.open(await tempFolder())
  recent.note(opening)
  const opened: (readonly string[])[] = []
  const wait = { isOver: false }
  const session = {
    ask: () => () => !wait.isOver,
    async open(paths: readonly string[]) {
      opened.push(paths)
      return ok(makeEpisode())
    },
  }
  return { recent, session, opened, wait, open: () => openRecent(recent.list[0]?.id ?? '', recent, session) }
}
