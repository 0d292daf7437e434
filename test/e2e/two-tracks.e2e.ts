import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

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
    await page.getByRole('button', { name: 'Recordings', exact: true }).click()
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
    await watchChanges(page)
    for (let i = 0; i < 8; i++) {
      // The one that is left fades out before it stands.
      await page.waitForFunction(
        () => [...document.querySelectorAll('audio')].filter(({ paused }) => !paused).length === 1,
      )
      await player.press('s')
      await page.waitForFunction((count) => (window.steps ?? []).length === count, i + 1)
    }
    const waits = await page.evaluate(() => window.waits ?? [])
    expect(waits).toHaveLength(8)
    const steps = await page.evaluate(() => window.steps ?? [])
    // A line may come to its end just then, and more of them where the machine took its time; none lasts less than a second.
    expect(steps.filter(({ by, within }) => by < 0 || by > 1 + within)).toEqual([])
    // What else the machine has to do makes some of them longer: all of them where even a pause takes long to end.
    const start = await timeOfStart(page)
    expect(Math.min(...waits)).toBeLessThan(Math.max(150, 2 * start))
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
    await page.getByRole('button', { name: 'Recordings', exact: true }).click()
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

/** Which elements play, by their place in the page. */
function speaking(on: Page): Promise<number[]> {
  return on.evaluate(() =>
    [...document.querySelectorAll('audio')].flatMap((audio, i) => (audio.paused || audio.volume === 0 ? [] : [i])),
  )
}

/**
 * Notes how long it takes from the key to sound of an element that stood (its time moves with what has been played), and how
 * many lines further it goes on there.
 */
function watchChanges(on: Page): Promise<void> {
  return on.evaluate(() => {
    window.waits = []
    window.steps = []
    const line = () =>
      Number(document.querySelector<HTMLElement>('[data-segment][aria-current="true"]')?.dataset.segment)
    const watch = ({ key }: KeyboardEvent) => {
      if (key !== 's') return
      const before = line()
      const heard = (wait: number) => {
        window.waits?.push(wait)
        // The captions follow in the next frame.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            window.steps?.push({ by: line() - before, within: (performance.now() - began) / 1000 }),
          ),
        )
      }
      const began = performance.now()
      const standing = [...document.querySelectorAll('audio')].filter((audio) => audio.paused)
      let from: number | undefined
      const look = () => {
        const audio = standing.find((each) => !each.paused && !each.seeking)
        from ??= audio?.currentTime
        if (audio && from !== undefined && audio.currentTime > from) heard(performance.now() - began)
        else if (performance.now() - began < 5000) setTimeout(look, 1)
        else heard(Number.POSITIVE_INFINITY)
      }
      setTimeout(look)
    }
    addEventListener('keydown', watch, true)
  })
}

/** How long an element takes from a pause to sound, milliseconds, at best. */
function timeOfStart(on: Page): Promise<number> {
  return on.evaluate(async () => {
    const audio = document.querySelector<HTMLAudioElement>('audio[data-heard]')
    if (!audio) throw new Error('no recording is heard')
    const times: number[] = []
    for (let i = 0; i < 4; i++) {
      audio.pause()
      await new Promise((resolve) => setTimeout(resolve, 150))
      const [began, from] = [performance.now(), audio.currentTime]
      await audio.play()
      while (audio.currentTime <= from) await new Promise((resolve) => setTimeout(resolve, 1))
      times.push(performance.now() - began)
    }
    return Math.min(...times)
  })
}

/** An MP3 from the first frame behind so much of it on. */
function withoutBeginning(mp3: Buffer, share: number): Buffer {
  const size = ((mp3[6] ?? 0) << 21) | ((mp3[7] ?? 0) << 14) | ((mp3[8] ?? 0) << 7) | (mp3[9] ?? 0)
  const header = mp3.subarray(10 + size, 14 + size)
  // Of all frames of a recording these bits are the same: kind, rate, channels.
  const masks = [0xff, 0xff, 0x0c, 0xc0]
  const isFrame = (at: number) => masks.every((mask, i) => (((mp3[at + i] ?? 0) ^ (header[i] ?? 0)) & mask) === 0)
  let at = Math.floor(mp3.length * share)
  while (at < mp3.length && !isFrame(at)) at++
  return mp3.subarray(at)
}

declare global {
  interface Window {
    waits?: number[]
    /** How many lines further it was, and within how many seconds. */
    steps?: { by: number; within: number }[]
  }
}
