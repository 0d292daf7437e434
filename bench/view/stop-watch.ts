import type { Page } from 'playwright-core'
import { dropFiles } from '../../test/support/drop-files'

/** Milliseconds from the drop of files to the frame in which the first caption of what they hold is on the screen. */
export async function timeDrop(page: Page, files: readonly string[]): Promise<number> {
  await page.evaluate(() => {
    const before = document.querySelector('[data-segment="0"]')
    const wait = () => {
      const began = performance.now()
      const look = () => {
        const row = document.querySelector('[data-segment="0"]')
        if (row && row !== before) document.body.dataset.waited = String(performance.now() - began)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    delete document.body.dataset.waited
    window.addEventListener('drop', wait, { once: true, capture: true })
  })
  await dropFiles(page, files)
  await page.locator('body[data-waited]').waitFor({ state: 'attached' })
  return Number(await page.evaluate(() => document.body.dataset.waited))
}

/** Milliseconds from a click on a line, this share (0..1) down the text, to the audio running at its place. */
export async function timeClick(page: Page, share: number): Promise<number> {
  await page.getByTestId('captions').evaluate((list, part) => {
    list.scrollTop = list.scrollHeight * part
  }, share)
  await page.waitForTimeout(250)
  return page.evaluate(async () => {
    const audio = document.querySelector('audio')
    if (!audio) throw new Error('nothing plays')
    const find = () =>
      [...document.querySelectorAll<HTMLElement>('[data-segment]:not([aria-current])')].find(
        (row) => row.getBoundingClientRect().top > window.innerHeight * 0.3,
      )
    let row = find()
    while (!row) {
      await new Promise(requestAnimationFrame)
      row = find()
    }
    const began = performance.now()
    row.click()
    await new Promise((done) => audio.addEventListener('seeked', done, { once: true }))
    const landed = audio.currentTime
    while (audio.currentTime <= landed || audio.paused) await new Promise(requestAnimationFrame)
    return performance.now() - began
  })
}
