import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
const library = join(files.path, 'user-data/library')
const later = JSON.stringify({
  ...JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/documents/library-1.json'), 'utf8')),
  id: 'of-a-later-diglot',
  title: 'From the future',
  version: 99,
})
let diglot: LaunchedApp
let player: PlayerPage

beforeAll(async () => {
  mkdirSync(library, { recursive: true })
  writeFileSync(join(library, 'of-a-later-diglot.json'), later)
  writeFileSync(join(library, 'nonsense-by-hand.json'), '{"version":1,"id":42,"title":["what"],"tracks":"none"}')
  const audio = files.episode('one.mp3')
  const text = files.text('one.txt', readFileSync(sample.transcript))
  writeFileSync(join(files.path, 'one.diglot.json'), '{"format":"diglot.sidecar","version":1,"tracks":"nonsense"}')
  diglot = await launchApp({ files: [audio, text], userData: join(files.path, 'user-data') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

const titles = () =>
  diglot.page.evaluate(async () => (await window.bridge.invoke('library:list')).map(({ title }) => title).sort())

describe('a library that is not all as it should be', () => {
  it('starts, shows what can be shown, and leaves what a later Diglot wrote as it is', async () => {
    await expect.poll(titles).toContain('From the future')
    expect(await titles()).toHaveLength(2)
    expect(readFileSync(join(library, 'of-a-later-diglot.json'), 'utf8')).toBe(later)
  })

  it('has the episode opened whatever lies beside it, and says that it is of no use', async () => {
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join()).toMatch(/one\.diglot\.json/)
  })

  it('holds two episodes with the same audio, one for each text', async () => {
    const other = Array.from({ length: 20 }, (_, i) => `Quite another line, number ${i}.\n完全不同的一句，第${i}句。`)
    await dropFiles(diglot.page, [join(files.path, 'one.mp3'), files.text('other.txt', other.join('\n'))])
    await expect.poll(() => player.row(0).innerText()).toContain('Quite another line')
    await expect.poll(titles).toHaveLength(3)
  })

  it.each([
    [
      'another episode',
      { version: 1, text: 'a'.repeat(64), tracks: [{ key: 'k', audio: 'b'.repeat(64), times: null }] },
    ],
    ['a later Diglot', { version: 99, text: { what: 'nobody knows yet' } }],
  ])('opens an episode beside which lies a file of %s, says so, and leaves that file alone', async (whose, facts) => {
    const folder = whose.replaceAll(' ', '-')
    const sidecar = JSON.stringify({ format: 'diglot.sidecar', edits: null, marks: [], ...facts })
    const path = files.text(`${folder}/two.diglot.json`, sidecar)
    const text = `${whose}.\n另一个。\n${readFileSync(sample.transcript, 'utf8')}`
    await dropFiles(diglot.page, [files.episode(`${folder}/two.mp3`), files.text(`${folder}/two.txt`, text)])
    await expect.poll(() => player.row(0).innerText()).toContain(whose)
    await expect.poll(async () => (await player.alerts.allInnerTexts()).join()).toMatch(/two\.diglot\.json/)
    expect(readFileSync(path, 'utf8')).toBe(sidecar)
  })
})
