import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { onceStill, type PlayerPage, playerPage, untilAligned } from '../support/player-page'

let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
  await player.untilAudio((audio) => audio.readyState >= 2)
  // Better times that arrive in the middle of a test would move what it looks at.
  await untilAligned(diglot.page)
})
afterAll(() => diglot.close())

describe('playing', () => {
  it('starts and stops with Space, and the button says what the element does', async () => {
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused && audio.currentTime > 0.3)
    await diglot.page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
    await diglot.page.getByRole('button', { name: 'Play', exact: true }).waitFor()
  })

  it('changes speed with the pitch kept, within 0.5 and 3', async () => {
    await player.press(']')
    await player.untilAudio((audio) => Math.abs(audio.playbackRate - 1.1) < 0.001 && audio.preservesPitch)
    for (let i = 0; i < 30; i++) await player.press(']')
    await player.untilAudio((audio) => audio.playbackRate === 3)
    for (let i = 0; i < 40; i++) await player.press('[')
    await player.untilAudio((audio) => audio.playbackRate === 0.5)
    await player.press('Backspace')
    await player.untilAudio((audio) => audio.playbackRate === 1)
  })

  it('mutes with M and says so', async () => {
    await player.press('m')
    await player.untilAudio((audio) => audio.muted)
    await player.press('m')
    await player.untilAudio((audio) => !audio.muted)
  })

  it('seeks by the bar, with the keyboard too, and tells the time there', async () => {
    const bar = diglot.page.getByRole('slider', { name: 'Position' })
    await bar.focus()
    await player.press('End')
    await player.untilAudio((audio) => audio.currentTime > audio.duration - 6)
    await player.press('Home')
    await player.untilAudio((audio) => audio.currentTime < 1)
    await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/0:00 of \d+:\d\d/)
    const box = await bar.boundingBox()
    if (!box) throw new Error('the seek bar has no place on the screen')
    await diglot.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await player.untilAudio((audio) => Math.abs(audio.currentTime / audio.duration - 0.5) < 0.05)
  })

  it('ends at the end, and plays again from the beginning', async () => {
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = audio.duration - 0.4
    })
    await blurFocus()
    if ((await player.audio()).paused) await player.press('Space')
    await player.untilAudio((audio) => audio.ended)
    await diglot.page.getByRole('button', { name: /^Play/ }).first().waitFor()
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused && audio.currentTime < 5)
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
  })

  it('runs commands from the native menu', async () => {
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('play-pause')?.click())
    await player.untilAudio((audio) => !audio.paused)
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('play-pause')?.click())
    await player.untilAudio((audio) => audio.paused)
  })
})

