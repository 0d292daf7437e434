import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, expectSound, looks, menuItem, outside, violations } from '../support/looks'
import { type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

/** Many looks at several sizes, each by axe. */
const longTimeout = 120_000

const files = makeFolder()
let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(1).waitFor()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

const find = () => diglot.page.getByTestId('find')

it('at twice the size everything is there, and nothing sticks out', async () => {
  // A window of 1280 by 800 has, at 200 %, half of that in the page's pixels.
  await resizeWindow(diglot, 640, 400)
  expect(await outside(diglot)).toEqual([])
  expect(await violations(diglot)).toEqual([])
  const play = await diglot.page.getByRole('button', { name: 'Play', exact: true }).boundingBox()
  if (!play) throw new Error('there is nothing to play with')
  expect(play.y + play.height).toBeLessThanOrEqual(400)
  expect((await player.captions.boundingBox())?.height).toBeGreaterThan(120)
})

it('in the colours of the system what was told by colour keeps a shape', { timeout: longTimeout }, async () => {
  const { page } = diglot
  await page.emulateMedia({ forcedColors: 'active' })
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  await expectSound(diglot, 'captions')
  await menuItem(diglot, 'find')
  await find().locator('input').fill('clock')
  await page.locator('[data-found="now"]').waitFor()
  await expectSound(diglot, 'finding')
  const border = (selector: string, pseudo?: string) =>
    page.evaluate(([of, part]) => getComputedStyle(document.querySelector(of!)!, part).borderTopStyle, [
      selector,
      pseudo,
    ] as const)
  expect(await border('[data-testid="find"]')).toBe('solid')
  expect(await border('[data-found="now"]', '::after')).toBe('solid')
  await page.emulateMedia({ forcedColors: null })
})

it('finding is accessible: with hits, with nothing, with a hidden line', { timeout: longTimeout }, async () => {
  const field = find().locator('input')
  const note = diglot.page.getByTestId('find-note')
  for (const { interfaceLanguage, theme, rules } of looks) {
    const look = `${interfaceLanguage}, ${theme}`
    await choose(diglot, { theme, interfaceLanguage })
    await menuItem(diglot, 'show-both')
    await menuItem(diglot, 'find')
    await field.fill('clock')
    await diglot.page.locator('[data-found="now"]').waitFor()
    await expectSound(diglot, `${look}, hits`, rules)
    await field.fill('xyzzy')
    await note.waitFor()
    await expectSound(diglot, `${look}, nothing found`, rules)
    await menuItem(diglot, 'show-original')
    await field.fill('钟')
    await note.locator('mark').waitFor()
    await expectSound(diglot, `${look}, a hidden line`, rules)
  }
  await field.press('Escape')
  await field.waitFor({ state: 'detached' })
  await menuItem(diglot, 'show-both')
})

it('so are a text that is not spoken, and the end', { timeout: longTimeout }, async () => {
  const { page } = diglot
  await dropFiles(page, [files.silence('talk.wav', 60), files.text('talk.txt', foreignText)])
  await page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
  for (const { interfaceLanguage, theme, rules } of looks) {
    await choose(diglot, { theme, interfaceLanguage })
    await expectSound(diglot, `${interfaceLanguage}, ${theme}, not spoken`, rules)
  }
  await menuItem(diglot, 'follow-anyway')
  await page.evaluate(() => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = audio.duration - 0.2
    return audio?.play()
  })
  await page.getByTestId('finished').waitFor()
  for (const { interfaceLanguage, theme, rules } of looks) {
    await choose(diglot, { theme, interfaceLanguage })
    await expectSound(diglot, `${interfaceLanguage}, ${theme}, finished`, rules)
  }
})
