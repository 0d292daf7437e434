import { afterAll, describe, expect, it } from 'vitest'
import { foreignText, makeFolder, sample } from '../support/episode-files'
import { launchApp } from '../support/launch-app'
import { choose, expectSound, languages, menuItem, outside, themes, violations } from '../support/looks'
import { playerPage } from '../support/player-page'
import { resizeWindow } from '../support/resize-window'

const files = makeFolder()
afterAll(files.remove)

describe.each(languages)('in %s', (interfaceLanguage) => {
  it.each(themes)(
    'the %s field that finds is accessible: with hits, with nothing, with a hidden line',
    async (theme) => {
      const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
      const { page } = diglot
      await playerPage(page).row(1).waitFor()
      await choose(diglot, { theme, interfaceLanguage })
      await menuItem(diglot, 'find')
      const field = page.getByTestId('find').locator('input')
      const note = page.getByTestId('find-note')
      await field.fill('clock')
      await page.locator('[data-found="now"]').waitFor()
      await expectSound(diglot, 'hits')
      await field.fill('xyzzy')
      await note.waitFor()
      await expectSound(diglot, 'nothing found')
      await menuItem(diglot, 'show-original')
      await field.fill('钟')
      await note.locator('mark').waitFor()
      await expectSound(diglot, 'a hidden line')
      await diglot.close()
    },
  )

  it.each(themes)('so are, in %s, a text that is not spoken, and the end', async (theme) => {
    const folder = `${theme}-${interfaceLanguage}`
    const given = [files.episode(`${folder}/talk.mp3`), files.text(`${folder}/talk.txt`, foreignText)]
    const diglot = await launchApp({ files: given })
    const { page } = diglot
    await page.getByTestId('foreign-text').waitFor({ timeout: 60_000 })
    await choose(diglot, { theme, interfaceLanguage })
    await expectSound(diglot, 'not spoken')
    await menuItem(diglot, 'follow-anyway')
    await page.evaluate(() => {
      const audio = document.querySelector('audio')
      if (audio) audio.currentTime = audio.duration - 0.2
      return audio?.play()
    })
    await page.getByTestId('finished').waitFor()
    await expectSound(diglot, 'finished')
    await diglot.close()
  })
})

describe('for eyes that need more', () => {
  it('at twice the size everything is there, and nothing sticks out', async () => {
    const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
    const player = playerPage(diglot.page)
    await player.row(1).waitFor()
    // A window of 1280 by 800 has, at 200 %, half of that in the page's pixels.
    await resizeWindow(diglot, 640, 400)
    expect(await outside(diglot)).toEqual([])
    expect(await violations(diglot)).toEqual([])
    const play = await diglot.page.getByRole('button', { name: 'Play', exact: true }).boundingBox()
    if (!play) throw new Error('there is nothing to play with')
    expect(play.y + play.height).toBeLessThanOrEqual(400)
    expect((await player.captions.boundingBox())?.height).toBeGreaterThan(120)
    await diglot.close()
  })

  it('in the colours of the system what was told by colour keeps a shape', async () => {
    const diglot = await launchApp({ files: [sample.audio, sample.transcript] })
    const { page } = diglot
    await page.emulateMedia({ forcedColors: 'active' })
    await playerPage(page).row(1).waitFor()
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
    await expectSound(diglot, 'captions')
    await menuItem(diglot, 'find')
    await page.getByTestId('find').locator('input').fill('clock')
    await page.locator('[data-found="now"]').waitFor()
    await expectSound(diglot, 'finding')
    const border = (selector: string, pseudo?: string) =>
      page.evaluate(([of, part]) => getComputedStyle(document.querySelector(of!)!, part).borderTopStyle, [
        selector,
        pseudo,
      ] as const)
    expect(await border('[data-testid="find"]')).toBe('solid')
    expect(await border('[data-found="now"]', '::after')).toBe('solid')
    await diglot.close()
  })
})
