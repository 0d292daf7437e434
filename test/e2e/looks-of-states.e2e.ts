import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, expectSound, lookedAt, menuItem, outside, themesIn, violations } from '../support/looks'
import { playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

/** Many looks at several sizes, each by axe. */
const longTimeout = 120_000

const files = makeFolder()
let diglot: LaunchedApp
afterEach(() => diglot.close())
afterAll(files.remove)

async function open(given: readonly string[]) {
  diglot = await launchApp({ files: given })
  await playerPage(diglot.page).row(1).waitFor()
  return diglot.page
}

describe.each(lookedAt)('in %s', (interfaceLanguage) => {
  it('finding is accessible: with hits, with nothing, with a hidden line', { timeout: longTimeout }, async () => {
    const page = await open([sample.audio, sample.transcript])
    const field = page.getByTestId('find').locator('input')
    const note = page.getByTestId('find-note')
    for (const theme of themesIn(interfaceLanguage)) {
      await choose(diglot, { theme, interfaceLanguage })
      await menuItem(diglot, 'show-both')
      await menuItem(diglot, 'find')
      await field.fill('clock')
      await page.locator('[data-found="now"]').waitFor()
      await expectSound(diglot, `${theme}, hits`)
      await field.fill('xyzzy')
      await note.waitFor()
      await expectSound(diglot, `${theme}, nothing found`)
      await menuItem(diglot, 'show-original')
      await field.fill('钟')
      await note.locator('mark').waitFor()
      await expectSound(diglot, `${theme}, a hidden line`)
    }
  })

  it('so are a text that is not spoken, and the end', { timeout: longTimeout }, async () => {
    const page = await open([
      files.episode(`${interfaceLanguage}/talk.mp3`),
      files.text(`${interfaceLanguage}/talk.txt`, foreignText),
    ])
    await page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
    for (const theme of themesIn(interfaceLanguage)) {
      await choose(diglot, { theme, interfaceLanguage })
      await expectSound(diglot, `${theme}, not spoken`)
    }
    await menuItem(diglot, 'follow-anyway')
    await page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = audio.duration - 0.2
      return audio?.play()
    })
    await page.getByTestId('finished').waitFor()
    for (const theme of themesIn(interfaceLanguage)) {
      await choose(diglot, { theme })
      await expectSound(diglot, `${theme}, finished`)
    }
  })
})

describe('for eyes that need more', () => {
  it('at twice the size everything is there, and nothing sticks out', async () => {
    const page = await open([sample.audio, sample.transcript])
    // A window of 1280 by 800 has, at 200 %, half of that in the page's pixels.
    await resizeWindow(diglot, 640, 400)
    expect(await outside(diglot)).toEqual([])
    expect(await violations(diglot)).toEqual([])
    const play = await page.getByRole('button', { name: 'Play', exact: true }).boundingBox()
    if (!play) throw new Error('there is nothing to play with')
    expect(play.y + play.height).toBeLessThanOrEqual(400)
    expect((await playerPage(page).captions.boundingBox())?.height).toBeGreaterThan(120)
  })

  it('in the colours of the system what was told by colour keeps a shape', { timeout: longTimeout }, async () => {
    const page = await open([sample.audio, sample.transcript])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    await expectSound(diglot, 'captions')
    await menuItem(diglot, 'find')
    await page.getByTestId('find').locator('input').fill('clock')
    await page.locator('[data-found="now"]').waitFor()
    await expectSound(diglot, 'finding')
    const border = (selector: string, pseudo?: string) =>
      page.evaluate(([of, part]) => getComputedStyle(document.querySelector(of!)!, part).borderTopStyle, [
        selector,
        pseudo,
      ] as const)
    expect(await border('[data-testid="find"]')).toBe('solid')
    expect(await border('[data-found="now"]', '::after')).toBe('solid')
  })
})
