import { renameSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { onceStill, type PlayerPage, playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
})
afterAll(async () => {
  await diglot.close()
  files.remove()
})

describe('after the pointer', () => {
  beforeEach(async () => {
    await pause()
    await seekTo(60)
  })

  it.each(['Settings', /^Speed/])('opened “%s” and Escape closed it, Space plays', async (name) => {
    await button(name).click()
    await popup().waitFor()
    await player.press('Escape')
    await popup().waitFor({ state: 'detached' })
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused)
  })

  it('chose a speed, Space plays', async () => {
    await button(/^Speed/).click()
    await button('1.5×').click()
    await player.untilAudio((audio) => audio.playbackRate === 1.5)
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused)
    await player.press('Escape')
    await player.press('Backspace')
    await player.untilAudio((audio) => audio.playbackRate === 1)
  })

  it('opened the speeds, nothing of the play button is covered', async () => {
    await button(/^Speed/).click()
    await popup().waitFor()
    await diglot.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
    const [speeds, play] = await Promise.all([popup().boundingBox(), button('Play').boundingBox()])
    if (!speeds || !play) throw new Error('the speeds or the play button are not on the screen')
    expect(speeds.y + speeds.height).toBeLessThanOrEqual(play.y)
    await player.press('Escape')
    await popup().waitFor({ state: 'detached' })
  })

  it('moved the volume, the arrows go from line to line', async () => {
    const before = await player.activeSegment()
    const level = await diglot.page.getByRole('slider', { name: 'Volume' }).boundingBox()
    if (!level) throw new Error('no volume on the screen')
    await diglot.page.mouse.click(level.x - 20, level.y + level.height / 2)
    await player.untilAudio((audio) => audio.volume < 1)
    await expect.poll(() => diglot.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    await player.press('ArrowRight')
    await expect.poll(() => player.activeSegment()).toBe(before + 1)
  })

  it('a popup opened by keyboard gives the focus back to its button', async () => {
    await button('Settings').focus()
    await player.press('Enter')
    await popup().waitFor()
    await player.press('Escape')
    await popup().waitFor({ state: 'detached' })
    expect(await diglot.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Settings')
    await diglot.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  })
})

describe('the window', () => {
  it('cannot be scrolled away from under its content', async () => {
    await seekTo(200)
    const moved = await diglot.page.evaluate(() => {
      const parts = [document.documentElement, document.body, document.getElementById('root')]
      for (const part of parts) part?.scrollTo(500, 500)
      return parts.map((part) => [part?.scrollLeft, part?.scrollTop])
    })
    expect(moved.flat()).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('shows under the pointer on the seek bar what is said there, within its edges', async () => {
    const bar = await diglot.page.getByRole('slider', { name: 'Position' }).boundingBox()
    if (!bar) throw new Error('no seek bar on the screen')
    for (const share of [0.001, 0.5, 0.999]) {
      await diglot.page.mouse.move(bar.x + bar.width * share, bar.y + bar.height / 2)
      const preview = diglot.page.getByTestId('seek-preview')
      const box = await preview.boundingBox()
      if (!box) throw new Error('nothing is shown under the pointer')
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(1280)
      if (share === 0.5) expect(await preview.textContent()).toMatch(/^\d:\d\d.*[a-z]{3}/)
    }
    await diglot.page.mouse.move(640, 300)
  })
})

describe('while it plays', () => {
  beforeEach(async () => {
    await pause()
    await seekTo(100)
    await play()
  })

  it('another spoken side leaves the line where the eye is, and the voice alone', async () => {
    const before = await onceStill(middleOfActive)
    await button('Recordings: English').click()
    await button('The voice speaks 中文').click()
    await button('The voice speaks 中文').and(diglot.page.locator('[aria-pressed="true"]')).waitFor()
    expect(Math.abs((await onceStill(middleOfActive)) - before)).toBeLessThan(40)
    await button('The voice speaks English').click()
    await player.press('Escape')
    expect((await player.audio()).paused).toBe(false)
  })

  it('appearance and language change without a pause', async () => {
    const before = await player.audio()
    for (const id of ['theme-light', 'language-zh-hans', 'theme-dark', 'language-en']) await clickMenu(id)
    await diglot.page.locator('html[lang="en"][data-theme="dark"]').waitFor()
    const after = await player.audio()
    expect(after.paused).toBe(false)
    expect(after.currentTime).toBeGreaterThanOrEqual(before.currentTime)
  })

  it('the active line stays in sight in a window of any size', async () => {
    for (const [width, height] of [
      [600, 600],
      [1900, 1000],
      [400, 480],
      [1280, 800],
    ] as const) {
      await resizeWindow(diglot, width, height)
      const list = await player.captions.boundingBox()
      const offCentre = async () => Math.abs(((await middleOfActive()) - (list?.y ?? 0)) / (list?.height ?? 1) - 0.4)
      await expect.poll(offCentre, { message: `${width}x${height}` }).toBeLessThan(0.2)
    }
  })

  it('at three times the speed the highlight keeps up', async () => {
    for (let i = 0; i < 25; i++) await player.press(']')
    const before = await player.activeSegment()
    await player.untilAudio((audio) => audio.playbackRate === 3 && audio.currentTime > 106)
    await expect.poll(() => player.activeSegment()).toBeGreaterThan(before)
    await player.press('Backspace')
  })

  it('a transcript that is added joins the voice where it is', async () => {
    await dropFiles(diglot.page, [files.episode('joining/talk.mp3')])
    await diglot.page.getByText('No transcript yet').waitFor()
    await seekTo(50)
    await play()
    await dropFiles(diglot.page, [sample.transcript])
    await player.row(8).waitFor()
    const audio = await player.audio()
    expect(audio.paused).toBe(false)
    expect(audio.currentTime).toBeGreaterThan(49)
    await expect.poll(() => player.activeSegment()).toBeGreaterThan(3)
  })

  it('another episode takes its place, paused at its beginning', async () => {
    files.text('other/other.txt')
    await dropFiles(diglot.page, [files.audio('other/other.mp3')])
    await expect.poll(() => player.rows.count()).toBe(2)
    await player.untilAudio((audio) => audio.paused && audio.currentTime === 0 && audio.duration < 10)
    await dropFiles(diglot.page, [sample.audio, sample.transcript])
    await player.row(8).waitFor()
  })
})

describe('the end', () => {
  it('of a very short recording is reached, and it begins again', async () => {
    await dropFiles(diglot.page, [files.audio('short/short.mp3'), files.text('short/short.txt')])
    await expect.poll(() => player.rows.count()).toBe(2)
    await player.untilAudio((audio) => audio.readyState >= 2 && audio.duration < 10)
    await diglot.page.evaluate(() => document.querySelector('audio')?.play())
    await player.untilAudio((audio) => audio.ended)
    const again = nextEvent('play')
    await player.press('Space')
    expect(await again).toBeLessThan(0.5)
  })
})

describe('long texts', () => {
  it('ten thousand lines open, and each is a key away', async () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `Sentence ${i} is here.\n第${i}句在这里。\n`).join('\n')
    await dropFiles(diglot.page, [sample.audio, files.text('many.txt', text)])
    await expect.poll(() => player.row(0).getAttribute('aria-setsize')).toBe('10000')
    expect(await player.rows.count()).toBeLessThan(60)
    await player.press('End')
    await expect.poll(() => player.activeSegment()).toBe(9999)
    expect(await player.active.textContent()).toContain('Sentence 9999')
    await player.press('Home')
    await expect.poll(() => player.row(0).isVisible()).toBe(true)
  })

  it('a line taller than the window is moved through as it is spoken', async () => {
    const text = `First.\n第一。\n\n${'Words that go on and on. '.repeat(160)}\n${'一直说下去的话。'.repeat(120)}\n\nLast.\n最后。\n`
    await dropFiles(diglot.page, [sample.audio, files.text('tall.txt', text)])
    await expect.poll(() => player.row(0).getAttribute('aria-setsize')).toBe('3')
    const tops: number[] = []
    for (const time of [30, 120, 200]) {
      await seekTo(time)
      await expect.poll(() => player.activeSegment()).toBe(1)
      tops.push((await onceStill(() => player.active.boundingBox()))?.y ?? Number.NaN)
    }
    expect(tops[1]).toBeLessThan(tops[0]! - 100)
    expect(tops[2]).toBeLessThan(tops[1]! - 100)
  })
})

