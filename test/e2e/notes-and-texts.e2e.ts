import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
const notes = join(files.path, 'winter.md')
const times = join(files.path, 'winter.diglot-times.json')
let diglot: LaunchedApp
let player: PlayerPage

beforeAll(async () => {
  const text = files.text('winter.bilingual.txt', foreignText)
  diglot = await launchApp({ files: [files.silence('winter.wav', 250), text] })
  player = playerPage(diglot.page)
  await player.row(2).waitFor()
  await diglot.page.getByRole('button', { name: 'Follow all the same' }).click()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

const said = (words: string | RegExp) => diglot.page.getByRole('status').getByText(words).waitFor()
const refused = (words: string | RegExp) => player.alerts.getByText(words).waitFor()
const noteOf = (index: number) => player.row(index).locator('[data-note]')
const chooses = (path: string) =>
  diglot.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
const fromMenu = (id: string) =>
  diglot.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
/** A line's time, as main has it. */
const cueOf = async (index: number, page = diglot.page) => {
  const cues = await page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? answer.value?.timeline?.cues : undefined
  })
  const cue = cues?.[index]
  if (!cue || cue.source === 'absent') throw new Error(`line ${index} has no time`)
  return cue
}
const startOf = async (index: number) => (await cueOf(index)).start
/** Goes to a line without playing it. */
const goTo = async (index: number) => {
  const { start, end } = await cueOf(index)
  await diglot.page.evaluate(
    (time) => {
      document.querySelector('audio')!.currentTime = time
    },
    (start + end) / 2,
  )
  await expect.poll(() => player.activeSegment()).toBe(index)
}

describe('notes', () => {
  it('are written under the line that is said, and kept without a word', async () => {
    await goTo(2)
    await player.press('Shift+D')
    const field = diglot.page.getByRole('textbox', { name: 'Note on line 3' })
    await field.fill('Harbour: 港口, *not* 海港')
    await field.press('Escape')
    await noteOf(2).getByText('Harbour: 港口, *not* 海港').waitFor()
  })

  it('are listed with their lines, found as one types, and exported as Markdown', async () => {
    await player.press('Control+Shift+B')
    const panel = diglot.page.getByRole('dialog', { name: 'Bookmarks and notes' })
    await panel.getByText('第2句，说的是那年冬天。').waitFor()
    await panel.getByRole('searchbox').fill('summer')
    await panel.getByText('No note or marked line has these words.').waitFor()
    await panel.getByRole('searchbox').fill('港口')
    await panel.getByText('The harbour froze on the 2th night of that winter.').waitFor()
    await chooses(notes)
    await panel.getByRole('button', { name: 'Export bookmarks and notes…' }).click()
    await said('“winter.md” is saved')
    const markdown = readFileSync(notes, 'utf8')
    expect(markdown).toContain('第2句，说的是那年冬天。')
    expect(markdown).toContain('The harbour froze on the 2th night')
    expect(markdown).toContain('\\*not\\*')
    await panel.getByRole('button', { name: 'Close' }).click()
    await panel.waitFor({ state: 'detached' })
  })
})

describe('a better text', () => {
  it('dropped on the window, takes the place of the one that is open; notes and fixed starts stay with their lines', async () => {
    await goTo(2)
    await player.press('Alt+.')
    await said(/^Line 3 starts at/)
    const lines = foreignText.split('\n').slice(2)
    const better = [...lines.slice(0, 8), '那一夜没有人睡着。', 'Nobody could sleep that night.', ...lines.slice(8)]
      .join('\n')
      .replace('the 20th night', 'the twentieth night')
    await dropFiles(diglot.page, [files.text('better/winter.bilingual.txt', better)])
    await said('Better text: 38 lines kept, 1 changed, 1 new, 1 gone')
    await noteOf(1).waitFor()
    await expect(player.row(1).textContent()).resolves.toContain('第2句')
    await expect(player.row(4).textContent()).resolves.toContain('Nobody could sleep that night.')
  })

  it('is taken back with one key', async () => {
    await player.press('Control+Z')
    await noteOf(2).waitFor()
    await expect(player.row(4).textContent()).resolves.toContain('第4句')
  })
})

describe('times', () => {
  it('are exported without a word of the text, and taken over where they are not known', async () => {
    await expect.poll(async () => (await cueOf(2)).source).toBe('anchored')
    const fixed = await startOf(2)
    await chooses(times)
    await fromMenu('export-times')
    await said('“winter.diglot-times.json” is saved')
    expect(readFileSync(times, 'utf8')).not.toMatch(/harbour|港口|冬天/i)
    await player.press('Control+Z')
    await said(/^Taken back: Line 3 starts at/)
    await expect.poll(() => startOf(2)).not.toBeCloseTo(fixed, 2)
    await fromMenu('import-times')
    await said('Times taken over for 40 of 40 lines')
    await expect.poll(() => startOf(2)).toBeCloseTo(fixed, 2)
  })

  it('of another text, another recording or both, newer or damaged are refused, with the reason', async () => {
    const pack = JSON.parse(readFileSync(times, 'utf8'))
    const drop = (name: string, content: object) =>
      dropFiles(diglot.page, [files.text(`${name}.diglot-times.json`, JSON.stringify(content))])
    const salt = '0'.repeat(32)
    await drop('a', { ...pack, salt })
    await refused(/another text: 0 of 40/)
    const [track] = pack.tracks
    const audio = { sha256: null, duration: track.audio.duration + 4000, sound: null }
    const tracks = [{ ...track, audio }]
    await drop('b', { ...pack, tracks })
    await refused(/1:\d\d:\d\d/)
    await drop('c', { ...pack, salt, tracks })
    await refused(/another episode: 0 of 40/)
    await drop('d', { ...pack, version: 1000 })
    await refused(/newer Diglot/)
    await drop('e', { ...pack, segments: 41 })
    await refused(/no times that Diglot can read/)
  })
})

describe('on another machine', () => {
  let other: LaunchedApp

  beforeAll(async () => {
    const text = foreignText.replace(/第30句.*\n.*/, '后来下起了雨。\nThen it began to rain.')
    const transcript = files.text('elsewhere/w.bilingual.txt', text)
    other = await launchApp({ files: [files.silence('elsewhere/w.wav', 250), transcript] })
    await playerPage(other.page).row(2).waitFor()
  })
  afterAll(() => other.close())

  it('times are taken over for the lines that are the same, and nothing is searched', async () => {
    await dropFiles(other.page, [times])
    await other.page
      .getByRole('status')
      .getByText(/^Times taken over for 39 of 40 lines;/)
      .waitFor()
    const here = await cueOf(2)
    await expect.poll(() => cueOf(2, other.page)).toMatchObject({ source: 'aligned', start: here.start, confidence: 1 })
  })
})
