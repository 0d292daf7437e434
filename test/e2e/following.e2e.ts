import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
  await untilAligned(diglot.page)
})
afterAll(() => diglot.close())

describe('the line being said', () => {
  it('rests at the same height whatever changes the height of the rows', async () => {
    await seekTo(100)
    await expectAtRest()
    for (const [width, height] of [
      [900, 700],
      [480, 800],
      [1280, 800],
    ] as const) {
      await resizeWindow(diglot, width, height)
      await expectAtRest()
    }
    for (const key of ['e', 'c', 'b', 'x', 'x', 'Control+=', 'Control+0']) {
      await player.press(key)
      await expectAtRest()
    }
  })

  it('does not drift while one line follows another', async () => {
    await seekTo(20)
    for (let i = 0; i < 12; i++) await player.press('ArrowRight')
    await expectAtRest()
  })

  it('stands still while it is said, at the end of the list too', async () => {
    const last = await lastLine()
    for (const time of [100, (last.start + last.end) / 2 - 0.5]) {
      await seekTo(time)
      await expectAtRest()
      await setPlaying(true)
      await player.untilAudio((audio) => audio.currentTime > time + 0.2)
      const offsets = await offsetsFor(800)
      await setPlaying(false)
      // At most one line ended meanwhile, and its move is no twitch: it goes one way.
      const steps = offsets.slice(1).map((offset, i) => offset - (offsets[i] ?? 0))
      expect(steps.filter((step) => step < 0)).toEqual([])
    }
  })
})

describe('the wheel', () => {
  it('is never taken back, the very first time as well', async () => {
    await seekTo(60)
    await expectAtRest()
    const box = await player.captions.boundingBox()
    if (!box) throw new Error('no captions on the screen')
    await diglot.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const before = await offset()
    await diglot.page.mouse.wheel(0, 900)
    await expect.poll(offset).toBeGreaterThan(before + 600)
    const scrolled = await offset()
    await diglot.page.waitForTimeout(700)
    expect(Math.abs((await offset()) - scrolled)).toBeLessThan(320)
    expect(await offset()).toBeGreaterThan(before + 600)
    await player.press('Escape')
    await expectAtRest()
  })
})

/** A little above the middle, within a pixel or two of where it always is, and not moving. */
async function expectAtRest(): Promise<void> {
  await expect
    .poll(async () => {
      const [row, list] = await Promise.all([player.active.first().boundingBox(), player.captions.boundingBox()])
      if (!row || !list) return Number.NaN
      return Math.round(((row.y + row.height / 2 - list.y) / list.height) * 100) / 100
    })
    .toBeCloseTo(0.38, 2)
}

function offset(): Promise<number> {
  return player.captions.evaluate((list) => list.scrollTop)
}

/** Each offset that the list had during so many milliseconds. */
async function offsetsFor(milliseconds: number): Promise<number[]> {
  const seen: number[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end) seen.push(await offset())
  return seen
}

async function lastLine() {
  const cues = await diglot.page.evaluate(async () => {
    const answer = await window.bridge.invoke('episode:current')
    return (answer.ok && answer.value?.timeline?.cues) || []
  })
  const last = cues.findLast((cue) => cue.source !== 'absent')
  if (!last) throw new Error('nothing is spoken')
  return last
}

function setPlaying(isPlaying: boolean): Promise<void> {
  return diglot.page.evaluate(async (wanted) => {
    const audio = document.querySelector('audio')
    if (wanted) await audio?.play()
    else audio?.pause()
  }, isPlaying)
}

async function seekTo(time: number): Promise<void> {
  await diglot.page.evaluate((to) => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking)
}
