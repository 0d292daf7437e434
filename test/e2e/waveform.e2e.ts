import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { onceStill, type PlayerPage, playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

describe('the sound on the seek bar', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  beforeAll(async () => {
    diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
    player = playerPage(diglot.page)
    await player.row(0).waitFor()
    await player.untilAudio((audio) => audio.readyState >= 2)
    await untilAligned(diglot.page)
  })
  afterAll(() => diglot.close())
  beforeEach(async () => {
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      audio?.pause()
      if (audio) audio.currentTime = 60
    })
    await player.untilAudio((audio) => !audio.seeking && audio.paused)
    await diglot.page.mouse.move(10, 10)
  })

  it('is drawn in device pixels, the played part in another colour, and again in another theme', async () => {
    await choose('dark')
    await expect.poll(async () => (await picture(0)).tallest).toBeGreaterThan(0.8)
    const [rest, played] = [await picture(0), await picture(1)]
    expect(rest.isSharp).toBe(true)
    expect(rest.bars).toBeGreaterThan(100)
    expect(played.tallest).toBe(rest.tallest)
    expect(played.colour).not.toBe(rest.colour)
    await choose('light')
    await expect.poll(async () => (await picture(0)).colour).not.toBe(rest.colour)
    expect((await picture(0)).tallest).toBe(rest.tallest)
    await choose('dark')
  })

  it('shows what is said under the pointer, in both languages', async () => {
    await pointAt(0.5)
    const preview = diglot.page.getByTestId('seek-preview')
    await preview.waitFor()
    const { duration } = await player.audio()
    const [minutes, seconds] = (await preview.locator('span').first().innerText()).split(':').map(Number)
    expect(Math.abs(minutes! * 60 + seconds! - duration / 2)).toBeLessThan(2)
    expect(await preview.locator('[lang="en"]').count()).toBe(1)
    expect(await preview.locator('[lang^="zh"]').innerText()).toMatch(/[\u4e00-\u9fff]/)
    await diglot.page.mouse.move(10, 10)
    await preview.waitFor({ state: 'detached' })
  })

  it('takes the voice and the captions along while it is dragged, and leaves them where it is let go', async () => {
    const before = await player.activeSegment()
    await pointAt(0.3)
    await diglot.page.mouse.down()
    await pointAt(0.8, 8)
    await expect.poll(() => player.activeSegment()).toBeGreaterThan(before + 10)
    await pointAt(0.9, 3)
    await diglot.page.mouse.up()
    const { duration } = await player.audio()
    await player.untilAudio((audio) => Math.abs(audio.currentTime - 0.9 * duration) < 1)
  })

  it('gives the voice back when a drag is given up with Escape', async () => {
    await pointAt(0.3)
    await diglot.page.mouse.down()
    await pointAt(0.8, 8)
    await player.untilAudio((audio) => audio.currentTime > 150)
    await player.press('Escape')
    await player.untilAudio((audio) => Math.abs(audio.currentTime - 60) < 1)
    await diglot.page.mouse.up()
    await diglot.page.waitForTimeout(300)
    expect(Math.abs((await player.audio()).currentTime - 60)).toBeLessThan(1)
  })

  it('draws a loop with Shift held, and its end can be dragged', async () => {
    await diglot.page.keyboard.down('Shift')
    await pointAt(0.4)
    await diglot.page.mouse.down()
    await pointAt(0.5, 6)
    await diglot.page.mouse.up()
    await diglot.page.keyboard.up('Shift')
    const { duration } = await player.audio()
    const end = diglot.page.getByRole('slider', { name: 'End of the loop' })
    expect(Math.abs((await secondsOf('Start of the loop')) - 0.4 * duration)).toBeLessThan(3)
    expect(Math.abs((await secondsOf('End of the loop')) - 0.5 * duration)).toBeLessThan(3)
    await player.untilAudio((audio) => Math.abs(audio.currentTime - 0.4 * duration) < 3)
    const handle = await end.boundingBox()
    if (!handle) throw new Error('the end of the loop has no place on the screen')
    await diglot.page.mouse.move(handle.x + handle.width / 2, handle.y + 8)
    await diglot.page.mouse.down()
    await pointAt(0.6, 6)
    await diglot.page.mouse.up()
    expect(Math.abs((await secondsOf('End of the loop')) - 0.6 * duration)).toBeLessThan(3)
  })

  it('says quietly that all times are certain when a weak line is asked for', async () => {
    await diglot.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await player.press('w')
    await diglot.page.getByText('The times of all lines are certain.').waitFor()
    expect(Math.abs((await player.audio()).currentTime - 60)).toBeLessThan(0.1)
  })

  it('comes close with Z: a click goes there, the words of a line to its beginning, and it is remembered', async () => {
    await player.press('z')
    const closeUp = diglot.page.getByTestId('close-up')
    await closeUp.waitFor()
    const active = await player.activeSegment()
    const shown = closeUp.locator('[data-active]')
    await expect.poll(() => shown.getAttribute('data-line')).toBe(String(active))
    await closeUp.locator(`[data-line="${active + 1}"] [data-label]`).click({ position: { x: 8, y: 8 } })
    await expect.poll(() => player.activeSegment()).toBe(active + 1)
    const now = (await player.audio()).currentTime
    // The window has glided to where the voice stands at a third of it.
    await onceStill(() => shown.boundingBox())
    const box = await closeUp.boundingBox()
    if (!box) throw new Error('the close-up has no place on the screen')
    await diglot.page.mouse.click(box.x + box.width * 0.85, box.y + 50)
    await player.untilAudio((audio) => Math.abs(audio.currentTime - (now + 15)) < 0.5)
    const kept = () => diglot.page.evaluate(async () => (await window.bridge.invoke('app:info')).settings.showsCloseUp)
    await expect.poll(kept).toBe(true)
    await player.press('z')
    await closeUp.waitFor({ state: 'detached' })
  })

  /** Of one of the two canvases of the track's sound. */
  function picture(which: number) {
    return diglot.page.evaluate((index) => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>('[data-testid="seek-bar"] canvas')[index]
      const brush = canvas?.getContext('2d')
      if (!canvas || !brush) throw new Error('there is no canvas')
      const { width, height } = canvas
      const { data } = brush.getImageData(0, 0, width, height)
      const alpha = (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? 0
      const middle = Math.floor(height / 2)
      let bars = 0
      let tallest = 0
      for (let x = 0; x < width; x++) {
        let tall = 0
        for (let y = 0; y < height; y++) if (alpha(x, y) > 127) tall += 1
        tallest = Math.max(tallest, tall / height)
        if (x > 0 && alpha(x, middle) > 127 && alpha(x - 1, middle) < 128) bars += 1
      }
      const solid = Array.from({ length: width }, (_, x) => x).find((x) => alpha(x, middle) === 255) ?? 0
      const at = (middle * width + solid) * 4
      const density = window.devicePixelRatio
      return {
        ...{ bars, tallest },
        colour: [...data.slice(at, at + 3)].join(' '),
        isSharp: Math.abs(width - canvas.getBoundingClientRect().width * density) <= 1,
      }
    }, which)
  }

  async function pointAt(share: number, steps = 1): Promise<void> {
    const box = await diglot.page.getByTestId('seek-bar').boundingBox()
    if (!box) throw new Error('the seek bar has no place on the screen')
    await diglot.page.mouse.move(box.x + box.width * share, box.y + 30, { steps })
  }

  async function secondsOf(name: string): Promise<number> {
    return Number(await diglot.page.getByRole('slider', { name }).getAttribute('aria-valuenow'))
  }

  async function choose(theme: 'light' | 'dark'): Promise<void> {
    await diglot.app.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      `theme-${theme}`,
    )
    await diglot.page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' })
  }
})

describe('a track without a text', () => {
  it('has an outline all the same, which main keeps', async () => {
    const audio = files.episode('alone/tape.mp3')
    const first = await launchApp({ files: [audio] })
    try {
      await expect.poll(() => keptBytes(first), { timeout: 30_000 }).toBeGreaterThan(40_000)
    } finally {
      await first.close()
    }
  })
})

/** How much of an outline main has of what is open. */
function keptBytes({ page }: LaunchedApp): Promise<number> {
  return page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    const id = answer.ok ? answer.value?.track?.id : undefined
    const outline = await fetch(`media://peaks/${id}`)
    return outline.ok ? (await outline.arrayBuffer()).byteLength : 0
  })
}
