import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

describe('a hand on the lines', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
    player = playerPage(diglot.page)
    await player.row(3).waitFor()
    await untilAligned(diglot.page)
  })
  afterAll(() => diglot.close())

  it('pauses the line being said, and lets it go on; a double click marks a word and pauses nothing', async () => {
    await player.row(2).click({ position: { x: 120, y: 30 } })
    await player.untilAudio((audio) => !audio.paused)
    await expect.poll(() => player.activeSegment()).toBe(2)
    await player.row(2).click({ position: { x: 120, y: 30 } })
    await player.untilAudio((audio) => audio.paused)
    const { currentTime } = await player.audio()
    await diglot.page.waitForTimeout(600)
    await player.row(2).click({ position: { x: 120, y: 30 } })
    await player.untilAudio((audio) => !audio.paused && audio.currentTime >= currentTime)
    await diglot.page.waitForTimeout(600)
    const { x, y } = await textOf(2)
    await diglot.page.mouse.dblclick(x + 8, y)
    await expect.poll(marked).toMatch(/\S/)
    await player.untilAudio((audio) => !audio.paused)
  })

  it('marks text within one line', async () => {
    await stop()
    const { x, y } = await textOf(3)
    await diglot.page.mouse.move(x + 5, y)
    await diglot.page.mouse.down()
    await diglot.page.mouse.move(x + 160, y + 6, { steps: 5 })
    await expect.poll(() => diglot.page.getByTestId('chosen').count()).toBe(0)
    await diglot.page.mouse.up()
    expect(await marked()).toMatch(/\S/)
    await player.untilAudio((audio) => audio.paused)
  })

  it('drawn over lines, loops them from the first; Escape on the way leaves all as it was', async () => {
    await stop()
    await draw(3, 4, async () => {
      await player.press('Escape')
    })
    expect(await diglot.page.getByTestId('in-loop').count()).toBe(0)
    await player.untilAudio((audio) => audio.paused)

    await draw(4, 3, async () => {
      await expect.poll(() => diglot.page.getByTestId('chosen').count()).toBe(2)
      expect(await marked()).toBe('')
    })
    await player.untilAudio((audio) => !audio.paused)
    expect(await diglot.page.getByTestId('in-loop').count()).toBe(2)
    expect(await diglot.page.getByTestId('chosen').count()).toBe(0)
    const [first, last] = [await cueOf(3), await cueOf(4)]
    expect((await player.audio()).currentTime).toBeGreaterThanOrEqual(first.start - 0.05)
    await seekTo(last.end - 0.3)
    await player.untilAudio((audio) => audio.currentTime < last.end - 1)
    expect((await player.audio()).currentTime).toBeLessThan(last.end)
  })

  it('chooses lines by keyboard as well, and Enter loops them', async () => {
    await stop()
    await player.row(2).click({ position: { x: 120, y: 30 } })
    await expect.poll(() => player.activeSegment()).toBe(2)
    await stop()
    await player.captions.focus()
    await player.press('Shift+ArrowDown')
    expect(await diglot.page.getByTestId('chosen').count()).toBe(2)
    await player.press('Escape')
    expect(await diglot.page.getByTestId('chosen').count()).toBe(0)
    await player.press('Shift+ArrowUp')
    await player.press('Enter')
    await player.untilAudio((audio) => !audio.paused)
    await expect.poll(() => player.activeSegment()).toBe(2)
    expect(await diglot.page.getByTestId('in-loop').count()).toBe(2)
    await stop()
  })

  it('opens a menu by the right button, by the button beside the line, and by Shift F10', async () => {
    const menu = diglot.page.getByRole('menu', { name: 'What to do with this line' })
    await player.row(3).click({ button: 'right', position: { x: 100, y: 40 } })
    await menu.getByRole('menuitem', { name: /Copy with the time/ }).click()
    await menu.waitFor({ state: 'hidden' })
    await diglot.page.getByRole('status').getByText('Copied').waitFor()
    const copied = await diglot.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/^\[\d+:\d\d\] .+\n.*[\u4e00-\u9fff]/)

    await player.row(3).hover()
    await player.row(3).getByRole('button', { name: 'More about this line' }).click()
    await menu.getByRole('menuitem', { name: /Add a bookmark/ }).click()
    await player.row(3).getByRole('img', { name: 'Bookmarked' }).waitFor()

    await player.captions.focus()
    const focused = await diglot.page.evaluate(() => document.activeElement?.getAttribute('data-segment'))
    await player.press('Shift+F10')
    await menu.waitFor()
    await player.press('Escape')
    await menu.waitFor({ state: 'hidden' })
    expect(await diglot.page.evaluate(() => document.activeElement?.getAttribute('data-segment'))).toBe(focused)
  })

  async function stop() {
    if (!(await player.audio()).paused) await diglot.page.evaluate(() => document.querySelector('audio')?.pause())
    await player.untilAudio((audio) => audio.paused)
  }

  async function textOf(index: number) {
    const box = await player.row(index).locator('p').first().boundingBox()
    if (!box) throw new Error(`line ${index} is not on the screen`)
    // On the first of its rows of letters.
    return { x: box.x, y: box.y + Math.min(18, box.height / 2) }
  }

  async function draw(from: number, to: number, onTheWay: () => Promise<void>) {
    const start = await textOf(from)
    const end = await textOf(to)
    await diglot.page.mouse.move(start.x + 60, start.y)
    await diglot.page.mouse.down()
    await diglot.page.mouse.move(start.x + 90, start.y + 4, { steps: 3 })
    await diglot.page.mouse.move(end.x + 90, end.y, { steps: 6 })
    await onTheWay()
    await diglot.page.mouse.up()
  }

  function marked(): Promise<string> {
    return diglot.page.evaluate(() => String(getSelection()))
  }

  async function seekTo(time: number) {
    await diglot.page.evaluate((to) => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = to
    }, time)
  }

  function cueOf(index: number) {
    return cueIn(diglot, index)
  }
})

