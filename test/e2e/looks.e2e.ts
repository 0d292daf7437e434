import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, expectSound, languages, looks, menuItem, outside, sizes, violations } from '../support/looks'
import { type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
afterAll(files.remove)

const popups = '[role="menu"], [role="dialog"]'

/** Many looks at several sizes, each by axe. */
const longTimeout = 120_000

/** Popups look alike in every size but for their place: wide in the light, narrow in the dark. */
const sizeIn = { light: [1280, 800], dark: [400, 480] } as const

describe('while listening', { timeout: longTimeout }, () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    const transcript = `Mara: One.\nMara: 一。\nTom: Two has no translation.\n${foreignText}`
    diglot = await launchApp({ files: [sample.audio, files.text('looks.txt', transcript)] })
    player = playerPage(diglot.page)
    await player.row(1).waitFor()
    // What is looked at must hold still; a text that is not spoken, followed all the same, keeps the badge of estimates.
    await diglot.page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
    await menuItem(diglot, 'follow-anyway')
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = 100
    })
    await player.active.waitFor()
  })
  afterAll(() => diglot.close())

  it.each(languages)(
    'in %s a window of any size shows everything, and nothing sticks out',
    async (interfaceLanguage) => {
      await choose(diglot, { interfaceLanguage })
      for (const [width, height] of sizes) {
        await resizeWindow(diglot, width, height)
        expect(await outside(diglot), `${width} wide`).toEqual([])
      }
    },
  )

  describe.each(looks)('in $interfaceLanguage, $theme', ({ interfaceLanguage, theme, rules }) => {
    beforeAll(() => choose(diglot, { interfaceLanguage, theme }))

    it('the captions and the transport are accessible', async () => {
      await expectSound(diglot, 'captions', rules)
    })

    it('so are the popups', async () => {
      const [width, height] = sizeIn[theme]
      await resizeWindow(diglot, width, height)
      const triggers = diglot.page.locator('button[aria-haspopup]:not([data-segment] button)')
      const count = await triggers.count()
      expect(count).toBe(7)
      for (let i = 0; i < count; i++) {
        await triggers.nth(i).click()
        await diglot.page.locator(popups).waitFor()
        expect(await violations(diglot, popups, rules), `popup ${i}, ${width} wide`).toEqual([])
        expect(await outside(diglot, popups), `popup ${i}, ${width} wide`).toEqual([])
        await player.press('Escape')
        await diglot.page.locator(popups).waitFor({ state: 'detached' })
      }
    })

    it('so are a loop and the close-up', async () => {
      await player.press('z')
      await diglot.page.getByTestId('close-up').waitFor()
      await expectSound(diglot, 'a loop', rules, async () => {
        await drawLoop(diglot)
        expect(await diglot.page.getByRole('slider').count()).toBeGreaterThanOrEqual(3)
      })
      await player.press('a')
      await diglot.page
        .getByRole('slider', { name: /loop|循环/ })
        .first()
        .waitFor({ state: 'detached' })
      await player.press('z')
      await diglot.page.getByTestId('close-up').waitFor({ state: 'detached' })
    })

    it('so are the palette and the sheet of shortcuts', async () => {
      const [width, height] = sizeIn[theme]
      await resizeWindow(diglot, width, height)
      for (const key of ['ControlOrMeta+k', 'Shift+?']) {
        await player.press(key)
        await diglot.page.locator('[role="dialog"]').waitFor()
        expect(await violations(diglot, '[role="dialog"]', rules), `${key}, ${width} wide`).toEqual([])
        expect(await outside(diglot, '[role="dialog"]'), `${key}, ${width} wide`).toEqual([])
        await player.press('Escape')
        await diglot.page.locator('[role="dialog"]').waitFor({ state: 'detached' })
      }
    })

    it('so are the pill and a message', async () => {
      await resizeWindow(diglot, 480, 800)
      const list = await player.captions.boundingBox()
      if (!list) throw new Error('no captions on the screen')
      await diglot.page.mouse.move(list.x + list.width / 2, list.y + list.height / 2)
      for (let i = 0; i < 10; i++) await diglot.page.mouse.wheel(0, -400)
      await diglot.page.getByTestId('back-to-now').waitFor()
      await dropFiles(diglot.page, [files.text(`${'a long name '.repeat(12)}.mp3`, '')])
      await player.alerts.waitFor()
      expect(await violations(diglot, 'html', rules)).toEqual([])
      expect(await outside(diglot, '[role="alert"]')).toEqual([])
      await player.alerts.getByRole('button').last().click()
      await player.alerts.waitFor({ state: 'detached' })
      await player.press('Escape')
    })
  })
})

it('the welcome, audio without text and text without audio are accessible', { timeout: longTimeout }, async () => {
  const diglot = await launchApp({ files: [`${files.path}/gone.mp3`] })
  const states: [string, () => Promise<void>][] = [
    ['welcome', async () => {}],
    ['text alone', () => dropFiles(diglot.page, [files.text('text/alone.txt')])],
    ['audio alone', () => openAudioAlone(diglot, 'audio/alone.mp3')],
  ]
  try {
    for (const [state, enter] of states) {
      await enter()
      for (const { interfaceLanguage, theme, rules } of looks) {
        await choose(diglot, { interfaceLanguage, theme })
        await expectSound(diglot, `${state}, ${interfaceLanguage}, ${theme}`, rules)
      }
    }
  } finally {
    await diglot.close()
  }
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
