import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Cue, SpokenCue } from '../../shared/model/timeline'
import { dropFiles } from '../support/drop-files'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

describe('correcting times', () => {
  let diglot: LaunchedApp
  let player: PlayerPage
  let before: readonly Cue[]
  /** How often something was done that is to be taken back at the end. */
  let deeds = 0
  beforeAll(async () => {
    diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
    player = playerPage(diglot.page)
    await player.row(3).waitFor()
    await untilAligned(diglot.page)
    before = await cues()
  })
  afterAll(() => diglot.close())

  const cues = () =>
    diglot.page.evaluate(async () => {
      const answer = await window.bridge.invoke('episode:current')
      return (answer.ok && answer.value?.timeline?.cues) || []
    })
  const cue = async (index: number) => (await cues())[index] as SpokenCue
  const startOf = async (index: number) => (await cue(index)).start
  const says = (words: string | RegExp) => diglot.page.getByRole('status').getByText(words).first().waitFor()
  const chip = (id: string) => diglot.page.getByTestId(`chip-${id}`)
  /** Stands still at a time, `line` being the one at hand. */
  const standAt = async (time: number, line: number) => {
    await diglot.page.evaluate((to) => {
      const audio = document.querySelector('audio')
      audio?.pause()
      if (audio) audio.currentTime = to
    }, time)
    await player.untilAudio((audio) => !audio.seeking && audio.paused)
    await expect.poll(() => player.activeSegment()).toBe(line)
  }
  const rewrite = async (line: number, text: string) => {
    await player.press('F2')
    const field = player.row(line).getByRole('textbox', { name: 'English' })
    await field.fill(text)
    await field.press('Enter')
    deeds += 1
  }

  it('“starts now” fixes the line at hand where the voice is, and nudges in a row are one deed', async () => {
    await standAt(28, 5)
    await player.press('t')
    deeds += 1
    await expect.poll(() => cue(5)).toMatchObject({ source: 'anchored', start: 28 })
    expect((await cue(4)).source).toBe('aligned')
    await player.press('Alt+.')
    await player.press('Alt+.')
    await player.press('Alt+,')
    await player.press('Alt+.')
    await expect.poll(() => startOf(5)).toBe(28.2)
    await player.press('Control+z')
    await expect.poll(() => startOf(5)).toBe(28)
    await player.press('Control+Shift+z')
    await expect.poll(() => startOf(5)).toBe(28.2)
    deeds += 1
  })

  it('a gap holds no line, and says so until the text goes on', async () => {
    await standAt(37, 7)
    await player.press('Shift+t')
    await chip('gap').waitFor()
    await expect.poll(async () => (await cue(7)).end).toBeLessThanOrEqual(37)
    await standAt(39, 7)
    await player.press('Shift+t')
    await says(/The text goes on at 0:39\.0 with line \d/)
    await chip('gap').waitFor({ state: 'detached' })
    deeds += 2
    const inGap = (await cues()).filter((each) => each.source !== 'absent' && each.start >= 37 && each.start < 39)
    expect(inGap).toEqual([])
    expect((await cues()).some((each) => each.source === 'anchored' && each.start === 39)).toBe(true)
  })

  it('an offset moves all that is shown and no exact time, is said, and goes by its sign', async () => {
    const start = await startOf(10)
    await standAt(start + 0.05, 10)
    for (let i = 0; i < 5; i++) await player.press('Alt+Shift+Period')
    await expect.poll(() => chip('offset-reset').getAttribute('aria-label')).toMatch(/Captions 250 ms later/)
    await expect.poll(() => player.activeSegment()).toBe(9)
    expect(await startOf(10)).toBe(start)
    await chip('offset-reset').click()
    await chip('offset-reset').waitFor({ state: 'detached' })
    await expect.poll(() => player.activeSegment()).toBe(10)
    deeds += 2
  })

  it('a border is dragged where the sound is seen, given up with Escape, and heard where it is let go', async () => {
    const start = await startOf(12)
    await standAt(start + 1, 12)
    await player.press('z')
    const border = diglot.page.getByTestId('close-up').locator('[data-border="12"]')
    const dragged = diglot.page.getByTestId('dragged-border')
    const drag = async () => {
      const { x, y, width, height } = (await border.boundingBox())!
      await diglot.page.mouse.move(x + width / 2, y + height / 2)
      await diglot.page.mouse.down()
      await diglot.page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 6 })
      await dragged.waitFor()
    }
    await drag()
    await player.press('Escape')
    await dragged.waitFor({ state: 'detached' })
    await diglot.page.mouse.up()
    expect(await startOf(12)).toBe(start)
    await player.untilAudio((audio) => audio.paused && Math.abs(audio.currentTime - start - 1) < 0.2)

    await drag()
    await diglot.page.mouse.up()
    await expect.poll(() => cue(12)).toMatchObject({ source: 'anchored' })
    deeds += 1
    const now = await startOf(12)
    expect(now).toBeGreaterThan(start + 0.3)
    await player.untilAudio((audio) => audio.paused && Math.abs(audio.currentTime - now) < 0.2)
    await player.press('z')
  })

  it('a line with other words is heard again, and its words have their times', async () => {
    await standAt((await startOf(1)) + 0.3, 1)
    await rewrite(1, 'Tonight, one clock.')
    const one = (each: SpokenCue) => each.words?.find(({ from, to }) => from === 9 && to === 12)
    await expect.poll(async () => one(await cue(1))).toBeTruthy()
  })

  it('all of it is taken back, to the very times of before', async () => {
    for (let i = 0; i < deeds; i++) await player.press('Control+z')
    await expect.poll(cues).toEqual(before)
    await player.press('Control+z')
    await says('Nothing to undo')
  })

  it('the walk leads to the uncertain places, and one key sets each right', async () => {
    const lines = Array.from({ length: 40 }, (_, i) => `This is line ${i} of a long talk.\n这是第${i}句。`).join('\n')
    await dropFiles(diglot.page, [files.silence('long.wav', 600), files.text('long.txt', lines)])
    await diglot.page.getByRole('button', { name: 'Follow all the same' }).click({ timeout: 60_000 })
    await player.press('q')
    const walk = diglot.page.getByTestId('walk')
    await walk.getByText(/^1 of \d+$/).waitFor()
    const isFixed = async () => (await cues()).flatMap(({ source }, i) => (source === 'anchored' ? [i] : []))
    await player.press('y')
    await walk.getByText(/^2 of \d+$/).waitFor()
    await expect.poll(isFixed).toHaveLength(1)
    await player.press('Control+z')
    await expect.poll(isFixed).toEqual([])
    await player.press('Escape')
    await walk.waitFor({ state: 'detached' })
  })
})
