import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dropFiles } from '../support/drop-files'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'
import { watchVoice } from '../support/watch-voice'

/** Somebody who has read nothing and knows no key: everything by what can be seen and clicked. */
let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: ['gone.mp3'] })
  player = playerPage(diglot.page)
})
afterAll(() => diglot.close())

const button = (name: string | RegExp) => diglot.page.getByRole('button', { name, exact: typeof name === 'string' })

describe('who uses Diglot for the first time', () => {
  it('is invited to open something, and drops an episode on the window', async () => {
    await diglot.page.getByRole('heading', { name: 'Listen, and read in two languages.' }).waitFor()
    await dropFiles(diglot.page, [sample.audio, sample.transcript])
    await player.row(0).waitFor()
    await untilAligned(diglot.page)
  })

  it('plays it', async () => {
    await button('Play').click()
    await player.untilAudio((audio) => !audio.paused && audio.currentTime > 0)
    await button('Pause').click()
  })

  it('hides the translation, and has it back', async () => {
    await player.row(1).click()
    const chinese = player.row(1).locator('[lang^="zh"]')
    await chinese.waitFor()
    await button('Original only').click()
    await chinese.waitFor({ state: 'detached' })
    await button('Both languages').click()
    await chinese.waitFor()
  })

  it('plays a line over and over', async () => {
    await player.row(2).click()
    await expect.poll(() => player.activeSegment()).toBe(2)
    await button('Listening drills').click()
    await diglot.page.getByRole('button', { name: /^This line/ }).click()
    await player.press('Escape')
    const voice = await watchVoice(diglot.page)
    const heard = new Set<number>()
    const isBack = async () => {
      heard.add(await player.activeSegment())
      return (await voice.take()).some(({ act, at, to }) => act === 'seek' && at - to > 1)
    }
    await vi.waitUntil(isBack, { timeout: 30_000, interval: 50 })
    await player.untilAudio((audio) => !audio.seeking)
    heard.add(await player.activeSegment())
    expect([...heard]).toEqual([2])
    await diglot.page.getByTestId('drill').click()
    await expect.poll(() => player.activeSegment()).toBeGreaterThan(2)
  })

  it('slows the voice down', async () => {
    await button(/^Speed/).click()
    await button('0.75×').click()
    await player.untilAudio((audio) => audio.playbackRate === 0.75 && audio.preservesPitch)
    await player.press('Escape')
  })

  it('finds a word', async () => {
    await button('Find…').click()
    await diglot.page.keyboard.type('chicago')
    await expect.poll(() => diglot.page.getByTestId('find-count').textContent()).toMatch(/^1 of \d+$/)
    const shown = diglot.page.locator('[data-found="now"]')
    await shown.waitFor()
    expect(await shown.textContent()).toContain('Chicago')
  })
})
