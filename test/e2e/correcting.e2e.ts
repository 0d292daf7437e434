import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignText, makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
const userData = mkdtempSync(join(tmpdir(), 'diglot-e2e-'))
afterAll(() => {
  files.remove()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

describe('correcting the text', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  const open = async () => {
    diglot = await launchApp({ files: [audio, text], userData })
    player = playerPage(diglot.page)
    await player.row(2).waitFor()
  }
  const audio = files.silence('winter.wav', 120)
  const text = files.text('winter.bilingual.txt', foreignText)
  beforeAll(open)
  afterAll(() => diglot.close())

  const line = (index: number) =>
    player
      .row(index)
      .locator('p[data-language]')
      .allTextContents()
      .then((all) => all.sort())
  const original = (index: number) => [
    `The harbour froze on the ${index}th night of that winter.`,
    `第${index}句，说的是那年冬天。`,
  ]
  const choose = async (index: number, ...names: string[]) => {
    await player.row(index).click({ button: 'right', position: { x: 60, y: 30 } })
    for (const name of names) await diglot.page.getByRole('menuitem', { name }).click()
    // A menu that is closing still takes the keys.
    await expect.poll(() => diglot.page.getByRole('menu').count()).toBe(0)
  }
  const english = () => diglot.page.getByRole('textbox', { name: 'English' })
  let before: string[][] = []
  let after: string[][] = []
  const firstLines = () => Promise.all([0, 1, 2, 3, 4].map(line))

  it('writes in the row: Enter takes it over, and the voice may go on meanwhile', async () => {
    before = await firstLines()
    expect(before[1]).toEqual(original(1))
    await choose(1, 'Correct this line…')
    await english().waitFor()
    await english().fill('The harbour froze over.')
    await diglot.page.evaluate(() => document.querySelector('audio')?.play())
    await player.untilAudio((audio) => audio.currentTime > 0.4)
    expect(await english().inputValue()).toBe('The harbour froze over.')
    await english().press('Enter')
    await expect.poll(() => line(1)).toEqual(['The harbour froze over.', '第1句，说的是那年冬天。'])
    await diglot.page.evaluate(() => document.querySelector('audio')?.pause())
    await diglot.page.getByRole('status').getByText('Line 2 corrected').waitFor()
  })

  it('left with Escape, leaves the line alone and keeps what was written', async () => {
    await choose(0, 'Correct this line…')
    await english().fill('Not yet')
    await english().press('Escape')
    await expect.poll(() => line(0)).toEqual(before[0])
    await choose(0, 'Correct this line…')
    expect(await english().inputValue()).toBe('Not yet')
    await english().fill(before[0]!.find((each) => each.startsWith('The'))!)
    await english().press('Enter')
    await english().waitFor({ state: 'detached' })
    expect(await line(0)).toEqual(before[0])
  })

  it('joins lines, splits one in both languages, and swaps the languages of another', async () => {
    await choose(2, 'Join, split, pair', 'Join with the next line')
    await expect
      .poll(() => line(2))
      .toEqual([
        'The harbour froze on the 2th night of that winter. The harbour froze on the 3th night of that winter.',
        '第2句，说的是那年冬天。第3句，说的是那年冬天。',
      ])
    await choose(0, 'Correct this line…')
    await english().evaluate((field: HTMLTextAreaElement) => {
      const at = field.value.indexOf(' on the')
      field.setSelectionRange(at, at)
      // The page hears of it a moment later, as when a person has put the caret there.
      return new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard)))
    })
    await english().press('Control+Enter')
    await expect.poll(() => line(0)).toEqual(['The harbour froze', '第0句，'])
    await expect.poll(() => line(1)).toEqual(['on the 0th night of that winter.', '说的是那年冬天。'])
    await choose(3, 'Join, split, pair', 'Swap the languages of this line')
    after = await firstLines()
    expect(await diglot.page.locator('[data-segment="3"] p[lang="en"]').textContent()).toMatch(/^第2句/)
  })

  it('takes all back, and does all again', async () => {
    for (let i = 0; i < 4; i++) await player.press('Control+z')
    await expect.poll(firstLines).toEqual(before)
    await player.press('Control+z')
    await diglot.page.getByRole('status').getByText('Nothing to undo').waitFor()
    for (let i = 0; i < 4; i++) await player.press('Control+Shift+z')
    await expect.poll(firstLines).toEqual(after)
  })

  it('after a restart says what was put right, and can still take it back', async () => {
    await diglot.page.waitForTimeout(300)
    await diglot.close()
    await open()
    await expect.poll(firstLines).toEqual(after)
    for (let i = 0; i < 4; i++) await player.press('Control+z')
    await expect.poll(firstLines).toEqual(before)
    await player.press('Control+Shift+z')
    await expect.poll(() => line(1)).toEqual(['The harbour froze over.', '第1句，说的是那年冬天。'])
  })
})
