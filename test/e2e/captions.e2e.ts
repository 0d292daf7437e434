import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

let diglot: LaunchedApp
let player: PlayerPage
let page: Page
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  page = diglot.page
  player = playerPage(page)
  await player.row(0).waitFor()
  await player.untilAudio((audio) => audio.readyState >= 2)
  await untilAligned(page)
})
afterAll(() => diglot.close())

describe('how far the voice is in the line', () => {
  it('is drawn word by word, without touching the row', async () => {
    const { start, words } = await cueOf(10)
    expect(words.length).toBeGreaterThan(3)
    await seekTo(start + 0.01)
    const text = await player.row(10).locator('[data-role="original"]').textContent()
    const unsaid: string[] = []
    for (const word of words) {
      await seekTo(word.start + 0.01)
      unsaid.push(await unspoken())
    }
    for (const [index, rest] of unsaid.slice(0, -1).entries()) {
      expect(text?.endsWith(rest)).toBe(true)
      // What comes next is not said yet; what was said is.
      expect(rest.length).toBeGreaterThanOrEqual((text?.length ?? 0) - words[index + 1]!.from)
      expect(rest.length).toBeLessThanOrEqual((text?.length ?? 0) - words[index]!.to)
    }
    expect(unsaid.at(-1)).toBe('')
    expect(await player.row(10).locator('[data-role="original"] *').count()).toBe(0)
  })

  it('is dimmed and no more: the colours differ and both can be read', async () => {
    const colour = await player
      .row(10)
      .locator('[data-role="original"]')
      .evaluate((line) => [getComputedStyle(line).color, getComputedStyle(line, '::highlight(unspoken)').color])
    expect(colour[0]).not.toBe(colour[1])
  })
})

describe('of the words said nothing is drawn', () => {
  it.for([
    { where: 'in the listener’s own palette', media: { forcedColors: 'active' } },
    { where: 'where motion is unwanted', media: { reducedMotion: 'reduce' } },
  ] as const)('$where', async ({ media }) => {
    const { words } = await cueOf(10)
    await seekTo(words[1]!.start + 0.01)
    expect(await unspoken()).not.toBe('')
    await page.emulateMedia(media)
    await seekTo(words[2]!.start + 0.01)
    expect(await unspoken()).toBe('')
    await page.emulateMedia({ forcedColors: null, reducedMotion: null })
    await seekTo(words[1]!.start + 0.01)
    expect(await unspoken()).not.toBe('')
  })
})

describe('chapters and gaps', () => {
  it('stand between the lines, and the music before the first is active while it plays', async () => {
    await seekTo(2)
    await page.getByRole('heading', { name: 'A clock with two faces' }).waitFor()
    await expect.poll(() => page.locator('[data-gap="-1"][aria-current="true"]').count()).toBe(1)
    expect(await player.activeSegment()).toBe(-1)
    const { start } = await cueOf(0)
    await seekTo(start + 0.1)
    await expect.poll(() => player.activeSegment()).toBe(0)
  })
})

