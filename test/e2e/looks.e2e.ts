import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Settings } from '../../shared/model/settings'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const files = makeFolder()
afterAll(files.remove)

const popups = '[role="menu"], [role="dialog"]'
const languages = ['en', 'zh-Hans', 'zh-Hant'] as const
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
      // What is looked at must hold still; a text that is not spoken, followed all the same, keeps the badge of estimates.
      await diglot.page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
      await run(diglot, 'follow-anyway')
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
        expect(count).toBe(4)
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

  it.each(themes)('the %s field that finds is accessible, with hits, with the hidden line and with nothing', async (theme) => {
    const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
    const { page } = diglot
    await playerPage(page).row(1).waitFor()
    await choose(diglot, { theme, interfaceLanguage })
    await run(diglot, 'find')
    const note = page.getByTestId('find-note')
    const states: [string, () => Promise<void>][] = [
      ['clock', () => page.locator('[data-found="now"]').waitFor()],
      ['xyzzy', () => note.waitFor()],
      [
        '钟',
        async () => {
          await run(diglot, 'show-original')
          await note.locator('mark').waitFor()
        },
      ],
    ]
    for (const [query, arrive] of states) {
      await page.getByTestId('find').locator('input').fill(query)
      await arrive()
      for (const [width, height] of sizes) {
        await resizeWindow(diglot, width, height)
        expect(await violations(diglot), `${query}, ${width} wide`).toEqual([])
        expect(await outside(diglot, 'search'), `${query}, ${width} wide`).toEqual([])
      }
    }
    await diglot.close()
  })

  it.each(themes)('so are, in %s, a text that is not spoken and the end', async (theme) => {
    const folder = `${theme}-${interfaceLanguage}-foreign`
    const diglot = await launchApp({ files: [files.episode(`${folder}/a.mp3`), files.text(`${folder}/a.txt`, foreignText)] })
    const { page } = diglot
    const foreign = page.getByTestId('foreign-text')
    await foreign.waitFor({ timeout: 60_000 })
    await choose(diglot, { theme, interfaceLanguage })
    await everySize(diglot, 'not spoken')
    await run(diglot, 'follow-anyway')
    await page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = audio.duration - 0.2
      return audio?.play()
    })
    await page.getByTestId('finished').waitFor()
    await everySize(diglot, 'finished')
    await diglot.close()
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
      await everySize(diglot, state)
    }
    await diglot.close()
  })
})

describe('for eyes that need more', () => {
  it('at twice the size everything is there, and nothing sticks out', async () => {
    const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
    await playerPage(diglot.page).row(1).waitFor()
    // Twice the size in a window of 1280 by 800 is half of that in the page's pixels.
    await resizeWindow(diglot, 640, 400)
    expect(await outside(diglot)).toEqual([])
    expect(await violations(diglot)).toEqual([])
    const play = await diglot.page.getByRole('button', { name: 'Play', exact: true }).boundingBox()
    expect(play && play.y + play.height).toBeLessThanOrEqual(400)
    expect((await playerPage(diglot.page).captions.boundingBox())?.height).toBeGreaterThan(90)
    await diglot.close()
  })

  it('in the colours of the system every state keeps its shapes', async () => {
    const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
    const { page } = diglot
    await page.emulateMedia({ forcedColors: 'active' })
    await playerPage(page).active.waitFor({ timeout: 1 }).catch(() => {})
    await run(diglot, 'find')
    await page.getByTestId('find').locator('input').fill('clock')
    await page.locator('[data-found="now"]').waitFor()
    await everySize(diglot, 'forced colours')
    const border = await page.getByTestId('find').evaluate((bar) => getComputedStyle(bar).borderTopStyle)
    expect(border).toBe('solid')
    await diglot.close()
  })
})

async function everySize(diglot: LaunchedApp, state: string): Promise<void> {
  for (const [width, height] of sizes) {
    await resizeWindow(diglot, width, height)
    expect(await violations(diglot), `${state}, ${width} wide`).toEqual([])
    expect(await outside(diglot), `${state}, ${width} wide`).toEqual([])
  }
}

/** Runs a command by its item in the native menu, which has all of them. */
async function run({ app }: LaunchedApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
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
