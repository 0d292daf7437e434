import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, expectSound } from '../support/looks'
import { type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
afterAll(files.remove)

const textOf = (line: string, chinese: string) => `${chinese}\n${line}\n`.repeat(3)

describe('the library', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    const first = [
      files.episode('harbour.mp3'),
      files.text('harbour.txt', textOf('The harbour froze.', '港口结冰了。')),
    ]
    diglot = await launchApp({ files: first, userData: join(files.path, 'user-data') })
    player = playerPage(diglot.page)
    await player.row(0).waitFor()
    await open([files.audio('rain.mp3', 'tagged-vbr.mp3'), files.text('rain.txt', textOf('It rained.', '下雨了。'))])
    await diglot.page.getByText('It rained.').first().waitFor()
    await open([
      files.audio('雨夜车站.wav', 'tone.wav'),
      files.text('雨夜车站.txt', textOf('It was late.', '夜深了。')),
    ])
    await diglot.page.getByText('It was late.').first().waitFor()
  })
  afterAll(() => diglot.close())

  it('opens in place of the captions by its key, with every episode that was opened, the latest first', async () => {
    await player.press('Control+b')
    await library().waitFor()
    expect(await player.captions.count()).toBe(0)
    const shown = await titles()
    expect(shown).toHaveLength(3)
    expect(shown[0]).toBe('雨夜车站')
    expect(await diglot.page.getByRole('slider').first().isVisible()).toBe(true)
    // The one that is open has the keyboard.
    expect(await entry(0).evaluate((row) => row === document.activeElement)).toBe(true)
  })

  it('is accessible as a list and as covers, in both themes, and sticks out nowhere', async () => {
    await choose(diglot, { theme: 'light' })
    await expectSound(diglot, 'list, light')
    await diglot.page.getByRole('button', { name: 'Library as covers' }).click()
    await expect.poll(() => diglot.page.locator('[role="gridcell"][data-entry]').count()).toBe(3)
    await choose(diglot, { theme: 'dark' })
    await expectSound(diglot, 'covers, dark')
    await diglot.page.getByRole('button', { name: 'Library as a list' }).click()
    await resizeWindow(diglot, 1280, 800)
    await expect.poll(titles).toHaveLength(3)
  })

  it('is searched by typing, by the sound of Chinese as well, and Escape shows all again', async () => {
    await diglot.page.keyboard.type('yuye')
    await expect.poll(titles).toEqual(['雨夜车站'])
    await player.press('Escape')
    await expect.poll(titles).toHaveLength(3)
    await player.press('Escape')
    await library().waitFor()
  })

  it('is put in another order, which it keeps', async () => {
    const before = await titles()
    await diglot.page.getByTestId('library-order').click()
    await diglot.page.getByRole('menuitemradio', { name: 'Title' }).click()
    await expect.poll(titles).not.toEqual(before)
    await diglot.page.getByRole('menu').waitFor({ state: 'hidden' })
    const byTitle = await titles()
    expect(byTitle).toEqual(
      [...before].map(String).sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare),
    )
    await player.press('Control+b')
    await player.captions.waitFor()
    await player.press('Control+b')
    await expect.poll(titles).toEqual(byTitle)
  })

  it('is shown as covers too, and the arrows go sideways there', async () => {
    await diglot.page.getByRole('button', { name: 'Library as covers' }).click()
    await expect.poll(() => diglot.page.locator('[role="gridcell"][data-entry]').count()).toBe(3)
    await player.press('Home')
    await player.press('ArrowRight')
    await expect.poll(() => entry(1).evaluate((cell) => cell === document.activeElement)).toBe(true)
    await diglot.page.getByRole('button', { name: 'Library as a list' }).click()
    await expect.poll(titles).toHaveLength(3)
  })

  it('gives up several episodes at once without asking, and takes them back by one key', async () => {
    const before = await titles()
    await entry(1).click()
    await entry(2).click({ modifiers: ['Shift'] })
    await player.press('Delete')
    await expect.poll(titles).toEqual(before.slice(0, 1))
    await diglot.page.getByText('2 episodes are no longer in the library').waitFor()
    await player.press('Control+z')
    await expect.poll(titles).toEqual(before)
    await player.press('Control+z')
    await expect.poll(titles).toEqual(before)
  })

  it('opens an episode by Enter, and the captions are its own', async () => {
    const at = (await titles()).findIndex((title) => title !== '雨夜车站')
    const title = (await titles())[at] ?? ''
    await player.press('Home')
    for (let i = 0; i < at; i++) await player.press('ArrowDown')
    await player.press('Enter')
    await player.captions.waitFor()
    await player.expectTitle(title)
    expect(await library().count()).toBe(0)
  })

  it('goes back to the captions by Escape, and the voice never stopped', async () => {
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused)
    await player.press('Control+b')
    await library().waitFor()
    await player.untilAudio((audio) => !audio.paused)
    await player.press('Escape')
    await player.captions.waitFor()
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
  })

  const library = () => diglot.page.getByTestId('library')
  const entry = (index: number) => diglot.page.locator('[data-entry]').nth(index)
  const titles = () =>
    diglot.page
      .locator('[data-entry]')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('[dir="auto"]')?.textContent))
  const open = async (paths: readonly string[]) => {
    await diglot.app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
      },
      [...paths],
    )
    await player.press('Control+o')
  }
})
