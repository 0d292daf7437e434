import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { onceStill, type PlayerPage, playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
let diglot: LaunchedApp
let player: PlayerPage
beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
  // Better times bring rows for the music, and places are compared to the pixel here.
  await untilAligned(diglot.page)
}, 120_000)
afterAll(async () => {
  await diglot.close()
  files.remove()
})

const bar = () => diglot.page.getByTestId('find')
const count = () => diglot.page.getByTestId('find-count').textContent()
const shown = () => diglot.page.locator('[data-found="now"]')
const scrollTop = () => player.captions.evaluate((list) => list.scrollTop)

describe('finding', () => {
  beforeEach(async () => {
    await diglot.page.evaluate(() => {
      const audio = document.querySelector('audio')
      audio?.pause()
      if (audio) audio.currentTime = 60
    })
    await player.active.waitFor()
    await onceStill(scrollTop)
  })

  it('walks through the hits, each in view, and gives the place back', async () => {
    const before = await scrollTop()
    await player.press('Control+f')
    await diglot.page.keyboard.type('clock')
    await expect.poll(count).toMatch(/^\d+ of \d+$/)
    const total = Number((await count())?.split(' of ')[1])
    expect(total).toBeGreaterThan(5)
    const seen = new Set<string>()
    for (let i = 0; i < total; i++) {
      const before = await count()
      await player.press('Enter')
      await expect.poll(count).not.toBe(before)
      const row = await onceStill(() => shown().boundingBox(), 60)
      seen.add((await shown().getAttribute('data-segment')) ?? '')
      const list = await player.captions.boundingBox()
      if (!row || !list) throw new Error('the hit is not on the screen')
      const field = await bar().boundingBox()
      expect(row.y, `hit ${i}`).toBeGreaterThanOrEqual((field?.y ?? 0) + (field?.height ?? 0) - 1)
      expect(row.y + row.height, `hit ${i}`).toBeLessThan(list.y + list.height * 0.9)
    }
    expect(seen.size).toBe(total)
    expect(await marked()).toContain('clock')
    await player.press('Escape')
    await bar().waitFor({ state: 'detached' })
    await expect.poll(scrollTop).toBe(before)
    expect(await marked()).toEqual([])
  })

  it('gives back the place of a listener who looks elsewhere, to the pixel', async () => {
    const list = await player.captions.boundingBox()
    if (!list) throw new Error('no captions on the screen')
    await diglot.page.mouse.move(list.x + list.width / 2, list.y + list.height / 2)
    await diglot.page.mouse.wheel(0, 1333)
    await diglot.page.getByTestId('back-to-now').waitFor()
    const before = await onceStill(scrollTop)
    await player.press('Control+f')
    await diglot.page.keyboard.press('Control+a')
    await diglot.page.keyboard.type('1883')
    await expect.poll(count).toMatch(/^\d+ of \d+$/)
    await player.press('Shift+Enter')
    await player.press('Escape')
    await expect.poll(scrollTop).toBe(before)
    expect(await diglot.page.getByTestId('back-to-now').count()).toBe(1)
    await player.press('Escape')
    await diglot.page.getByTestId('back-to-now').waitFor({ state: 'detached' })
  })

  it('marks Chinese by pinyin, in simplified and traditional characters alike', async () => {
    await player.press('Control+f')
    await diglot.page.keyboard.press('Control+a')
    await diglot.page.keyboard.type('tielu')
    await expect.poll(marked).toContain('铁路')
    await diglot.page.keyboard.press('Control+a')
    await diglot.page.keyboard.type('鐵路')
    await expect.poll(marked).toContain('铁路')
    await player.press('Escape')
  })

  it('plays from the hit, and then the captions follow from there', async () => {
    await player.press('Control+f')
    await diglot.page.keyboard.press('Control+a')
    await diglot.page.keyboard.type('one last question')
    await expect.poll(count).toBe('1 of 1')
    const segment = Number(await shown().getAttribute('data-segment'))
    await player.press('Control+Enter')
    await player.untilAudio((audio) => !audio.paused)
    await expect.poll(() => player.activeSegment()).toBe(segment)
    await player.press('Escape')
    await bar().waitFor({ state: 'detached' })
    expect(await diglot.page.getByTestId('back-to-now').count()).toBe(0)
  })
})

/** The words that are marked, of those in sight. */
function marked(): Promise<string[]> {
  return diglot.page.evaluate(() =>
    ['found', 'found-now'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString())),
  )
}
