import { join } from 'node:path'
import type { Rectangle } from 'electron'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { choose, languages, menuItem, outside, themes, violations } from '../support/looks'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
afterAll(files.remove)

const home: Rectangle = { x: 60, y: 50, width: 1180, height: 760 }
const sizes = [
  [320, 120],
  [420, 160],
  [900, 320],
] as const

let diglot: LaunchedApp
let player: PlayerPage
const mini = () => diglot.page.getByTestId('mini')
const pair = () => mini().locator('[aria-current="true"]')
const header = () => diglot.page.locator('header')
const lookAt = async () =>
  (await diglot.app.browserWindow(diglot.page)).evaluate((target) => ({
    bounds: target.getBounds(),
    isMaximized: target.isMaximized(),
    isOnTop: target.isAlwaysOnTop(),
  }))

async function start() {
  diglot = await launchApp({
    files: [sample.audio, sample.transcript],
    userData: join(files.path, 'user-data'),
    remembers: inject('sampleTimes'),
  })
  player = playerPage(diglot.page)
}

async function fold() {
  await player.press('ControlOrMeta+Shift+m')
  await mini().waitFor()
}

async function unfold() {
  await player.press('ControlOrMeta+Shift+m')
  await header().waitFor()
}

async function seekTo(time: number) {
  await diglot.page.evaluate((to) => {
    document.querySelector('audio')!.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking)
}

beforeAll(async () => {
  await start()
  await player.row(0).waitFor()
  await untilAligned(diglot.page)
  const window = await diglot.app.browserWindow(diglot.page)
  await window.evaluate((target, bounds) => target.setBounds(bounds), home)
  await diglot.page.waitForFunction((width) => innerWidth <= width, home.width)
})
afterAll(() => diglot.close())

describe('folding the window', () => {
  it('leaves the voice alone, shows the line being said, and goes on to the next with it', async () => {
    await seekTo(20)
    await player.press('Space')
    await player.untilAudio((audio) => audio.currentTime > 20.3)
    const heard = await diglot.page.evaluateHandle(() => {
      const audio = document.querySelector('audio')!
      const events: string[] = []
      for (const name of ['pause', 'seeking', 'emptied', 'loadstart', 'ratechange'])
        audio.addEventListener(name, () => events.push(name))
      return events
    })
    await fold()
    const first = await pair().textContent()
    expect(first).toMatch(/[a-z]{3}.*\p{Script=Han}{3}/su)
    await expect.poll(() => pair().textContent()).not.toBe(first)
    await unfold()
    // Nothing stopped it and nothing moved it; that a busy machine lets the sound wait is none of these.
    const events = await heard.jsonValue()
    await player.press('Space')
    expect(events).toEqual([])
  })

  it('makes it as small as one pair needs, above other windows, and unfolding puts it back exactly', async () => {
    await fold()
    await expect.poll(() => diglot.page.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 160])
    await expect.poll(async () => (await lookAt()).isOnTop).toBe(true)
    await unfold()
    await expect.poll(lookAt).toEqual({ bounds: home, isMaximized: false, isOnTop: false })
  })

  it('gives a maximised window back maximised', async () => {
    const window = await diglot.app.browserWindow(diglot.page)
    await window.evaluate((target) => target.maximize())
    await fold()
    await expect.poll(async () => (await lookAt()).isMaximized).toBe(false)
    await unfold()
    await expect.poll(async () => (await lookAt()).isMaximized).toBe(true)
    await window.evaluate((target) => target.unmaximize())
    await expect.poll(lookAt).toMatchObject({ bounds: home, isMaximized: false })
  })

  it('gives the text back where the listener was reading, away from the voice', async () => {
    await seekTo(100)
    await expect.poll(() => player.activeSegment()).toBeGreaterThan(5)
    const list = await player.captions.boundingBox()
    await diglot.page.mouse.move(list!.x + list!.width / 2, list!.y + list!.height / 2)
    for (let i = 0; i < 6; i++) await diglot.page.mouse.wheel(0, -400)
    await diglot.page.getByTestId('back-to-now').waitFor()
    await settled()
    const before = await readingPlace()
    await fold()
    await unfold()
    await settled()
    const after = await readingPlace()
    expect(after.segment).toBe(before.segment)
    expect(Math.abs(after.top - before.top)).toBeLessThan(1.5)
    expect(await diglot.page.getByTestId('back-to-now').isVisible()).toBe(true)
    await player.press('Escape')
  })

  it('can be done by the button in the header, and undone by the one that takes its place', async () => {
    await header().getByRole('button', { name: 'Mini player' }).focus()
    await player.press('Enter')
    await mini().waitFor()
    const focused = () => diglot.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('Show the whole window')
    await player.press('Enter')
    await header().waitFor()
  })
})

