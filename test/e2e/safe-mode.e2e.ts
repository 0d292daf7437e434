import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'

const files = makeFolder()
const settings = JSON.stringify({
  version: 2,
  theme: 'dark',
  interfaceLanguage: 'en',
  showsTray: true,
  showsOverlay: true,
})
let diglot: LaunchedApp

beforeAll(async () => {
  const userData = files.path
  writeFileSync(join(userData, 'settings.json'), settings)
  diglot = await launchApp({ switches: ['--safe-mode'], userData })
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('safe mode', () => {
  it('says what it is, opens nothing, and shows the player alone', async () => {
    const { app, page } = diglot
    const strip = page.getByRole('complementary', { name: 'Safe mode' })
    await strip.waitFor()
    expect(await strip.textContent()).toContain('settings are not kept')
    await page.getByRole('heading', { name: 'Listen, and read in two languages.' }).waitFor()
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).not.toBe('dark')
  })

  it('changes no settings for later', async () => {
    const { app, page, userData } = diglot
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-light')?.click())
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
    expect(readFileSync(join(userData, 'settings.json'), 'utf8')).toBe(settings)
  })

  it('is left by starting again without it', async () => {
    const { app, page } = diglot
    await app.evaluate((electron) => {
      const kept = globalThis as unknown as { again: unknown[] }
      kept.again = []
      electron.app.relaunch = (options) => void kept.again.push(options?.args)
      const { quit } = electron.app
      electron.app.quit = () => {
        kept.again.push('quit')
        electron.app.quit = quit
      }
    })
    await page.getByRole('button', { name: 'Restart normally' }).click()
    const again = () => app.evaluate(() => (globalThis as unknown as { again: unknown[] }).again)
    await expect.poll(again).toHaveLength(2)
    const [args, quit] = (await again()) as [string[], string]
    expect(args).not.toContain('--safe-mode')
    expect(args.some((word) => word.startsWith('--user-data-dir='))).toBe(true)
    expect(quit).toBe('quit')
  })
})
