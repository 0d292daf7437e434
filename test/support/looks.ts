import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect } from 'vitest'
import type { Settings } from '../../shared/model/settings'
import type { LaunchedApp } from './launch-app'
import { resizeWindow } from './resize-window'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const languages = ['en', 'zh-Hans', 'zh-Hant'] as const
export const themes = ['light', 'dark'] as const

/**
 * In which themes a language is looked at: both in English, one in Chinese, for colours are the same in every language. Both
 * ways of writing it are as long; of the second only the window is looked at.
 */
export function themesIn(language: (typeof languages)[number]): readonly (typeof themes)[number][] {
  if (language === 'en') return themes
  return language === 'zh-Hans' ? ['dark'] : []
}
/** Languages in which more than the window is looked at. */
export const lookedAt = languages.filter((language) => themesIn(language).length > 0)
export const sizes = [
  [1280, 800],
  [480, 800],
  [400, 480],
] as const

/** Nothing sticks out at any size, and axe finds nothing wrong at the largest and the smallest. `state` names what is seen. */
export async function expectSound(diglot: LaunchedApp, state: string): Promise<void> {
  for (const [width, height] of sizes) {
    await resizeWindow(diglot, width, height)
    expect(await outside(diglot), `${state}, ${width} wide`).toEqual([])
    if (width !== 480) expect(await violations(diglot), `${state}, ${width} wide`).toEqual([])
  }
}

/** Runs a command by its item in the native menu, which has all of them. */
export async function menuItem({ app }: LaunchedApp, id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    if (!found) throw new Error(`The menu has no item ${item}.`)
    found.click()
  }, id)
}

/** Chooses the appearance, the language, or both, and waits until they are seen. */
export async function choose(
  diglot: LaunchedApp,
  settings: Pick<Partial<Settings>, 'theme' | 'interfaceLanguage'>,
): Promise<void> {
  const { page } = diglot
  const ids = [
    settings.theme && `theme-${settings.theme}`,
    settings.interfaceLanguage && `language-${settings.interfaceLanguage.toLowerCase()}`,
  ]
  for (const id of ids) {
    if (id) await menuItem(diglot, id)
  }
  if (settings.theme) await page.locator(`html[data-theme="${settings.theme}"]`).waitFor()
  if (settings.interfaceLanguage) await page.locator(`html[lang="${settings.interfaceLanguage}"]`).waitFor()
}

/** What of axe's rules another look at the same thing is for. */
const rulesOf = {
  all: undefined,
  /** In other colours and at another size everything else is as it was. */
  shown: { runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] },
  /** In another language the names are others and have other lengths; the colours, which take axe longest, are the same. */
  said: { rules: { 'color-contrast': { enabled: false } } },
} satisfies Record<string, RunOptions | undefined>

/**
 * What axe finds wrong, one line each, once all that moves has come to rest. Colours in motion are not those that are
 * meant, so nothing may begin to move while axe looks.
 */
export async function violations(
  { page }: LaunchedApp,
  within = 'html',
  rules: keyof typeof rulesOf = 'all',
): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'))
  // The page's policy lets no script be added; the tester may run his own all the same.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { passed, found } = await page.evaluate(
    async ([include, options]) => {
      const { passes, violations: wrong }: AxeResults = await Reflect.get(window, 'axe').run(
        // Base UI's guards take the focus only to hand it on.
        { include, exclude: ['[data-base-ui-focus-guard]'] },
        // There is no frame to look into, and no style sheet to be fetched once more.
        { ...options, resultTypes: ['violations'], iframes: false, preload: false },
      )
      return {
        passed: passes.length,
        found: wrong.flatMap(({ id, nodes }) =>
          nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
        ),
      }
    },
    [within, rulesOf[rules] ?? {}] as const,
  )
  expect(passed).toBeGreaterThan(rules === 'shown' ? 0 : 5)
  return found
}

/** Controls and texts of which a part is beyond the window's edges or cut off by a neighbour's: none should be. */
export function outside(
  { page }: LaunchedApp,
  within = 'header, footer, [role="group"], section, search',
): Promise<string[]> {
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
