import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { busyness } from '../support/busy-machine'
import { dropFiles } from '../support/drop-files'
import { withoutBeginning } from '../support/dub-sound'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'
import { changeOnce, speaking, timeOfStart, watchChanges } from '../support/watch-changes'

const files = makeFolder()
afterAll(files.remove)

const original = files.episode('talk.mp3')
const text = files.text('talk.txt', readFileSync(sample.transcript))
/** The same talk without its beginning: another file, of another length, in which some lines are missing. */
const dub = join(files.path, 'talk (dub).mp3')
writeFileSync(dub, withoutBeginning(readFileSync(sample.audio), 0.08))

let diglot: LaunchedApp
let page: Page
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [original, text], remembers: inject('sampleTimes') })
  page = diglot.page
  player = playerPage(page)
  await player.row(3).waitFor()
  await player.untilAudio((audio) => audio.duration > 100)
})
afterAll(() => diglot.close())

const choices = () => page.getByRole('group', { name: 'Recording that is heard' }).getByRole('button')

describe('two recordings of one episode', () => {
  it('are there once the second is added, by the dialog', async () => {
    await diglot.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, dub)
    await page.getByRole('button', { name: /^Recordings/ }).click()
    await page.getByRole('button', { name: 'Add a recording…' }).click()
    await expect.poll(() => choices().count()).toBe(3)
    await page.keyboard.press('Escape')
  })

  it('are not the same one twice, whatever it is called', async () => {
    await dropFiles(page, [files.episode('talk (original).mp3')])
    await expect
      .poll(() => player.alerts.allTextContents())
      .toEqual([expect.stringContaining('“talk (original).mp3” is one of this episode’s recordings already.')])
    await player.alerts.getByRole('button').last().click()
  })

  it('are changed between while they play, within 150 ms and in the same line', async () => {
    await startAt(100)
    const busy = busyness()
    await watchChanges(page)
    for (let i = 0; i < 8; i++) await changeOnce(page)
    const waits = await page.evaluate(() => window.waits ?? [])
    const steps = await page.evaluate(() => window.steps ?? [])
    // A line may come to its end just then, and more of them where the machine took its time; none lasts less than a second.
    expect(steps.filter(({ by, within }) => by < 0 || by > 1 + within)).toEqual([])
    // What else the machine has to do makes some of them longer: all of them where it has much to do, or where even a
    // pause takes long to end.
    const start = await timeOfStart(page)
    expect(Math.min(...waits)).toBeLessThan(Math.max(150 * busy, 2 * start))
    expect(await speaking(page)).toHaveLength(1)
  })

  it('stay paused when one is changed to in a pause', async () => {
    await player.press('Space')
    await expect.poll(() => speaking(page)).toEqual([])
    await player.press('s')
    expect(await speaking(page)).toEqual([])
    await player.press('s')
  })

  it('are heard in turn, each line in the one and then in the other, and the line stays marked', async () => {
    await startAt(100)
    for (let i = 0; i < 4; i++) await player.press(']')
    await player.press('Shift+S')
    const turns: string[] = []
    await expect
      .poll(
        async () => {
          const [voice] = await speaking(page)
          const turn = `${voice} ${await player.activeSegment()}`
          if (voice !== undefined && turns.at(-1) !== turn) turns.push(turn)
          return new Set(turns.map((each) => each.split(' ')[0])).size
        },
        { timeout: 30_000, interval: 60 },
      )
      .toBe(2)
    const [a, b] = turns.slice(-2).map((turn) => turn.split(' '))
    expect(b?.[0]).not.toBe(a?.[0])
    expect(b?.[1]).toBe(a?.[1])
    expect(await player.active.locator('[data-heard]').count()).toBe(1)
    await player.press('Shift+S')
    await player.press('Space')
  })

  it('are one again when one is removed, and two when that is undone', async () => {
    await page.getByRole('button', { name: /^Recordings/ }).click()
    await page.getByRole('button', { name: 'Remove “talk (dub).mp3” from this episode' }).click()
    await expect.poll(() => choices().count()).toBe(0)
    await page.keyboard.press('Escape')
    await player.press('Control+z')
    await expect.poll(() => choices().count()).toBe(3)
  })

  it('are there at the next start', async () => {
    await page.waitForTimeout(300)
    await diglot.app.close()
    diglot = await launchApp({ userData: diglot.userData })
    page = diglot.page
    player = playerPage(page)
    await player.rows.first().waitFor()
    await expect.poll(() => choices().count()).toBe(3)
  })
})

async function startAt(time: number): Promise<void> {
  await page.evaluate((to) => {
    for (const audio of document.querySelectorAll('audio'))
      if (audio.dataset.heard !== undefined) audio.currentTime = to
  }, time)
  if ((await speaking(page)).length === 0) await player.press('Space')
  await expect.poll(() => speaking(page)).toHaveLength(1)
}
