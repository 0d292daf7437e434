import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findElectron } from '../../scripts/find-electron.mjs'
import { makeFolder } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

/** Two episodes of the listener's, the first long enough to go somewhere in it. */
const long = { audio: files.episode('long/talk.mp3'), text: files.text('long/words.txt', 'One.\n一。\nTwo.\n二。\n') }
const short = { audio: files.audio('short/rain.mp3'), text: files.text('short/rain.txt', 'Rain.\n雨。\nSnow.\n雪。\n') }

let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [long.audio, long.text] })
  player = playerPage(diglot.page)
  await player.row(1).waitFor()
})
afterAll(() => diglot.close())

describe('what is asked of a Diglot that runs', () => {
  it('by a second one with a link is to go there in what is open', async () => {
    await startAgain('diglot://at/1:30')
    await player.untilAudio(({ currentTime }) => currentTime === 90)
    expect((await player.audio()).paused).toBe(true)
  })

  it('by a link on a Mac, too', async () => {
    await diglot.app.evaluate(({ app }) => app.emit('open-url', { preventDefault() {} }, 'diglot://at/45'))
    await player.untilAudio(({ currentTime }) => currentTime === 45)
  })

  it('by a link to a place behind the end, is answered with words', async () => {
    await diglot.app.evaluate(({ app }) => app.emit('open-url', { preventDefault() {} }, 'diglot://at/9:59:59'))
    await diglot.page.getByText('9:59:59 is behind the end', { exact: false }).waitFor()
    expect((await player.audio()).currentTime).toBe(45)
  })

  it('by a link that names a file or a command, is nothing', async () => {
    await startAgain(`diglot://${short.audio}`, 'diglot://run/quit')
    await diglot.page.waitForTimeout(300)
    expect(await player.row(0).textContent()).toContain('One.')
    expect(await player.alerts.allTextContents()).toEqual([])
  })

  it('by the system with files one after the other, is to open them together', async () => {
    await diglot.app.evaluate(
      ({ app }, paths) => {
        for (const path of paths) app.emit('open-file', { preventDefault() {} }, path)
      },
      [short.text, short.audio],
    )
    await expect.poll(() => player.row(0).textContent()).toContain('Rain.')
    await player.untilAudio(({ readyState }) => readyState > 0)
  })
})

describe('the recent files', () => {
  it('are in the menu by their titles, and open again with all that belonged to them', async () => {
    const labels = await recentLabels()
    expect(labels).toHaveLength(2)
    await clickMenu(await recentId(1))
    await expect.poll(() => player.row(0).textContent()).toContain('One.')
    await expect.poll(recentLabels).toEqual(labels.toReversed())
  })

  it('are cleared, and come back with the one Undo', async () => {
    await clickMenu('clear-recent')
    await expect.poll(recentLabels).toEqual([])
    await diglot.page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(recentLabels).toHaveLength(2)
  })

  it('that are gone say so, leave what is open, and leave the list', async () => {
    rmSync(short.audio)
    await clickMenu(await recentId(1))
    await expect.poll(() => player.alerts.allTextContents()).toEqual([expect.stringContaining('“rain.mp3”')])
    expect(await player.row(0).textContent()).toContain('One.')
    await expect.poll(recentLabels).toHaveLength(1)
    await diglot.page.getByRole('button', { name: 'Dismiss' }).click()
  })
})

describe('Undo of the menu', () => {
  it('takes back what is being typed, and nothing that was done to the lines', async () => {
    const { page } = diglot
    await player.press('d')
    await page.getByText('Bookmark on line').waitFor()
    await player.press('Control+f')
    const field = page.getByRole('textbox', { name: 'Find in the captions' })
    await field.pressSequentially('two')
    await clickMenu('undo')
    await expect.poll(() => field.inputValue()).not.toBe('two')
    await player.press('Escape')
    await clickMenu('undo')
    await page.getByText('Taken back: Bookmark on line', { exact: false }).waitFor()
  })
})