describe('following', () => {
  it('highlights the line whose time it is, at any time of the episode', async () => {
    const timeline = await diglot.page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      return answer.ok ? answer.value?.timeline : null
    })
    if (!timeline) throw new Error('the sample has no timeline')
    // None of them within a rounding of where a line begins.
    const moments = [0.12, 0.33, 0.5, 0.77, 0.95].map((share) => share * timeline.duration)
    for (const moment of moments) {
      await seekTo(moment)
      const expected = timeline.cues.findLastIndex((cue) => cue.source !== 'absent' && cue.start <= moment)
      await expect.poll(() => player.activeSegment()).toBe(expected)
      await expectInView(expected)
    }
  })

  it('shows the line that is spoken', async () => {
    const truth: { segments: { start: number; end: number }[] } = JSON.parse(readFileSync(sample.truth, 'utf8'))
    for (const [index, { start, end }] of truth.segments.entries()) {
      if (index % 6 !== 0) continue
      await seekTo((start + end) / 2)
      await expect.poll(() => player.activeSegment()).toBe(index)
    }
  })

  it('seeks to a line that is clicked, and goes on playing', async () => {
    await seekTo(0)
    const target = player.row(3)
    await target.click()
    await expect.poll(() => player.activeSegment()).toBe(3)
    await player.untilAudio((audio) => !audio.paused)
    const start = await cueStart(3)
    const { currentTime } = await player.audio()
    expect(currentTime).toBeGreaterThanOrEqual(start - 0.05)
    expect(currentTime).toBeLessThan(start + 2)
  })

  it('goes on to the next line by itself', async () => {
    await player.row(1).click()
    const next = await cueStart(2)
    await diglot.page.evaluate((time) => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = time
    }, next - 0.3)
    await expect.poll(() => player.activeSegment()).toBe(2)
  })

  it('steps with the arrows: next, previous, again', async () => {
    await player.row(2).click()
    await blurFocus()
    await player.press('ArrowRight')
    await expect.poll(() => player.activeSegment()).toBe(3)
    await player.press('ArrowLeft')
    await expect.poll(() => player.activeSegment()).toBe(2)
    const start = await cueStart(2)
    await player.press('ArrowDown')
    await expect.poll(async () => Math.abs((await player.audio()).currentTime - start)).toBeLessThan(1)
  })

  it('waits while the listener looks elsewhere, and comes back by the pill, by Esc and by a playback key', async () => {
    for (const back of ['pill', 'Escape', 'ArrowRight']) {
      await player.row(await visibleRow()).waitFor()
      await lookElsewhere()
      const looking = await scrollTop()
      await diglot.page.waitForTimeout(400)
      expect(Math.abs((await scrollTop()) - looking)).toBeLessThan(2)
      if (back === 'pill') await diglot.page.getByTestId('back-to-now').click()
      else await player.press(back)
      await diglot.page.getByTestId('back-to-now').waitFor({ state: 'hidden' })
      await expect.poll(() => player.activeSegment()).toBeGreaterThanOrEqual(0)
      await expectInView(await player.activeSegment())
    }
  })

  it('shows both languages, the original alone or the translation alone', async () => {
    const row = player.row(await player.activeSegment())
    const han = /[\u4e00-\u9fff]/
    await player.press('e')
    await expect.poll(() => row.textContent()).not.toMatch(han)
    await player.press('c')
    await expect.poll(() => row.textContent()).toMatch(han)
    expect(await row.locator('[lang="en"]').count()).toBe(0)
    await player.press('b')
    await expect.poll(() => row.locator('[lang="en"]').count()).toBe(1)
    expect(await row.textContent()).toMatch(han)
    expect(await row.locator('[lang^="zh"]').count()).toBe(1)
  })
})

async function seekTo(time: number): Promise<void> {
  await diglot.page.evaluate((to) => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking)
}

async function cueStart(index: number): Promise<number> {
  const start = await diglot.page.evaluate(async (segment) => {
    const answer = await window.bridge.invoke('episode:current')
    const cue = answer.ok ? answer.value?.timeline?.cues[segment] : undefined
    return cue && cue.source !== 'absent' ? cue.start : null
  }, index)
  if (start === null) throw new Error(`segment ${index} has no time`)
  return start
}

async function expectInView(index: number): Promise<void> {
  await expect
    .poll(async () => {
      const [row, list] = await Promise.all([player.row(index).boundingBox(), player.captions.boundingBox()])
      if (!row || !list) return false
      const middle = row.y + row.height / 2
      return middle > list.y && middle < list.y + list.height * 0.7
    })
    .toBe(true)
}

async function visibleRow(): Promise<number> {
  return Math.max(0, await player.activeSegment())
}

async function lookElsewhere(): Promise<void> {
  const box = await player.captions.boundingBox()
  if (!box) throw new Error('no captions on the screen')
  await diglot.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let i = 0; i < 12; i++) await diglot.page.mouse.wheel(0, 400)
  await diglot.page.getByTestId('back-to-now').waitFor()
  await onceStill(scrollTop)
}

function scrollTop(): Promise<number> {
  return diglot.page.evaluate(() => {
    const scrolled = [...document.querySelectorAll('*')].find((element) => element.scrollTop > 0)
    return scrolled?.scrollTop ?? 0
  })
}

async function blurFocus(): Promise<void> {
  await diglot.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}
