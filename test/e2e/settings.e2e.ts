import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { untilAligned } from '../support/player-page'

const files = makeFolder()
let diglot: LaunchedApp
beforeAll(async () => {
  const talk = files.episode('talk.mp3')
  files.text('talk.txt', readFileSync(sample.transcript))
  diglot = await launchApp({ files: [talk], remembers: inject('sampleTimes') })
  await diglot.page.locator('[data-segment="3"]').waitFor()
})
afterAll(async () => {
  await diglot?.close()
  files.remove()
})

const row = (name: string) => diglot.page.locator(`[data-setting="${name}"]`)
const show = (section: string) => diglot.page.getByRole('tab', { name: section }).click()
const button = (name: string | RegExp) => diglot.page.getByRole('button', { name })
const kept = () => JSON.parse(readFileSync(join(diglot.userData, 'settings.json'), 'utf8'))

describe('the settings', () => {
  it('open by their key, hold at once, and are kept', async () => {
    await diglot.page.keyboard.press('Control+,')
    await diglot.page.getByRole('dialog', { name: 'Settings' }).waitFor()
    await row('theme').getByRole('button', { name: 'Dark' }).click()
    await expect.poll(() => diglot.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
    await expect.poll(() => kept().theme).toBe('dark')
    await show('Captions')
    await row('originalSize').getByRole('textbox').fill('900')
    await diglot.page.getByText('The most is 56.').waitFor()
    expect(kept().originalSize).not.toBe(900)
    await row('originalSize').getByRole('textbox').fill('40')
    await expect.poll(() => kept().originalSize).toBe(40)
  })

  it('are found by what they are called, keys among them', async () => {
    await diglot.page.getByRole('searchbox', { name: 'Find a setting' }).fill('volume')
    await row('volume').waitFor()
    await diglot.page.keyboard.press('Escape')
    await show('Keys')
    await diglot.page.locator('[data-command="mute"] [data-key]').first().click()
    await diglot.page.getByRole('textbox', { name: /New key/ }).press('Control+Shift+9')
    await expect.poll(() => kept().keys?.mute?.length).toBeGreaterThan(0)
  })

  it('are written to a file, reset, and read from it again, the damaged ones left as they are', async () => {
    const path = join(files.path, 'mine.json')
    await diglot.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
    await button('Export…').click()
    await diglot.page.getByText('Written to “mine.json”.').waitFor()
    expect(existsSync(path)).toBe(true)

    await button('Reset everything').click()
    await expect.poll(() => kept().theme).toBe('system')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), speed: 99, ofLater: 1 }))
    await button('Import…').click()
    await diglot.page.getByText(/taken from “mine.json”. Left as they are.*Speed.*1 entry/).waitFor()
    await expect.poll(() => kept()).toMatchObject({ theme: 'dark', originalSize: 40, speed: 1, ofLater: 1 })
    await diglot.page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => kept()).toMatchObject({ theme: 'system', ofLater: 1 })

    writeFileSync(path, '{"format":"diglot-set')
    await button('Import…').click()
    await diglot.page.getByRole('alert').filter({ hasText: 'is no settings file of Diglot' }).waitFor()
  })

  it('show what is kept on the disk, and clear what can be made again', async () => {
    await diglot.page.keyboard.press('Escape')
    await untilAligned(diglot.page)
    await diglot.page.keyboard.press('Control+,')
    await show('Library and storage')
    await button('Clear: Found times').click()
    await button(/^Clear .*\?$/).click()
    await diglot.page.getByText(/freed\./).waitFor()
    await diglot.page.locator('[data-storage="timelines"]').getByText('empty').waitFor()
    expect(await diglot.page.locator('[data-storage="library"] button').count()).toBe(0)
  })
})
