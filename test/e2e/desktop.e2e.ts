import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sample } from '../support/episode-files'
import { type LaunchedApp, launchApp } from '../support/launch-app'
import { type PlayerPage, playerPage, untilAligned } from '../support/player-page'

const files = makeFolder()
afterAll(files.remove)

let diglot: LaunchedApp
let player: PlayerPage

const userData = join(files.path, 'user-data')
mkdirSync(userData)
writeFileSync(join(userData, 'settings.json'), JSON.stringify({ version: 2, notifiesWhenAligned: true }))

/** What keeps the system awake from now on, as the app asks the real blocker. */
const watchBlocks = () =>
  diglot.app.evaluate(({ powerSaveBlocker }) => {
    const held = new Map<number, string>()
    Object.assign(globalThis, { held })
    const { start, stop } = powerSaveBlocker
    powerSaveBlocker.start = (type) => {
      const id = start.call(powerSaveBlocker, type)
      held.set(id, type)
      return id
    }
    powerSaveBlocker.stop = (id) => {
      held.delete(id)
      return stop.call(powerSaveBlocker, id)
    }
  })
/** Notifications that are shown from now on, in a window that the listener has turned away from. */
const watchNotifications = () =>
  diglot.app.evaluate(({ BrowserWindow, Notification }) => {
    const notified: string[] = []
    Object.assign(globalThis, { notified })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      notified.push(`${this.title}: ${this.body}`)
    }
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false
  })
const notified = () => diglot.app.evaluate(() => (globalThis as unknown as { notified: string[] }).notified)
const held = () =>
  diglot.app.evaluate(() => [...(globalThis as unknown as { held: Map<number, string> }).held.values()])
const itemOf = (id: string) =>
  diglot.app.evaluate(({ Menu }, item) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(item)
    return found && { type: found.type, checked: found.checked }
  }, id)
const choose = (id: string) =>
  diglot.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
const stateOnCard = () => diglot.page.evaluate(() => navigator.mediaSession.playbackState)

beforeAll(async () => {
  diglot = await launchApp({ files: [sample.audio, sample.transcript], userData })
  await watchNotifications()
  player = playerPage(diglot.page)
  await player.row(0).waitFor()
  await player.untilAudio((audio) => audio.readyState >= 2)
  await watchBlocks()
})
afterAll(() => diglot.close())

describe('the system', () => {
  it('stays awake while something plays, with its screen on for who reads along, and no longer', async () => {
    expect(await held()).toEqual([])
    await player.press('Space')
    await expect.poll(held).toEqual(['prevent-display-sleep'])
    await player.press('Space')
    await player.untilAudio((audio) => audio.paused)
    await expect.poll(held).toEqual([])
  })

  it('goes to sleep and wakes up with the voice paused where it was', async () => {
    await player.press('Space')
    await expect.poll(held).toHaveLength(1)
    await diglot.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await player.untilAudio((audio) => audio.paused)
    const { currentTime } = await player.audio()
    await diglot.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    await diglot.page.waitForTimeout(300)
    expect(await player.audio()).toMatchObject({ paused: true, currentTime })
    await expect.poll(held).toEqual([])
  })

  it('shows on its card what is open, and whether it plays', async () => {
    const facts = await diglot.page.evaluate(() => {
      const { title, artist, artwork } = navigator.mediaSession.metadata ?? {}
      return { title, artist, pictures: artwork?.map(({ src }) => src.split(':')[0]) }
    })
    expect(facts.title).toBeTruthy()
    expect(facts.artist).toBeTruthy()
    expect(facts.pictures).toEqual(['blob'])
    await player.press('Space')
    await expect.poll(stateOnCard).toBe('playing')
    await player.press('Space')
    await expect.poll(stateOnCard).toBe('paused')
  })
})

describe('what the listener may choose', () => {
  it('is one notification when the times are found, or none', async () => {
    await untilAligned(diglot.page)
    await expect.poll(async () => (await notified()).length).toBe(1)
    expect((await notified())[0]).toMatch(/^Times found: The lines of “.+” now follow the voice\.$/)
    expect(await itemOf('notify-when-aligned')).toEqual({ type: 'checkbox', checked: true })
    await choose('notify-when-aligned')
    await expect.poll(() => itemOf('notify-when-aligned')).toMatchObject({ checked: false })
    await diglot.page.getByText('No notification any more').waitFor()
  })

  it('is the icon beside the clock', async () => {
    const before = await itemOf('tray-icon')
    expect(before?.type).toBe('checkbox')
    await choose('tray-icon')
    await expect.poll(() => itemOf('tray-icon')).toMatchObject({ checked: !before?.checked })
  })
})