describe('the mini player', () => {
  beforeAll(async () => {
    await seekTo(60)
    await fold()
  })

  it('plays and pauses at a click on the line', async () => {
    await pair().click()
    await player.untilAudio((audio) => !audio.paused)
    await pair().click()
    await player.untilAudio((audio) => audio.paused)
  })

  it('stays on top only as long as it is to', async () => {
    await diglot.page.getByRole('button', { name: 'Keep on top' }).click()
    await expect.poll(async () => (await lookAt()).isOnTop).toBe(false)
    await menuItem(diglot, 'mini-on-top')
    await expect.poll(async () => (await lookAt()).isOnTop).toBe(true)
  })

  it('makes room for the palette and for finding, and is there again after them', async () => {
    const folded = (await lookAt()).bounds
    await player.press('ControlOrMeta+k')
    await diglot.page.getByRole('dialog', { name: 'Command palette' }).waitFor()
    await header().waitFor()
    await expect.poll(async () => (await lookAt()).bounds).toEqual(home)
    await player.press('Escape')
    await mini().waitFor()
    await expect.poll(async () => (await lookAt()).bounds).toEqual(folded)
    await player.press('ControlOrMeta+f')
    await diglot.page.getByRole('search').waitFor()
    await player.press('Escape')
    await mini().waitFor()
  })

  it('shows every line to its end, however long it is and however low the window', async () => {
    await resizeWindow(diglot, 320, 120)
    await seekTo(60)
    const text = mini().locator('p[data-role="original"]')
    await text.waitFor()
    const seen = () =>
      text.evaluate((paragraph) => {
        const window = paragraph.parentElement!.getBoundingClientRect()
        const { top, bottom } = paragraph.getBoundingClientRect()
        return { above: window.top - top, below: bottom - window.bottom }
      })
    const end = await diglot.page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      const cue = answer.ok && answer.value?.timeline?.cues.find((c) => c.source !== 'absent' && c.end > 60)
      return cue && cue.source !== 'absent' ? { start: cue.start, end: cue.end } : null
    })
    await seekTo(end!.start + 0.05)
    await expect.poll(async () => (await seen()).above).toBeLessThan(1)
    expect((await seen()).below).toBeGreaterThan(10)
    await seekTo(end!.end - 0.05)
    await expect.poll(async () => (await seen()).below).toBeLessThan(1)
  })

  it.each(themes)('is accessible in %s at every size, and nothing of it sticks out', async (theme) => {
    await choose(diglot, { theme })
    const rules = theme === 'light' ? 'all' : 'shown'
    for (const [width, height] of sizes) {
      await resizeWindow(diglot, width, height)
      expect(await violations(diglot, 'html', rules), `${width} wide`).toEqual([])
      expect(await sticksOut(), `${width} wide`).toEqual([])
    }
  })

  it.each(languages)('has room for every word in %s', async (interfaceLanguage) => {
    await choose(diglot, { interfaceLanguage })
    await resizeWindow(diglot, 320, 120)
    expect(await sticksOut()).toEqual([])
    await choose(diglot, { interfaceLanguage: 'en' })
  })

  it('is there at the next start, where it was, and the whole window is where that was', async () => {
    const window = await diglot.app.browserWindow(diglot.page)
    const left = { x: 100, y: 400, width: 500, height: 180 }
    await window.evaluate((target, bounds) => target.setBounds(bounds), left)
    await diglot.close()
    await start()
    await mini().waitFor()
    await expect.poll(lookAt).toEqual({ bounds: left, isMaximized: false, isOnTop: true })
    await unfold()
    await expect.poll(async () => (await lookAt()).bounds).toEqual(home)
  })
})

/** The row at the middle of the list, and where its top is. */
function readingPlace() {
  return player.captions.evaluate((list) => {
    const { top, height } = list.getBoundingClientRect()
    const middle = top + height / 2
    const row = [...list.querySelectorAll<HTMLElement>('[data-segment]')].find((each) => {
      const box = each.getBoundingClientRect()
      return box.top <= middle && box.bottom > middle
    })
    return { segment: row?.dataset.segment, top: (row?.getBoundingClientRect().top ?? 0) - top }
  })
}

/** Until the list has not moved for some frames. */
async function settled() {
  await player.captions.evaluate(async (list) => {
    for (let still = 0, last = Number.NaN; still < 10; ) {
      await new Promise(requestAnimationFrame)
      still = list.scrollTop === last ? still + 1 : 0
      last = list.scrollTop
    }
  })
}

/** Controls and parts of which something is beyond an edge of the window, or over one another. */
async function sticksOut(): Promise<string[]> {
  const across = await outside(diglot, 'main, section')
  const others = await diglot.page.evaluate(() => {
    const buttons = [...document.querySelectorAll('section button')].filter((each) => each.clientWidth > 0)
    const boxes = buttons.map((button) => [button, button.getBoundingClientRect()] as const)
    const below = boxes.filter(([, { bottom }]) => bottom > innerHeight + 0.5)
    const overlapping = boxes.filter(([button, box]) =>
      boxes.some(([other, { left, right }]) => other !== button && box.left < right - 0.5 && box.right > left + 0.5),
    )
    return [...below, ...overlapping].map(([button]) => button.outerHTML.slice(0, 120))
  })
  return [...across, ...others]
}
