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
 * The looks that every state is given. Both themes in English, one in Chinese, for colours are the same in every language;
 * of Traditional Chinese, whose words are as long, only the window is looked at.
 */
export const looks = [
  { interfaceLanguage: 'en', theme: 'light', rules: 'all' },
  { interfaceLanguage: 'en', theme: 'dark', rules: 'shown' },
  { interfaceLanguage: 'zh-Hans', theme: 'dark', rules: 'said' },
] as const
export const sizes = [
  [1280, 800],
  [480, 800],
  [400, 480],
] as const

/**
 * Nothing sticks out at any size, and axe finds nothing wrong at the largest and the smallest. `state` names what is seen;
 * `prepare` is done at each size. Other colours have no other sizes.
 */
export async function expectSound(
  diglot: LaunchedApp,
  state: string,
  rules: Rules = 'all',
  prepare = async () => {},
): Promise<void> {
  for (const [width, height] of rules === 'shown' ? sizes.slice(0, 1) : sizes) {
    await resizeWindow(diglot, width, height)
    await prepare()
    expect(await outside(diglot), `${state}, ${width} wide`).toEqual([])
    if (width === 480) continue
    const again = width === 1280 ? rules : 'said'
    expect(await violations(diglot, 'html', again), `${state}, ${width} wide`).toEqual([])
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
  /** In other colours everything else is as it was. */
  shown: { runOnly: ['color-contrast', 'link-in-text-block'] },
  /** In another language, and at another size, names and lengths are others; the colours, which take axe longest, are not. */
  said: { rules: { 'color-contrast': { enabled: false } } },
} satisfies Record<string, RunOptions | undefined>

export type Rules = keyof typeof rulesOf

/**
 * What axe finds wrong, one line each, once all that moves has come to rest. Colours in motion are not those that are
 * meant, so nothing may begin to move while axe looks.
 */
export async function violations({ page }: LaunchedApp, within = 'html', rules: Rules = 'all'): Promise<string[]> {
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