describe("the player's window", () => {
  it('comes back onto a screen when its own is gone', async () => {
    const window = await diglot.app.browserWindow(diglot.page)
    await window.evaluate((w) => w.setBounds({ x: 200, y: 120, width: 900, height: 700 }))
    await diglot.app.evaluate(({ screen }) => {
      const primary = { ...screen.getPrimaryDisplay(), workArea: { x: 1200, y: 0, width: 1200, height: 800 } }
      Object.assign(screen, { getPrimaryDisplay: () => primary, getAllDisplays: () => [primary] })
      screen.emit('display-removed', {}, primary)
    })
    await expect.poll(() => window.evaluate((w) => w.getBounds())).toMatchObject({ x: 1200, y: 100 })
  })

  it('closed and asked for again (as on a Mac) has the episode that was open, where it was', async () => {
    const { app } = diglot
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = 70
    })
    // Main is told of the place in passing.
    await diglot.page.waitForTimeout(1000)
    await app.evaluate(({ app: electronApp }) => {
      electronApp.removeAllListeners('window-all-closed')
      electronApp.on('window-all-closed', () => {})
    })
    await closeWindow()
    const [page] = await Promise.all([app.waitForEvent('window'), app.evaluate(({ app: a }) => a.emit('activate'))])
    await become(page)
    await player.row(1).waitFor()
    expect(await player.row(0).textContent()).toContain('One.')
    await player.untilAudio(({ currentTime }) => currentTime === 70)
    expect((await player.audio()).paused).toBe(true)
  })

  it('and asked for by a link goes where that leads', async () => {
    const { app } = diglot
    await closeWindow()
    const link = () => app.evaluate(({ app: a }) => a.emit('open-url', { preventDefault() {} }, 'diglot://at/2:00'))
    const [page] = await Promise.all([app.waitForEvent('window'), link()])
    await become(page)
    await player.untilAudio(({ currentTime }) => currentTime === 120)
  })

  it('is opened first for a command, where there is none', async () => {
    const { app } = diglot
    await closeWindow()
    const [page] = await Promise.all([app.waitForEvent('window'), clickMenu('keyboard-shortcuts')])
    await become(page)
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('opens at the next start where it was left, with what was open', async () => {
    const place = { x: 140, y: 90, width: 1000, height: 720 }
    const window = await diglot.app.browserWindow(diglot.page)
    await window.evaluate((w, bounds) => w.setBounds(bounds), place)
    const left = await window.evaluate((w) => w.getBounds())
    await diglot.app.close()
    const next = await launchApp({ userData: diglot.userData })
    const close = async () => {
      await next.close()
      rmSync(next.userData, { recursive: true, force: true })
    }
    diglot = { ...next, close }
    player = playerPage(next.page)
    await player.row(1).waitFor()
    expect(await (await next.app.browserWindow(next.page)).evaluate((w) => w.getBounds())).toEqual(left)
    expect(await player.row(0).textContent()).toContain('One.')
  })
})

/** As by its button: main has heard of it when this returns. */
async function closeWindow() {
  await diglot.page.close()
  const count = () => diglot.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await expect.poll(count).toBe(0)
}

async function become(page: Page) {
  await page.waitForURL((url) => url.protocol !== 'about:')
  diglot = { ...diglot, page }
  player = playerPage(page)
}

/** Starts Diglot once more, which hands over what it was asked and ends. */
async function startAgain(...words: readonly string[]) {
  const second = spawn(findElectron() ?? '', ['.', ...words, `--user-data-dir=${diglot.userData}`], { stdio: 'ignore' })
  expect(await once(second, 'exit')).toEqual([0, null])
}

/** As a click on the item of the native menu. */
function clickMenu(id: string) {
  return diglot.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id)
}

function recentItems() {
  return diglot.app.evaluate(({ Menu }) => {
    const siblings = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File')?.submenu?.items ?? []
    const submenu = siblings.find(({ label }) => label === 'Open Recent')?.submenu
    return (submenu?.items ?? [])
      .filter(({ id }) => String(id).startsWith('recent '))
      .map(({ id, label }) => ({ id: String(id), label }))
  })
}

async function recentLabels() {
  return (await recentItems()).map(({ label }) => label)
}

async function recentId(at: number) {
  return (await recentItems())[at]?.id ?? ''
}