describe('what the listener did', () => {
  it('is there again: bookmarks, and lines whose start was fixed', async () => {
    const userData = `${files.path}/user-data`
    // A text that nobody speaks here: its times stay estimates, and a fixed line moves those around it.
    const paths = [files.silence('kept/talk.wav', 120), files.text('kept/talk.txt', foreignText)]
    const first = await launchApp({ files: paths, userData })
    const listening = playerPage(first.page)
    await listening.row(2).waitFor()
    // Main knows an episode by its content, which it has read by the time it can say this.
    await first.page.getByTestId('foreign-text').getByRole('button', { name: 'Follow all the same' }).click()
    await first.page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = 60
    })
    await expect.poll(() => listening.activeSegment()).toBeGreaterThan(2)
    const line = await listening.activeSegment()
    const before = await cueIn(first, line + 1)
    await listening.press('d')
    await listening.row(line).getByRole('img', { name: 'Bookmarked' }).waitFor()
    await listening.press('t')
    await first.page
      .getByRole('status')
      .getByText(`Line ${line + 1} starts at 1:00.0`)
      .waitFor()
    await expect.poll(() => cueIn(first, line)).toMatchObject({ source: 'anchored', start: 60 })
    expect((await cueIn(first, line + 1)).start).not.toBe(before.start)

    await listening.press('Control+z')
    await expect.poll(async () => (await cueIn(first, line + 1)).start).toBe(before.start)
    await listening.press('Control+Shift+z')
    await expect.poll(() => cueIn(first, line)).toMatchObject({ source: 'anchored', start: 60 })
    await listening.press('Control+z')
    await expect.poll(async () => (await cueIn(first, line + 1)).start).toBe(before.start)
    await listening.press('Control+Shift+z')
    await expect.poll(() => cueIn(first, line)).toMatchObject({ source: 'anchored', start: 60 })
    await expect.poll(() => readAll(`${userData}/timelines`)).toContain('"anchored"')
    await expect.poll(() => readdirSync(`${userData}/marks`)).not.toEqual([])
    await first.close()

    const second = await launchApp({ files: paths, userData })
    const again = playerPage(second.page)
    await again.row(line).waitFor()
    await expect.poll(() => cueIn(second, line)).toMatchObject({ source: 'anchored', start: 60 })
    await second.page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = 5
    })
    await again.press('j')
    await expect.poll(() => again.activeSegment()).toBe(line)
    await again.row(line).getByRole('img', { name: 'Bookmarked' }).waitFor()
    await again.row(line).getByRole('img', { name: 'Start fixed by you' }).waitFor()
    await second.close()
  })
})

/** What is in the files of a folder; nothing where there is none yet. */
function readAll(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join()
}

async function cueIn({ page }: LaunchedApp, index: number) {
  const cue = await page.evaluate(async (segment) => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? answer.value?.timeline?.cues[segment] : undefined
  }, index)
  if (!cue || cue.source === 'absent') throw new Error(`segment ${index} has no time`)
  return cue
}