describe('an estimate that stays', () => {
  it('opened its explanation by pointer and Escape closed it, Space plays', async () => {
    await dropFiles(diglot.page, [files.episode('estimate/estimate.mp3'), files.text('estimate/e.txt', foreignText)])
    await player.expectTitle('The Clock')
    await expect.poll(() => player.rows.first().textContent()).toContain('harbour')
    await button('Follow all the same').click({ timeout: 60_000 })
    await button('Estimated').click()
    await popup().waitFor()
    await player.press('Escape')
    await popup().waitFor({ state: 'detached' })
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused)
    await pause()
  })
})

describe('audio that vanishes while it plays', () => {
  it('is said once, and plays on when it is back', async () => {
    const audio = files.audio('vanish/vanish.wav', 'tone.wav')
    await dropFiles(diglot.page, [audio, files.text('vanish/vanish.txt')])
    // The episode before has rows and audio too; the title is this one's own.
    await player.expectTitle('vanish')
    await player.untilAudio(({ src, readyState }) => src !== '' && readyState >= 1)
    renameSync(audio, `${audio}.away`)
    await diglot.page.evaluate(() => document.querySelector('audio')?.load())
    await expect.poll(() => player.alerts.allInnerTexts()).toHaveLength(1)
    const failedAgain = diglot.page.evaluate(
      () =>
        new Promise((done) =>
          document.querySelector('audio')?.addEventListener('error', () => done(0), { once: true }),
        ),
    )
    await player.press('Space')
    await failedAgain
    expect((await player.alerts.allInnerTexts()).join()).toMatch(/^“vanish\.wav” can no longer be reached\./)
    renameSync(`${audio}.away`, audio)
    await player.press('Space')
    await expect.poll(() => player.alerts.count()).toBe(0)
    expect((await player.audio()).hasFailed).toBe(false)
  })
})

const button = (name: string | RegExp) => diglot.page.getByRole('button', { name, exact: true }).first()
const popup = () => diglot.page.locator('[role="menu"], [role="dialog"]')

async function seekTo(time: number): Promise<void> {
  await diglot.page.evaluate((to) => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking && Math.abs(audio.currentTime - time) < 2)
}

/** Where the voice is at its next event of this name. */
function nextEvent(name: string): Promise<number> {
  return diglot.page.evaluate((event) => {
    const audio = document.querySelector('audio')!
    return new Promise((done) => audio.addEventListener(event, () => done(audio.currentTime), { once: true }))
  }, name)
}

async function pause(): Promise<void> {
  await diglot.page.evaluate(() => document.querySelector('audio')?.pause())
}

async function play(): Promise<void> {
  await diglot.page.evaluate(() => document.querySelector('audio')?.play())
  await player.untilAudio((audio) => !audio.paused)
}

async function middleOfActive(): Promise<number> {
  await player.active.waitFor()
  const box = await player.active.boundingBox()
  if (!box) throw new Error('the active line is not on the screen')
  return box.y + box.height / 2
}

async function clickMenu(id: string): Promise<void> {
  await diglot.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}
