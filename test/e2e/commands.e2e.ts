import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

let diglot: LaunchedApp
let player: PlayerPage
const userData = join(files.path, 'user-data')
const palette = () => diglot.page.getByRole('dialog', { name: 'Command palette' })
const sheet = () => diglot.page.getByRole('dialog', { name: 'Keyboard shortcuts' })
const itemOf = (id: string) =>
  diglot.app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    return found && { label: found.label, enabled: found.enabled, accelerator: found.accelerator as string | undefined }
  }, id)

async function start() {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], userData, remembers: inject('sampleTimes') })
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
  await player.untilAudio((audio) => audio.readyState >= 2)
}
beforeAll(start)
afterAll(() => diglot.close())

describe('the palette', () => {
  it('opens with Ctrl+K, runs what was typed with Enter, and leaves the voice and the focus alone', async () => {
    await player.press('Space')
    await player.untilAudio((audio) => !audio.paused)
    await player.press('ControlOrMeta+k')
    await palette().waitFor()
    // A letter that is a key of the player, and a space: both are text here.
    await diglot.page.keyboard.type('mut e')
    await diglot.page.keyboard.press('ControlOrMeta+a')
    await diglot.page.keyboard.type('mute')
    expect(await player.audio()).toMatchObject({ paused: false, muted: false })
    await player.press('Enter')
    await player.untilAudio((audio) => audio.muted && !audio.paused)
    await palette().waitFor({ state: 'detached' })
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
    await player.press('m')
    await player.untilAudio((audio) => !audio.muted)
  })

  it('goes to a time and to a line', async () => {
    await player.press('ControlOrMeta+k')
    await palette().waitFor()
    await diglot.page.keyboard.type('1:30')
    await player.press('Enter')
    await player.untilAudio((audio) => Math.abs(audio.currentTime - 90) < 0.1)
    await player.press('ControlOrMeta+k')
    await palette().waitFor()
    await diglot.page.keyboard.type('6')
    await player.press('Enter')
    await expect.poll(() => player.activeSegment()).toBe(5)
  })

  it('closes with Escape and with a click beside it, and keys are the player’s again', async () => {
    await player.press('ControlOrMeta+k')
    await palette().waitFor()
    await player.press('Escape')
    await palette().waitFor({ state: 'detached' })
    await player.press('ControlOrMeta+k')
    await palette().waitFor()
    await diglot.page.mouse.click(10, 300)
    await palette().waitFor({ state: 'detached' })
    await player.press('m')
    await player.untilAudio((audio) => audio.muted)
    await player.press('m')
    await player.untilAudio((audio) => !audio.muted)
  })
})

describe('a key that the listener chooses', () => {
  it('is recorded on the sheet, runs the command, and the old one does no more', async () => {
    await player.press('Shift+?')
    await sheet().waitFor()
    await sheet().getByRole('button', { name: 'Change M of “Mute”' }).click()
    // It is the speed's; the sheet says so.
    await player.press(']')
    await sheet().getByText('] runs “Faster”, which would lose it.').waitFor()
    await sheet().getByRole('button', { name: 'Choose another' }).click()
    await player.press('ControlOrMeta+j')
    await sheet().getByRole('button', { name: 'of “Mute”' }).first().waitFor()
    await player.press('Escape')
    await sheet().waitFor({ state: 'detached' })

    await player.press('m')
    await player.press('ControlOrMeta+j')
    await player.untilAudio((audio) => audio.muted)
    await player.press('ControlOrMeta+j')
    await player.untilAudio((audio) => !audio.muted)
  })

  it('is shown in the native menu and told to assistive technology', async () => {
    await expect.poll(async () => (await itemOf('mute'))?.accelerator).toBe('CommandOrControl+J')
    const mute = diglot.page.getByRole('button', { name: 'Mute', exact: true })
    expect(await mute.getAttribute('aria-keyshortcuts')).toMatch(/^(Control|Meta)\+J$/)
  })

  it('is there after a restart', async () => {
    await diglot.close()
    await start()
    await player.press('ControlOrMeta+j')
    await player.untilAudio((audio) => audio.muted)
    await player.press('ControlOrMeta+j')
    await player.untilAudio((audio) => !audio.muted)
  })

  it('is given up when all are reset', async () => {
    await player.press('Shift+?')
    await sheet().waitFor()
    await sheet().getByRole('button', { name: 'Reset all' }).click()
    await sheet().getByRole('button', { name: 'Change M of “Mute”' }).waitFor()
    await player.press('Escape')
    await sheet().waitFor({ state: 'detached' })
    await player.press('m')
    await player.untilAudio((audio) => audio.muted)
    await player.press('m')
    await player.untilAudio((audio) => !audio.muted)
  })
})

describe('the native menu', () => {
  it('can run what there is something for', async () => {
    expect(await itemOf('play-pause')).toMatchObject({ label: 'Play or pause', enabled: true })
    const empty = await launchApp({ files: [join(files.path, 'gone.mp3')] })
    const enabled = (id: string) =>
      empty.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)
    expect(await enabled('play-pause')).toBe(false)
    expect(await enabled('next-segment')).toBe(false)
    expect(await enabled('open')).toBe(true)
    await empty.close()
  })

  it('opens the sheet of shortcuts', async () => {
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('keyboard-shortcuts')?.click())
    await sheet().waitFor()
    await player.press('Escape')
    await sheet().waitFor({ state: 'detached' })
  })

  it('looks for updates where there is a feed; this build says that it has none', async () => {
    await diglot.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('check-for-updates')?.click())
    const card = diglot.page.getByRole('region', { name: 'Updates' })
    await card.getByText('does not look for updates').waitFor()
    await card.getByRole('button', { name: 'Close' }).click()
    await card.waitFor({ state: 'detached' })
  })
})
