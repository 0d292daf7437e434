import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, languages, menuItem, outside, sizes, themesIn, violations } from '../support/looks'
import { type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
afterAll(files.remove)

const popups = '[role="menu"], [role="dialog"]'

/** Many looks at several sizes, each by axe. */
const longTimeout = 120_000

/** Popups look alike in every size but for their place: wide in the light, narrow in the dark. */
const sizeIn = { light: [1280, 800], dark: [400, 480] } as const

describe.each(languages)('in %s', { timeout: longTimeout }, (interfaceLanguage) => {
  describe('while listening', () => {
    let diglot: LaunchedApp
    let player: PlayerPage
    beforeAll(async () => {
      const transcript = `Mara: One.\nMara: 一。\nTom: Two has no translation.\n${foreignText}`
      diglot = await launchApp({ files: [sample.audio, files.text(`${interfaceLanguage}.txt`, transcript)] })
      player = playerPage(diglot.page)
      await player.row(1).waitFor()
      // What is looked at must hold still; a text that is not spoken, followed all the same, keeps the badge of estimates.
      await diglot.page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
      await menuItem(diglot, 'follow-anyway')
      await choose(diglot, { interfaceLanguage })
      await diglot.page.evaluate(() => {
        const audio = document.querySelector('audio')
        if (audio) audio.currentTime = 100
      })
      await player.active.waitFor()
    })
    afterAll(() => diglot.close())

    it.each(sizes)('a window of %d by %d shows everything, and nothing sticks out', async (width, height) => {
      await resizeWindow(diglot, width, height)
      expect(await outside(diglot)).toEqual([])
    })

    it.each(themesIn(interfaceLanguage))('the %s captions and the transport are accessible', async (theme) => {
      await choose(diglot, { theme })
      for (const [width, height] of sizes) {
        await resizeWindow(diglot, width, height)
        expect(await violations(diglot), `${width} wide`).toEqual([])
      }
    })

    it.each(themesIn(interfaceLanguage))('so are, in %s, the popups', async (theme) => {
      await choose(diglot, { theme })
      const [width, height] = sizeIn[theme]
      await resizeWindow(diglot, width, height)
      const triggers = diglot.page.locator('button[aria-haspopup]:not([data-segment] button)')
      const count = await triggers.count()
      expect(count).toBe(7)
      for (let i = 0; i < count; i++) {
        await triggers.nth(i).click()
        await diglot.page.locator(popups).waitFor()
        expect(await violations(diglot, popups), `popup ${i}, ${width} wide`).toEqual([])
        expect(await outside(diglot, popups), `popup ${i}, ${width} wide`).toEqual([])
        await player.press('Escape')
        await diglot.page.locator(popups).waitFor({ state: 'detached' })
      }
    })

    it.each(themesIn(interfaceLanguage))('so are, in %s, a loop and the close-up', async (theme) => {
      await choose(diglot, { theme })
      await player.press('z')
      await diglot.page.getByTestId('close-up').waitFor()
      for (const [width, height] of sizes) {
        await resizeWindow(diglot, width, height)
        await drawLoop(diglot)
        expect(await diglot.page.getByRole('slider').count()).toBeGreaterThanOrEqual(3)
        expect(await violations(diglot), `${width} wide`).toEqual([])
        expect(await outside(diglot), `${width} wide`).toEqual([])
      }
      await player.press('a')
      await diglot.page
        .getByRole('slider', { name: /loop|循环/ })
        .first()
        .waitFor({ state: 'detached' })
      await player.press('z')
      await diglot.page.getByTestId('close-up').waitFor({ state: 'detached' })
    })

    it.each(themesIn(interfaceLanguage))('so are, in %s, the palette and the sheet of shortcuts', async (theme) => {
      await choose(diglot, { theme })
      const [width, height] = sizeIn[theme]
      await resizeWindow(diglot, width, height)
      for (const key of ['ControlOrMeta+k', 'Shift+?']) {
        await player.press(key)
        await diglot.page.locator('[role="dialog"]').waitFor()
        expect(await violations(diglot, '[role="dialog"]'), `${key}, ${width} wide`).toEqual([])
        expect(await outside(diglot, '[role="dialog"]'), `${key}, ${width} wide`).toEqual([])
        await player.press('Escape')
        await diglot.page.locator('[role="dialog"]').waitFor({ state: 'detached' })
      }
    })

    it.each(themesIn(interfaceLanguage))('so are, in %s, the pill and a message', async (theme) => {
      await choose(diglot, { theme })
      await resizeWindow(diglot, 480, 800)
      const list = await player.captions.boundingBox()
      if (!list) throw new Error('no captions on the screen')
      await diglot.page.mouse.move(list.x + list.width / 2, list.y + list.height / 2)
      for (let i = 0; i < 10; i++) await diglot.page.mouse.wheel(0, -400)
      await diglot.page.getByTestId('back-to-now').waitFor()
      await dropFiles(diglot.page, [files.text(`${'a long name '.repeat(12)}.mp3`, '')])
      await player.alerts.waitFor()
      expect(await violations(diglot)).toEqual([])
      expect(await outside(diglot, '[role="alert"]')).toEqual([])
      await player.press('Escape')
    })
  })

  it.each(themesIn(interfaceLanguage))(
    'the %s welcome, audio without text and text without audio are accessible',
    async (theme) => {
      const diglot = await launchApp({ files: [`${files.path}/gone.mp3`] })
      await choose(diglot, { theme, interfaceLanguage })
      const states: [string, () => Promise<void>][] = [
        ['welcome', async () => {}],
        ['text alone', () => dropFiles(diglot.page, [files.text(`${theme}-${interfaceLanguage}-text/alone.txt`)])],
        ['audio alone', () => openAudioAlone(diglot, `${theme}-${interfaceLanguage}-audio/alone.mp3`)],
      ]
      for (const [state, enter] of states) {
        await enter()
        for (const [width, height] of sizes) {
          await resizeWindow(diglot, width, height)
          expect(await violations(diglot), `${state}, ${width} wide`).toEqual([])
          expect(await outside(diglot), `${state}, ${width} wide`).toEqual([])
        }
      }
      await diglot.close()
    },
  )
})

/** Shift and a drag over the seek bar. */
async function drawLoop({ page }: LaunchedApp): Promise<void> {
  const bar = await page.getByTestId('seek-bar').boundingBox()
  if (!bar) throw new Error('the seek bar has no place on the screen')
  await page.keyboard.down('Shift')
  await page.mouse.move(bar.x + bar.width * 0.3, bar.y + 30)
  await page.mouse.down()
  await page.mouse.move(bar.x + bar.width * 0.6, bar.y + 30, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await page.mouse.move(2, 2)
}

/** Audio given alone would complete the text that is open: something whole is opened between. */
async function openAudioAlone({ page }: LaunchedApp, name: string): Promise<void> {
  await dropFiles(page, [sample.audio, sample.transcript])
  await page.getByRole('slider').first().waitFor()
  await dropFiles(page, [files.episode(name)])
  await playerPage(page).captions.waitFor({ state: 'detached' })
}