describe('each language', () => {
  it('is blurred and hidden by its key, and the settings keep it', async () => {
    await seekTo((await cueOf(8)).start + 0.2)
    await player.press('2')
    const covered = player.row(8).locator('[data-role="translation"]')
    await expect.poll(() => covered.evaluate((line) => getComputedStyle(line).filter)).toMatch(/blur\(\d/)
    await player.press('2')
    await covered.waitFor({ state: 'detached' })
    // The last one blurs instead.
    await player.press('1')
    await player.press('1')
    await player.row(8).locator('[data-role="original"]').waitFor()
    await player.press('1')
    await expect.poll(async () => (await settings()).original).toBe('blurred')
    expect((await settings()).translation).toBe('hidden')
    await player.press('b')
  })

  it('is looked at by holding the eye, and the line is said again', async () => {
    await player.press('e')
    const { start } = await cueOf(8)
    await player.row(8).click({ position: { x: 40, y: 20 } })
    await player.untilAudio((audio) => !audio.paused && audio.currentTime > start + 0.5)
    const eye = page.getByRole('button', { name: 'Peek at what is hidden' })
    const box = await eye.boundingBox()
    if (!box) throw new Error('there is no eye')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const before = await player.row(9).boundingBox()
    await page.mouse.down()
    await player.row(8).locator('[data-role="translation"]').waitFor()
    await player.untilAudio((audio) => audio.paused)
    expect((await player.row(9).boundingBox())?.y).toBe(before?.y)
    await page.waitForTimeout(400)
    await page.mouse.up()
    await player.row(8).locator('[data-role="translation"]').waitFor({ state: 'detached' })
    await player.untilAudio((audio) => !audio.paused && audio.currentTime < start + 0.6)
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
    await player.press('b')
  })

  it('is looked at by holding P, and stays where it is when nothing plays', async () => {
    await seekTo((await cueOf(8)).start + 0.5)
    await player.press('e')
    await page.keyboard.down('p')
    const revealed = player.row(8).locator('[data-role="translation"]')
    await revealed.waitFor()
    const { currentTime } = await player.audio()
    await page.keyboard.up('p')
    await revealed.waitFor({ state: 'detached' })
    expect((await player.audio()).currentTime).toBe(currentTime)
    expect((await player.audio()).paused).toBe(true)
    await player.press('b')
  })

  it('changes places with the other', async () => {
    const roles = () =>
      player
        .row(8)
        .locator('[data-role]')
        .evaluateAll((all) => all.map((each) => each.dataset.role))
    await player.press('x')
    await expect.poll(roles).toEqual(['translation', 'original'])
    await player.press('x')
    await expect.poll(roles).toEqual(['original', 'translation'])
  })
})

describe('the size of the text', () => {
  it('grows and shrinks by keys, and the active line stays where it is read', async () => {
    await resizeWindow(diglot, 1280, 800)
    await seekTo((await cueOf(20)).start + 0.2)
    const sizeOf = (role: string) =>
      player
        .row(20)
        .locator(`[data-role="${role}"]`)
        .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))
    expect([await sizeOf('original'), await sizeOf('translation')]).toEqual([27, 23])
    const place = await middle(20)
    await player.press('Control+=')
    await expect.poll(() => sizeOf('original')).toBeCloseTo(29.7, 1)
    expect(await sizeOf('translation')).toBeCloseTo(25.3, 1)
    await expect.poll(async () => Math.abs((await middle(20)) - place)).toBeLessThan(2)
    for (let i = 0; i < 4; i++) await player.press('Control+-')
    await expect.poll(async () => Math.abs((await middle(20)) - place)).toBeLessThan(2)
    await player.press('Control+0')
    await expect.poll(() => sizeOf('original')).toBe(27)
  })

  it('is set for each language by its slider, live, and kept', async () => {
    await page.getByRole('button', { name: 'Text of the captions' }).click()
    const slider = page.getByRole('slider', { name: 'Size of the translation' })
    await slider.focus()
    await player.press('ArrowRight')
    await player.press('ArrowRight')
    const translation = player.row(20).locator('[data-role="translation"]')
    await expect.poll(() => translation.evaluate((line) => getComputedStyle(line).fontSize)).toBe('25px')
    await expect.poll(async () => (await settings()).translationSize).toBe(25)
    await page.getByRole('button', { name: 'Normal text size' }).click()
    await expect.poll(() => translation.evaluate((line) => getComputedStyle(line).fontSize)).toBe('23px')
    await player.press('Escape')
  })
})

async function seekTo(time: number): Promise<void> {
  await page.evaluate((to) => {
    const audio = document.querySelector('audio')
    if (audio) audio.currentTime = to
  }, time)
  await player.untilAudio((audio) => !audio.seeking && Math.abs(audio.currentTime - time) < 0.3)
  // The clock tells its listeners in the same frame as the element its event.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** The text that the highlight covers. */
function unspoken(): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('unspoken') ?? [])].map((range) => range.toString()).join(''))
}

async function cueOf(segment: number) {
  const cue = await page.evaluate(async (index) => {
    const answer = await window.bridge.invoke('episode:current')
    return answer.ok ? answer.value?.timeline?.cues[index] : undefined
  }, segment)
  if (!cue || cue.source === 'absent') throw new Error(`segment ${segment} is not spoken`)
  return { start: cue.start, words: cue.words ?? [] }
}

async function middle(segment: number): Promise<number> {
  const box = await player.row(segment).boundingBox()
  return box ? box.y + box.height / 2 : Number.NaN
}

function settings() {
  return page.evaluate(async () => (await window.bridge.invoke('app:info')).settings)
}
