import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { playerPage } from '../support/player-page'

/**
 * What is left of an unlucky day: a run that did not end, settings that nobody can read, and folders where files should
 * be. From the first crash on, the page is asked by way of main: Playwright has no page any more.
 */
const files = makeFolder()
const userData = join(files.path, 'user-data')
let diglot: LaunchedApp

beforeAll(async () => {
  mkdirSync(join(userData, 'logs'), { recursive: true })
  for (const name of ['windows.json', 'recent-episodes.json', 'timelines/x', 'marks'])
    mkdirSync(join(userData, name), { recursive: true })
  writeFileSync(join(userData, 'settings.json'), '{"theme": dark')
  writeFileSync(join(userData, 'logs/diglot.log'), '2026-01-01T00:00:00.000Z info  start: the run before\n')
  const run = { isRunning: true, comesBack: false, open: null, graphicsFailures: 0, restarts: [] }
  writeFileSync(join(userData, 'run.json'), JSON.stringify({ version: 1, ...run }))
  diglot = await launchApp({ files: [sample.audio, sample.transcript], userData, remembers: inject('sampleTimes') })
  await playerPage(diglot.page).row(3).waitFor()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('after an unlucky day', () => {
  it('Diglot starts, says that it did not end, and has a report of it', async () => {
    const { page } = diglot
    await page.getByText('Diglot did not end properly last time.').waitFor()
    await page.getByRole('button', { name: 'Show the last problem report…' }).click()
    const report = page.getByRole('dialog').getByRole('region', { name: 'Problem report' })
    await expect.poll(() => report.textContent()).toContain('start: the run before')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('keeps the settings that it could not read', () => {
    expect(readFileSync(join(userData, 'settings.json.damaged'), 'utf8')).toBe('{"theme": dark')
  })
})

describe('what fails inside', () => {
  it('in the main process is reported, and the window goes on', async () => {
    await diglot.app.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown by a test')
      }, 0)
    })
    await expect.poll(() => reports()).toContain('The main process failed: Error: thrown by a test')
  })

  it('in a script of the window is reported', async () => {
    await diglot.page.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('thrown by a test')
      }, 0)
    })
    await expect.poll(() => reports()).toContain('The script of the window failed: TypeError: thrown by a test')
  })
})

describe('a window whose process has ended', () => {
  it('is back where the listener was, paused, and says so', async () => {
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')!
      audio.currentTime = 61
      return audio.play()
    })
    await diglot.page.waitForFunction(() => document.querySelector('audio')!.currentTime > 62)
    // The wheel takes the captions away from the voice.
    await diglot.page.getByTestId('captions').hover()
    await diglot.page.mouse.wheel(0, 1500)
    await diglot.page.getByRole('button', { name: /Back to/ }).waitFor()
    const line = await readLine()
    // The place is told now and then, not in every frame.
    await diglot.page.waitForTimeout(2500)

    await crash()
    await expect.poll(() => ask('document.querySelector("audio")?.currentTime ?? 0')).toBeGreaterThan(60)
    expect(await ask('document.querySelector("audio").currentTime')).toBeLessThan(75)
    expect(await ask('document.querySelector("audio").paused')).toBe(true)
    await expect.poll(() => ask('document.body.innerText')).toContain('It is back where you were.')
    // At the height where one reads, whatever part of its row was there before.
    await expect.poll(async () => Math.abs(Number(await readLine()) - Number(line))).toBeLessThanOrEqual(1)
    expect(await ask('document.body.innerText')).toContain('Back to')
  })

  it('again and again has a plain page, which leads back to the player', async () => {
    await crash()
    await crash()
    await expect.poll(() => ask('document.title + document.body.innerText')).toContain('The window does not work')
    expect(await ask('document.getElementById("report").value')).toContain("The window's process ended")
    await ask('document.getElementById("again").click()')
    await expect.poll(() => ask('document.querySelectorAll("[data-segment]").length')).toBeGreaterThan(1)
    await expect.poll(() => ask('document.querySelector("audio").currentTime')).toBeGreaterThan(60)
  })
})

describe('what is written down', () => {
  it('has no word of the text, and no name of what is open', () => {
    const log = readFileSync(join(userData, 'logs/diglot.log'), 'utf8')
    expect(log).toContain('thrown by a test')
    const words = readFileSync(sample.transcript, 'utf8')
      .split('\n')
      .filter((text) => text.trim().length > 12)
    expect(words.length).toBeGreaterThan(50)
    for (const text of [log, reports()]) {
      for (const line of [...words, 'sample.mp3', sample.audio, userData]) expect(text).not.toContain(line.trim())
    }
  })
})

function reports(): string {
  const folder = join(userData, 'reports')
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}

/** The first line whose middle can be seen. */
function readLine(): Promise<unknown> {
  return ask(`[...document.querySelectorAll('[data-segment]')].find((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return (top + bottom) / 2 > 250
  })?.dataset.segment`)
}

function ask(expression: string): Promise<unknown> {
  return diglot.app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]!
        .webContents.executeJavaScript(code)
        .catch(() => null),
    expression,
  )
}

/** Ends the page's process, and waits for the next page. */
function crash(): Promise<void> {
  return diglot.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((loaded) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        webContents.once('did-finish-load', () => loaded())
        webContents.forcefullyCrashRenderer()
      }),
  )
}
