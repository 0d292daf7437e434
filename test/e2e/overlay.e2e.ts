import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { menuItem, violations } from '../support/looks'
import { playerPage } from '../support/player-page'

let diglot: LaunchedApp
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  await playerPage(diglot.page).row(0).waitFor()
})
afterAll(() => diglot.close())

const pages = () => diglot.app.windows().filter((page) => page.url().includes('overlay.html'))

/** The overlay's page, once it is there. */
async function overlay(): Promise<Page> {
  await vi.waitUntil(() => pages().length === 1, { timeout: 20_000 })
  const page = pages()[0] as Page
  await page.getByTestId('overlay-captions').waitFor()
  return page
}

/** Brings the toolbar, which goes when the pointer has rested or is elsewhere. */
async function hover(page: Page): Promise<void> {
  await page.mouse.move(300, 90)
  await page.mouse.move(310, 96)
}

/** Whether an item of the menu is ticked. */
const isMarked = (id: string) =>
  diglot.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.checked, id)

const windowOf = async () => diglot.app.browserWindow(await overlay())
const isVisible = async () => (await windowOf()).evaluate((window) => window.isVisible())

describe('the captions over other windows', () => {
  it('are not there before they are asked for and something plays', async () => {
    const player = playerPage(diglot.page)
    await player.press('Space')
    await player.untilAudio((audio) => audio.currentTime > 0.2)
    expect(pages()).toEqual([])
    await diglot.page.getByRole('button', { name: 'Captions over other windows' }).click()
    await expect.poll(isVisible).toBe(true)
    expect(await (await windowOf()).evaluate((window) => window.isAlwaysOnTop())).toBe(true)
  })

  it('show the line that is spoken, in both languages, and follow the player', async () => {
    const page = await overlay()
    await playerPage(diglot.page).row(6).click()
    await expect.poll(() => playerPage(diglot.page).activeSegment()).toBeGreaterThanOrEqual(6)
    const shown = () => page.getByTestId('overlay-captions').locator('p').allTextContents()
    const spoken = async () => {
      const texts = await playerPage(diglot.page).active.locator('[data-language]').allTextContents()
      return JSON.stringify(texts) === JSON.stringify(await shown()) ? texts.length : -1
    }
    await expect.poll(spoken).toBe(2)
  })

  it('are moved by the pointer, and stay where they are put', async () => {
    const page = await overlay()
    const overlayWindow = await windowOf()
    const before = await overlayWindow.evaluate((w) => w.getBounds())
    const pointAt = (x: number, y: number) =>
      diglot.app.evaluate(
        ({ screen }, point) => {
          screen.getCursorScreenPoint = () => point
        },
        { x, y },
      )
    await pointAt(600, 900)
    await page.mouse.move(60, 60)
    await page.mouse.down()
    // One call is answered after the other, so main has looked where the pointer was.
    await page.evaluate(() => window.overlay.invoke('overlay:view'))
    await pointAt(500, 700)
    await page.mouse.move(80, 70)
    await page.mouse.move(81, 70)
    await expect
      .poll(() => overlayWindow.evaluate((w) => w.getBounds()))
      .toEqual({
        ...before,
        x: before.x - 100,
        y: before.y - 200,
      })
    await page.mouse.up()
  })

  it('are set by their own toolbar', async () => {
    const page = await overlay()
    await page.mouse.move(100, 100)
    await page.getByRole('button', { name: 'Larger text' }).click()
    const size = () =>
      page
        .locator('p')
        .first()
        .evaluate((line) => getComputedStyle(line).getPropertyValue('--overlay-size'))
    await expect.poll(size).toBe('32px')
    await page.getByRole('button', { name: 'Colours and background' }).click()
    await page.getByRole('radio', { name: 'Amber' }).check({ force: true })
    await expect.poll(() => page.locator('[data-held]').getAttribute('data-colours')).toBe('amber')
    expect(await violations({ ...diglot, page }, '[role="toolbar"]')).toEqual([])
    await page.getByRole('button', { name: 'Back' }).click()
    expect(await violations({ ...diglot, page }, '[role="toolbar"]')).toEqual([])
  })

  it('pause the player, and let it go on', async () => {
    const page = await overlay()
    await hover(page)
    await page.getByRole('button', { name: 'Pause' }).click()
    await playerPage(diglot.page).untilAudio((audio) => audio.paused)
    await page.getByRole('button', { name: 'Play' }).click()
    await playerPage(diglot.page).untilAudio((audio) => !audio.paused)
  })

  it('are locked for clicks to go through, and say how they are unlocked', async () => {
    const page = await overlay()
    await hover(page)
    await page.getByRole('button', { name: /^Lock/ }).click()
    await page.getByText(/^Locked\./).waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    // The overlay shows its own change before main has taken it; the command turns round what main knows.
    await expect.poll(() => isMarked('lock-overlay')).toBe(true)
    await menuItem(diglot, 'lock-overlay')
    await page.getByRole('button', { name: /^Lock/ }).waitFor({ state: 'attached' })
  })

  it('can call neither what is the player’s nor anything that is not in their contract', async () => {
    const page = await overlay()
    const seen = await page.evaluate(async () => {
      const bridge = window.overlay
      const invoke = bridge.invoke as (...args: unknown[]) => Promise<unknown>
      const attempt = async (...args: unknown[]) => {
        try {
          await invoke(...args)
          return 'answered'
        } catch (error) {
          return String(error)
        }
      }
      return {
        globals: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'bridge')],
        keys: Object.keys(bridge).sort(),
        players: await attempt('settings:change', { theme: 'dark' }),
        others: await attempt('overlay:change', { theme: 'dark' }),
        commands: await attempt('overlay:run', 'open'),
      }
    })
    expect(seen.globals).toEqual(['undefined', 'undefined'])
    expect(seen.keys).toEqual(['invoke', 'onShown'])
    expect(seen.players).toContain('no such call')
    expect(seen.others).toContain('overlay:change')
    expect(seen.commands).toContain('overlay:run')
  })

  it('are turned off by closing them, which the player knows', async () => {
    const page = await overlay()
    await hover(page)
    await page.getByRole('button', { name: /off$/ }).click()
    await expect.poll(() => pages().length).toBe(0)
    await diglot.page.getByRole('button', { name: 'Captions over other windows', pressed: false }).waitFor()
    expect(await diglot.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('come back on the place where they were', async () => {
    await diglot.page.getByRole('button', { name: 'Captions over other windows' }).click()
    await expect.poll(isVisible).toBe(true)
    const { x, y } = await (await windowOf()).evaluate((window) => window.getBounds())
    const { workArea } = await diglot.app.evaluate(({ screen }) => screen.getPrimaryDisplay())
    expect(y).toBeLessThan(workArea.y + workArea.height - 350)
    expect(x).toBeGreaterThanOrEqual(workArea.x)
  })
})
