import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Settings } from '../../shared/model/settings'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilSearched } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const files = makeFolder()
afterAll(files.remove)

const popups = '[role="menu"], [role="dialog"]'
const languages = ['en', 'zh-Hans'] as const
const themes = ['light', 'dark'] as const
const sizes = [
  [1280, 800],
  [480, 800],
  [400, 480],
] as const

describe.each(languages)('in %s', (interfaceLanguage) => {
  describe('while listening', () => {
    let diglot: LaunchedApp
    let player: PlayerPage
    beforeAll(async () => {
      const transcript = `Mara: One.\nMara: 一。\nTom: Two has no translation.\n${foreignText}`
      diglot = await launchApp({ files: [sample.audio, files.text(`${interfaceLanguage}.txt`, transcript)] })
      player = playerPage(diglot.page)
      await player.row(1).waitFor()
      // What is looked at must hold still; with a text that is not spoken the badge of estimates stays.
      await untilSearched(diglot.page)
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

    it.each(themes)('the %s captions and the transport are accessible', async (theme) => {
      await choose(diglot, { theme })
      for (const [width, height] of sizes) {
        await resizeWindow(diglot, width, height)
        expect(await violations(diglot), `${width} wide`).toEqual([])
      }
    })

    it.each(themes)('so are, in %s, the popups', async (theme) => {
      await choose(diglot, { theme })
      for (const [width, height] of [sizes[0], sizes[2]]) {
        await resizeWindow(diglot, width, height)
        const triggers = diglot.page.locator('[aria-haspopup]')
        const count = await triggers.count()
        expect(count).toBe(5)
        for (let i = 0; i < count; i++) {
          await triggers.nth(i).click()
          await diglot.page.locator(popups).waitFor()
          expect(await violations(diglot, popups), `popup ${i}, ${width} wide`).toEqual([])
          expect(await outside(diglot, popups), `popup ${i}, ${width} wide`).toEqual([])
          await player.press('Escape')
          await diglot.page.locator(popups).waitFor({ state: 'detached' })
        }
      }
    })

    it.each(themes)('so are, in %s, the palette and the sheet of shortcuts', async (theme) => {
      await choose(diglot, { theme })
      for (const [width, height] of [sizes[0], sizes[2]]) {
        await resizeWindow(diglot, width, height)
        for (const key of ['ControlOrMeta+k', 'Shift+?']) {
          await player.press(key)
          await diglot.page.locator('[role="dialog"]').waitFor()
          expect(await violations(diglot, '[role="dialog"]'), `${key}, ${width} wide`).toEqual([])
          expect(await outside(diglot, '[role="dialog"]'), `${key}, ${width} wide`).toEqual([])
          await player.press('Escape')
          await diglot.page.locator('[role="dialog"]').waitFor({ state: 'detached' })
        }
      }
    })

    it.each(themes)('so are, in %s, a loop and the close-up', async (theme) => {
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
      await player.press('z')
      await diglot.page.getByTestId('close-up').waitFor({ state: 'detached' })
    })

    it.each(themes)('so are, in %s, the pill and a message', async (theme) => {
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

  it.each(themes)('the %s welcome, audio without text and text without audio are accessible', async (theme) => {
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
  })
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

async function choose({ page, app }: LaunchedApp, settings: Pick<Partial<Settings>, 'theme' | 'interfaceLanguage'>) {
  const ids = [
    settings.theme && `theme-${settings.theme}`,
    settings.interfaceLanguage && `language-${settings.interfaceLanguage.toLowerCase()}`,
  ]
  for (const id of ids) {
    if (!id) continue
    await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  }
  if (settings.theme) await page.locator(`html[data-theme="${settings.theme}"]`).waitFor()
  if (settings.interfaceLanguage) await page.locator(`html[lang="${settings.interfaceLanguage}"]`).waitFor()
}

/** What axe finds wrong, one line each, once all that moves has come to rest. */
async function violations({ page }: LaunchedApp, within = 'html'): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  // The page's policy lets no script be added; the tester may run his own all the same.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const results: AxeResults = await page.evaluate(
    // Base UI's guards take the focus only to hand it on.
    (include) => Reflect.get(window, 'axe').run({ include, exclude: ['[data-base-ui-focus-guard]'] }),
    within,
  )
  expect(results.passes.length).toBeGreaterThan(5)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  )
}

/** Controls and texts of which a part is beyond the window's edges or cut off by a neighbour's: none should be. */
function outside({ page }: LaunchedApp, within = 'header, footer, [role="group"], section'): Promise<string[]> {
  return page.evaluate((selector) => {
    const found = [...document.querySelectorAll(selector)].flatMap((part) => [
      part,
      ...part.querySelectorAll('button, p, h1'),
    ])
    return found
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (left < -0.5 || right > window.innerWidth + 0.5)
      })
      .map((element) => element.outerHTML.slice(0, 120))
  }, within)
}
